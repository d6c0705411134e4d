namespace Habeas.Names.Tests.Examples;

internal static class ParseExample
{
    public static void Run(TextWriter Console)
    {
        // <example>
        var name = PersonName.Parse("Sadıq, Dr. Elçin Rasim oğlu");
        Console.WriteLine(name.Given); // Elçin
        Console.WriteLine(name.Family); // Sadıq
        Console.WriteLine(name.Patronymic); // Rasim
        Console.WriteLine(PersonName.Parse("欧阳明").Family); // 欧阳
        foreach (var part in PersonName.Parse("J. von Halden").Parts) Console.WriteLine($"{part.Text}: {part.Kind}");
        // J: Initial
        // von: Particle
        // Halden: Family
        // </example>
    }
}
