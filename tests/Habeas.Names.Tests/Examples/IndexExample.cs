namespace Habeas.Names.Tests.Examples;

internal static class IndexExample
{
    public static void Run(TextWriter Console)
    {
        // <example>
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "names.index");
        var index = NameIndex.Build([("1", "Elçin Məmməd"), ("2", "Ilgar Mammadov"), ("3", "Marta Veresh"), ("3", "Марта Вереш")]);
        index.Update(removed: ["2"], added: [("4", "محمد الرشيد")]);
        index.Save(file);

        var opened = NameIndex.Open(file);
        foreach (var candidate in opened.Match("Эльчин Мамед", limit: 5)) Console.WriteLine($"{candidate.Id} {candidate.Name}"); // 1 Elçin Məmməd
        foreach (var candidate in opened.Match("Mohammed Al Rashid", limit: 5)) Console.WriteLine($"{candidate.Id} {candidate.Name}"); // 4 محمد الرشيد
        // </example>
    }
}
