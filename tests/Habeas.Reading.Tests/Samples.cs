namespace Habeas.Reading.Tests;

/// <summary>The invented documents of the project's samples folder.</summary>
internal static class Samples
{
    public static IEnumerable<string> Paths => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is ".txt" or ".html").Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static string Root { get; } = Find();

    public static byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Root, path));

    public static DocumentReading Read(string path) => NewsReader.Read(Bytes(path));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Habeas.slnx"))) return Path.Combine(folder.FullName, "samples");
        }

        throw new InvalidOperationException("Habeas.slnx is not above the folder that the tests run in.");
    }
}
