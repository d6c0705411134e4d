Console.WriteLine("habeas bench");
