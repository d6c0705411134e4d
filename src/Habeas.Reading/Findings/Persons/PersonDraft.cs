using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>A person while the text is being read: the runs that name them, their roles and gender so far.</summary>
internal sealed class PersonDraft(string[] words)
{
    private readonly Dictionary<string, int> _genders = new(StringComparer.Ordinal);

    /// <summary>The folded words of the fullest name, without initials' stops and suffixes.</summary>
    public string[] Words { get; private set; } = words;

    /// <summary>Other full names the text gives the person ("also known as").</summary>
    public List<string[]> Aliases { get; } = [];

    public NameRun? Fullest { get; private set; }

    public List<NameRun> Runs { get; } = [];

    public List<RoleMention> Roles { get; } = [];

    /// <summary>m, f or "" while nothing or as much tells for either.</summary>
    public string Gender
    {
        get
        {
            int male = _genders.GetValueOrDefault("m"), female = _genders.GetValueOrDefault("f");
            return male > female ? "m" : female > male ? "f" : "";
        }
    }

    public void Take(NameRun run, string[] words, string gender)
    {
        Runs.Add(run);
        if (gender.Length > 0) _genders[gender] = _genders.GetValueOrDefault(gender) + 1;
        if (Fullest is not null && words.Length <= Words.Length) return;
        (Fullest, Words) = (run, words);
    }

    /// <summary>The family name: the last word that is no patronymic, or the patronymic where there is no other.</summary>
    public string Last(LanguagePack language) => Family(Words, language);

    public static string Family(string[] words, LanguagePack language)
    {
        var last = words.Length - 1;
        // "Orxan Alif oglu": what stands before the patronymic's particle is the father's name.
        if (last > 1 && language.Particles.Contains(words[last])) return words[0];
        return words[last];
    }

    /// <summary>Whether another full form can be the same person's: one family name, and a first name or initial that agrees.</summary>
    public bool Fits(string[] words, LanguagePack language)
    {
        if (Words.AsSpan().SequenceEqual(words) || Aliases.Exists(alias => alias.AsSpan().SequenceEqual(words))) return true;
        // "Drenn Marsh" after "Tovik Drenn Marsh".
        if (IsTailOf(words, Words, language) || IsTailOf(Words, words, language)) return true;
        if (!SameFamily(Last(language), Family(words, language))) return false;
        return (SameFirst(Words[0], words[0]) || IsShortened(Words[0], words[0], language)) && (Words.Length == 2 || words.Length == 2 || Words.Length != words.Length);
    }

    public static bool SameFamily(string a, string b) => a == b || WithoutParticle(a) == WithoutParticle(b);

    private static bool SameFirst(string a, string b) => a == b || (a.Length == 1 && b[0] == a[0]) || (b.Length == 1 && a[0] == b[0]);

    private static bool IsTailOf(string[] tail, string[] words, LanguagePack language) =>
        tail.Length >= 2 && tail.Length < words.Length && words.AsSpan().EndsWith(tail) && language.GenderOfName(tail[0]).Length == 0;

    // "Rob" is Robert where both are known names of one gender.
    private static bool IsShortened(string a, string b, LanguagePack language)
    {
        if (a.Length < 3 || b.Length < 3 || !(a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal))) return false;
        return language.GenderOfName(a) is { Length: > 0 } gender && gender == language.GenderOfName(b);
    }

    // "al-Qadiri" is also called "Qadiri".
    public static string WithoutParticle(string word) =>
        word.Length > 5 && word.IndexOf('-', StringComparison.Ordinal) is 2 ? word[3..] : word;

    /// <summary>The folded words of a run: initials without their stops, no suffixes.</summary>
    public static string[] WordsOf(NameRun run, Token[] tokens, LanguagePack language)
    {
        var words = new List<string>(run.Count);
        for (var i = run.First; i < run.End; i++)
        {
            if (tokens[i].IsWord && !(i > run.First && language.Suffixes.Contains(tokens[i].Norm))) words.Add(tokens[i].Norm.TrimEnd('.'));
        }

        return [.. words];
    }
}
