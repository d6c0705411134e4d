using System.Collections.Frozen;

namespace Habeas.Reading.Text;

/// <summary>Finds where two words were joined by a lost blank, such as "arbitrarilyarrested". Both halves come from the language file.</summary>
internal sealed class GluedWords(IEnumerable<string> endings, IEnumerable<string> words, string elisions = "")
{
    private readonly string[] _endings = [.. endings];
    private readonly FrozenSet<string> _words = words.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _elisions = elisions.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static GluedWords None { get; } = new([], []);

    /// <summary>Whether the word before an apostrophe is one of its own: "l'avocat".</summary>
    public bool IsElision(ReadOnlySpan<char> word) => _elisions.Count > 0 && word.Length < 4 && _elisions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Letters that are written as one with the word after them ("and", "to"), each with the words before which they are cut off.</summary>
    public IReadOnlyDictionary<char, IReadOnlySet<string>> Leads { get; init; } = new Dictionary<char, IReadOnlySet<string>>();

    /// <summary>The words that begin with such a letter themselves.</summary>
    public IReadOnlySet<string> Whole { get; init; } = new HashSet<string>();

    /// <summary>How many letters to cut off, 0 or 1.</summary>
    public int Lead(ReadOnlySpan<char> word)
    {
        if (Leads.Count == 0 || word.Length is < 3 or > 40 || !Leads.TryGetValue(word[0], out var words)) return 0;
        var folded = Words.Fold(word.ToString());
        return !Whole.Contains(folded) && words.Contains(folded[1..]) ? 1 : 0;
    }

    /// <summary>Where to cut, or 0.</summary>
    public int Cut(ReadOnlySpan<char> word)
    {
        if (word.Length is < 10 or > 40) return 0;
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var ending in _endings)
        {
            var at = word.IndexOf(ending, StringComparison.Ordinal);
            if (at < 1) continue;
            var cut = at + ending.Length;
            if (cut < word.Length && lookup.Contains(word[cut..])) return cut;
        }

        return 0;
    }
}
