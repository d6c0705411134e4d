namespace Habeas.Names.Tests.Examples;

internal static class FoldExample
{
    public static void Run(TextWriter Console)
    {
        // <example>
        Console.WriteLine(Folding.Fold("MƏMMƏD")); // memmed
        Console.WriteLine(Folding.Fold("IŞIQ, ışıq, İşiq")); // isiq, isiq, isiq
        Console.WriteLine(Folding.Fold("Jean–Paul O’Neil")); // jean-paul o'neil
        Console.WriteLine(Folding.Fold("Pаvlоv")); // pavlov
        // </example>
    }
}
