return await Habeas.Host.Commands.CommandLine.RunAsync(args);
