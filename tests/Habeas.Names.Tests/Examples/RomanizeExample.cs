namespace Habeas.Names.Tests.Examples;

internal static class RomanizeExample
{
    public static void Run(TextWriter Console)
    {
        // <example>
        foreach (var scheme in Romanization.For("ru")) Console.WriteLine($"{scheme.Scheme}: {scheme.Write("Юлия Щукина")}");
        // BGN/PCGN: Yuliya Shchukina
        // ALA-LC: I͡Ulii͡a Shchukina
        // passport: Iuliia Shchukina
        // press: Yuliya Shchukina
        // ISO 9: Ûliâ Ŝukina
        Console.WriteLine(Romanization.Of("ru", "BGN/PCGN").Write("ЩУКИН")); // SHCHUKIN
        Console.WriteLine(Romanization.Of("zh", "Wade–Giles").Write("王小明")); // Wang Hsiao-ming
        Console.WriteLine(Romanization.Of("ar", "ALA-LC").Write("محمد")); // Mḥmd
        Console.WriteLine(Romanization.Of("ar", "ALA-LC").Write("مُحَمَّد")); // Muḥammad
        // </example>
    }
}
