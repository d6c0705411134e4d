using Habeas.Reading.Languages;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>A form that a word of a name may be of: the name as it is listed, whose (m, f or blank), and whether the word is that form itself.</summary>
internal readonly record struct NameBase(string Listed, char Gender, bool IsListed);

/// <summary>Finds of which listed names a written name may be a form, by the endings of the language file.</summary>
internal sealed class NameForms
{
    private const int ShortestStem = 2;
    private readonly Dictionary<string, List<(string Listed, char Gender)>> _endings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameBase>> _known = new(StringComparer.Ordinal);
    private readonly LanguagePack _language;
    private readonly int _longest;

    public NameForms(LanguagePack language)
    {
        _language = language;
        foreach (var row in language.Grammar!.Data.Endings)
        {
            Add(row.M, 'm');
            Add(row.F, 'f');
            Add(row.Any, ' ');
        }

        _longest = _endings.Count == 0 ? 0 : _endings.Keys.Max(ending => ending.Length);
    }

    /// <summary>What the word may be a form of; the word itself first.</summary>
    public List<NameBase> Of(string word)
    {
        if (_known.TryGetValue(word, out var bases)) return bases;
        _known[word] = bases = [new NameBase(word, ' ', true)];
        for (var length = 0; length <= Math.Min(_longest, word.Length - ShortestStem); length++)
        {
            if (!_endings.TryGetValue(word[^length..], out var rows)) continue;
            foreach (var (listed, gender) in rows)
            {
                var name = string.Concat(word.AsSpan(0, word.Length - length), listed);
                var found = new NameBase(name, gender, name == word);
                if (name.Length > ShortestStem && !bases.Contains(found)) bases.Add(found);
            }
        }

        return bases;
    }

    /// <summary>Whether two written words may be forms of one name.</summary>
    public bool Same(string a, string b)
    {
        if (a == b) return true;
        var others = Of(b);
        return Of(a).Exists(one => others.Exists(other => one.Listed == other.Listed && (one.Gender == other.Gender || one.Gender == ' ' || other.Gender == ' ')));
    }

    /// <summary>m or f for a form of a known first name, blank otherwise; the listed name.</summary>
    public char GenderOfFirst(string word, out string listed)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        foreach (var form in Of(word))
        {
            var gender = _language.GenderOfName(form.Listed);
            if (gender.Length == 0 && hyphen > 1) gender = _language.GenderOfName(word[..hyphen]);
            if (gender.Length == 0 || (form.Gender != ' ' && form.Gender != gender[0])) continue;
            listed = form.Listed;
            return gender[0];
        }

        listed = word;
        return ' ';
    }

    public bool IsFamily(string word) => Has(_language.Grammar!.FamilyEndings, word);

    /// <summary>Whether a listed name has itself the ending of a family name.</summary>
    public bool IsFamilyListed(string name) => _language.Grammar!.FamilyEndings.Any(ending => name.Length > ending.Length + 1 && name.EndsWith(ending, StringComparison.Ordinal));

    public bool IsPatronymic(string word) => Has(_language.Grammar!.PatronymicEndings, word);

    private bool Has(string[] endings, string word)
    {
        foreach (var form in Of(word))
        {
            foreach (var ending in endings)
            {
                if (form.Listed.Length > ending.Length + 1 && form.Listed.EndsWith(ending, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    private void Add(string row, char gender)
    {
        var endings = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var written in endings)
        {
            var ending = written == "-" ? "" : written;
            if (!_endings.TryGetValue(ending, out var rows)) _endings[ending] = rows = [];
            rows.Add((endings[0] == "-" ? "" : endings[0], gender));
        }
    }
}
