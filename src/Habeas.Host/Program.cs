Console.WriteLine("habeas");
