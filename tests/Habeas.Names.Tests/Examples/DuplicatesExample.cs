namespace Habeas.Names.Tests.Examples;

internal static class DuplicatesExample
{
    public static void Run(TextWriter Console)
    {
        // <example>
        var register = NameIndex.Build([("1", "Elçin Məmməd"), ("2", "Marta Veresh"), ("3", "Эльчин Мамед"), ("4", "Marta Okun")]);
        foreach (var pair in register.Duplicates(least: 0.85)) Console.WriteLine($"{pair.FirstId} and {pair.SecondId}: {string.Join("; ", pair.Reasons)}");
        // 1 and 3: family name equal across scripts (Latin, Cyrillic): Məmməd, Мамед; given name equal after BGN/PCGN (Azerbaijani): Elçin, Эльчин
        // </example>
    }
}
