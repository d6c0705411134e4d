namespace Habeas.Names.Tests.Examples;

internal static class ScreenExample
{
    public static void Run(TextWriter Console)
    {
        // <example>
        var screen = NameScreen.Build([("1", "Elçin Məmməd"), ("3", "Marta Veresh"), ("5", "王小明")]);
        foreach (var mention in screen.Find("On Monday ELCIN MEMMED met Marta Veresh. 记者王小明被捕"))
            Console.WriteLine($"{mention.Id} at {mention.Start}");
        // 1 at 10
        // 3 at 27
        // 5 at 43
        // </example>
    }
}
