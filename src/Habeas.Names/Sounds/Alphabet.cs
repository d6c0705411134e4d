using System.Globalization;

namespace Habeas.Names.Sounds;

/// <summary>
/// The signs that words are written in to be compared. A sign is a sound, or a few of which the spelling does not say which it is
/// (<c>C|X|k</c>, likeliest first), and may be silent: <c>(u)</c>. Costs are in fiftieths of a whole consonant.
/// </summary>
internal sealed class Alphabet
{
    /// <summary>More signs than that there are not; a table of what each costs has as many entries.</summary>
    public const int Most = 128;

    // A sound that is the second, third … guess of a spelling counts as that much farther.
    private static readonly int[] Doubt = [0, 3, 5, 6, 8, 9, 10];

    private readonly Dictionary<string, byte> signs = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<(char[] Sounds, bool Silent)> readings = [([], false)];
    private readonly Dictionary<char, (string Kind, int Drop, int DropUnwritten)> sounds = [];
    private readonly Dictionary<(char, char), int> near = [];

    private readonly byte[] cost = new byte[Most * Most];
    private readonly byte[] drop = new byte[Most];
    private readonly byte[] dropUnwritten = new byte[Most];
    private readonly bool[] isConsonant = new bool[Most];

    public Alphabet()
    {
        foreach (var row in DataFile.Rows("sounds.txt"))
        {
            if (row[0] == "sound") sounds[row[1][0]] = (row[2], Number(row[3]), Number(row[4]));
            else near[(row[1][0], row[2][0])] = near[(row[2][0], row[1][0])] = Number(row[3]);
        }
    }

    /// <summary>What it costs to read one sign for another: at <c>a * Most + b</c>.</summary>
    public ReadOnlySpan<byte> Cost => cost;

    /// <summary>What it costs that a sign stands in one word and nothing for it in the other.</summary>
    public ReadOnlySpan<byte> Drop => drop;

    /// <summary>The same, where the other word is written in a script that leaves vowels out.</summary>
    public ReadOnlySpan<byte> DropUnwritten => dropUnwritten;

    /// <summary>Whether the sign is part of a word's skeleton: it is a consonant first, and always sounds.</summary>
    public bool IsConsonant(byte sign) => isConsonant[sign];

    /// <summary>The sign for <c>a|b</c> or <c>(a|b)</c>.</summary>
    public byte Sign(string spec)
    {
        if (signs.TryGetValue(spec, out var known)) return known;
        if (readings.Count == Most) throw new InvalidOperationException($"The tables of sounds have more than {Most} different signs.");
        var silent = spec[0] == '(';
        char[] choices = [.. spec.Trim('(', ')').Split('|').Select(s => s[0])];
        foreach (var c in choices.Where(c => c != '-' && !sounds.ContainsKey(c))) throw new InvalidOperationException($"“{c}” in “{spec}” is no sound.");
        var sign = (byte)readings.Count;
        signs[spec] = sign;
        readings.Add((choices, silent));
        drop[sign] = Dropping(choices, silent, s => s.Drop);
        dropUnwritten[sign] = Dropping(choices, silent, s => s.DropUnwritten);
        isConsonant[sign] = !silent && choices[0] is not ('-' or 'y') && sounds[choices[0]].Kind != "vowel";
        for (var other = 0; other < readings.Count; other++)
            cost[sign * Most + other] = cost[other * Most + sign] = other == sign ? (byte)0 : Between(choices, readings[other].Sounds);
        return sign;
    }

    private byte Dropping(char[] choices, bool silent, Func<(string Kind, int Drop, int DropUnwritten), int> of)
    {
        var least = choices.Select((c, i) => c == '-' ? 5 : of(sounds[c]) + Doubt[i]).Min();
        return (byte)(silent ? least / 4 + 1 : least);
    }

    private byte Between(char[] a, char[] b)
    {
        var least = 255;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++) least = Math.Min(least, Apart(a[i], b[j]) + Doubt[i] + Doubt[j]);
        }

        return (byte)least;
    }

    private int Apart(char a, char b)
    {
        if (a == b) return 0;
        if (a == '-' || b == '-') return 100;
        if (near.TryGetValue((a, b), out var known)) return known;
        return (sounds[a].Kind == "vowel", sounds[b].Kind == "vowel") switch { (true, true) => 20, (false, false) => 50, _ => 70 };
    }

    // The table has hundredths.
    private static int Number(string text) => (int.Parse(text, CultureInfo.InvariantCulture) + 1) / 2;
}
