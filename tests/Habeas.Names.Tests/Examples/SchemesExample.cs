namespace Habeas.Names.Tests.Examples;

internal static class SchemesExample
{
    public static void Run(TextWriter Console)
    {
        // <example>
        foreach (var scheme in Romanization.SchemesThatGive("Şıxəliyev", "Shikhaliyev")) Console.WriteLine($"{scheme}: {scheme.Norm}");
        // az-Latn press: How news agencies write Azerbaijani names in English: ə as a, q as g, x as kh.
        var iso = Romanization.Of("uk", "ISO 9");
        Console.WriteLine(iso.Write("Їжакевич Юрій")); // Ïžakevič Ûrìj
        Console.WriteLine(iso.TryRead("Ïžakevič Ûrìj", out var original) ? original : ""); // Їжакевич Юрій
        // </example>
    }
}
