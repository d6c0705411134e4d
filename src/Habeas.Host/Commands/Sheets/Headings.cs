using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Habeas.Names;

namespace Habeas.Host.Commands.Sheets;

/// <summary>What a column of a list of people holds.</summary>
internal enum ColumnKind
{
    Id,
    Name,
    Given,
    Family,
    Patronymic,
    Also,
    Born,
    Country,
    Occupation,
    Place,
}

/// <summary>The rows of <c>headings.txt</c>.</summary>
internal static partial class Headings
{
    private static readonly Dictionary<string, string[]> Rows = Read();

    private static readonly FrozenDictionary<string, ColumnKind> Kinds = Enum.GetValues<ColumnKind>()
        .SelectMany(kind => Of(Folding.Lower(kind.ToString())).Select(heading => (Heading: Plain(heading), kind)))
        .DistinctBy(h => h.Heading, StringComparer.Ordinal).ToFrozenDictionary(h => h.Heading, h => h.kind, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Others = Of("not").Select(Plain).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that stand between two names of one person: aka, a.k.a., известен как.</summary>
    public static Regex Between { get; } = new(
        $@"[\s,(](?:{string.Join('|', Of("also").Where(w => w.Length > 2).OrderByDescending(w => w.Length).Select(w => Regex.Escape(w).Replace("\\ ", @"[\s.]+", StringComparison.Ordinal)))})[.:]*\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>What a heading says, in full or with a remark: “Name (English)”, “Name in Russian”.</summary>
    public static ColumnKind? KindOf(string heading)
    {
        var plain = Plain(heading);
        if (Kinds.TryGetValue(plain, out var kind)) return kind;
        if (Kinds.TryGetValue(Plain(Remark().Replace(heading, " ")), out kind)) return kind;
        var words = plain.Split(' ');
        if (words.Length > 5 || Others.Contains(plain)) return null;
        for (var length = words.Length - 1; length > 0; length--)
        {
            foreach (var some in new[] { words[..length], words[^length..] })
            {
                var part = string.Join(' ', some);
                if (Others.Contains(part)) return null;
                // “Case number of the lawyer” is no case number; a short word decides nothing.
                if (part.Length > 3 && Kinds.TryGetValue(part, out kind) && kind != ColumnKind.Id) return kind;
            }
        }

        return null;
    }

    public static string Plain(string heading) => Spaces().Replace(Signs().Replace(Folding.Fold(heading), " "), " ").Trim();

    private static string[] Of(string kind) => Rows[kind];

    private static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(Headings).Assembly.GetManifestResourceStream($"{typeof(Headings).Namespace}.headings.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))
            .ToDictionary(row => row[0], row => row[1].Split(" | "), StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]", RegexOptions.None, 1000)]
    private static partial Regex Remark();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}'№]+", RegexOptions.None, 1000)]
    private static partial Regex Signs();

    [GeneratedRegex(" +", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
