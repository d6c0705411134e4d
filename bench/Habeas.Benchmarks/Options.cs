using System.Globalization;

namespace Habeas.Benchmarks;

/// <summary>The words after a subcommand: <c>--name value</c>, and words that stand alone.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);

    public Options(IReadOnlyList<string> words)
    {
        var alone = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal)) alone.Add(words[i]);
            else if (i + 1 < words.Count) _named[words[i][2..]] = words[++i];
            else throw new UsageException($"{words[i]} needs a value.");
        }

        Alone = alone;
    }

    public IReadOnlyList<string> Alone { get; }

    public string? Find(string name) => _named.GetValueOrDefault(name);

    /// <summary>A file or folder that must exist: the data lies outside the project.</summary>
    public string Existing(string name)
    {
        var path = Find(name) ?? throw new UsageException($"--{name} is needed.");
        return Path.Exists(path) ? path : throw new UsageException($"{path} is not there: the data is not part of the project.");
    }

    public int Number(string name, int otherwise) => Find(name) is { } text
        ? int.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : throw new UsageException($"--{name} takes a number.")
        : otherwise;
}
