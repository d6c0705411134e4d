namespace Habeas.Names;

/// <summary>The tables that lie beside the code, embedded. A row is a line with tabs between its cells; # begins a remark.</summary>
internal static class DataFile
{
    public static IEnumerable<string[]> Rows(string name)
    {
        var resource = $"Habeas.Names.Data.{name.Replace('/', '.')}";
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
