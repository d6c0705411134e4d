namespace Habeas.Names.Tests.Examples;

internal static class CompareExample
{
    public static void Run(TextWriter Console)
    {
        // <example>
        var comparison = NameComparison.Of("Elchin Mamedov", "Мамедов, Эльчин Расим оглы");
        Console.WriteLine(comparison.Score > 0.9); // True
        foreach (var reason in comparison.Reasons) Console.WriteLine(reason);
        // family name equal after BGN/PCGN: Mamedov, Мамедов
        // given name equal after BGN/PCGN: Elchin, Эльчин
        // patronymic missing on one side: Расим
        // in another order
        // </example>
    }
}
