namespace Habeas.Reading.Tests.Specs;

/// <summary>One example of a spec file: a text, when it was published, and what is to be found in it.</summary>
internal sealed record SpecExample(string File, string Title, string Text, string? Published, IReadOnlyList<SpecLine> Expected)
{
    /// <summary>The language is the middle part of the file's name: <c>Events.ru.md</c>; English where there is none.</summary>
    public string Language => File.Split('.') is [_, var language, _] ? language : "en";

    public DocumentReading Read()
    {
        var reading = NewsReader.Read(
            System.Text.Encoding.UTF8.GetBytes(Text), new ReadingOptions { Published = Published, Language = Language, ContentType = "text/plain; charset=utf-8" });
        return reading;
    }

    /// <summary>The examples of all files whose name begins so.</summary>
    public static IEnumerable<SpecExample> All(string kind) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), kind + "*.md").Order(StringComparer.Ordinal).SelectMany(Parse);

    private static IEnumerable<SpecExample> Parse(string path)
    {
        var file = Path.GetFileName(path);
        string? title = null, published = null;
        var text = new List<string>();
        var expected = new List<SpecLine>();
        foreach (var line in LinesOf(path).Append("## "))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (title is not null) yield return new SpecExample(file, title, string.Join('\n', text), published, [.. expected]);
                (title, published) = (line[3..].Trim(), null);
                text.Clear();
                expected.Clear();
            }
            else if (line.StartsWith('>'))
            {
                text.Add(line[1..].Trim());
            }
            else if (line.StartsWith("Published ", StringComparison.Ordinal))
            {
                published = line["Published ".Length..].TrimEnd('.');
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal) && title is not null)
            {
                if (line[2..].Trim() != "nothing") expected.Add(SpecLine.Parse(line[2..]));
            }
        }
    }

    private static string[] LinesOf(string path) => System.IO.File.ReadAllLines(path);
}

/// <summary>A bullet: what is found, then <c>name: value</c> between strokes.</summary>
internal sealed record SpecLine(string What, IReadOnlyDictionary<string, string> Values)
{
    public string? this[string name] => Values.GetValueOrDefault(name);

    public static SpecLine Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        return new SpecLine(parts[0], parts.Skip(1).Select(part => part.Split(':', 2, StringSplitOptions.TrimEntries)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal));
    }
}
