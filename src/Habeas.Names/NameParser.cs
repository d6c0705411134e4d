using System.Buffers;

namespace Habeas.Names;

/// <summary>Finds the words of a name and what each of them is.</summary>
internal static class NameParser
{
    private static readonly HashSet<string> DoubleFamilies = [.. DataFile.Rows("families.txt").SelectMany(row => row[0].Split(' '))];

    private static readonly SearchValues<char> Consonants = SearchValues.Create("bcdfghjklmnpqrstvwxz");

    /// <summary>A word, with where it stood.</summary>
    private sealed record Word(string Text, string Prepared, Script Script, bool JoinsNext, bool Dotted, bool BeforeComma);

    public static IReadOnlyList<NamePart> Parse(string name)
    {
        var words = Words(name);
        words = words.Count == 1 ? Split(words[0]) : SplitInitials(words);
        var folded = words.ConvertAll(w => Folding.Fold(w.Prepared));
        var kinds = Kinds(words, folded);
        return [.. words.Select((w, i) => new NamePart(w.Text, kinds[i], w.Script, w.JoinsNext) { Prepared = w.Prepared, Folded = folded[i] })];
    }

    private static List<Word> Words(string name)
    {
        var words = new List<Word>();
        var commaAt = -1;
        for (var at = 0; at < name.Length;)
        {
            if (name[at] is ',' or '،' or '、' && commaAt < 0 && words.Count > 0) commaAt = words.Count;
            if (!IsOfWord(name, at))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < name.Length && IsOfWord(name, end)) end++;
            var text = name[at..end];
            var joins = end + 1 < name.Length && IsHyphen(name[end]) && IsOfWord(name, end + 1);
            var prepared = Folding.Prepare(text).Trim('\'');
            if (prepared.Length > 0) words.Add(new Word(text, prepared, Scripts.Of(prepared), joins, end < name.Length && name[end] == '.', false));
            at = end;
        }

        return commaAt > 0 && commaAt < words.Count ? [.. words.Select((w, i) => w with { BeforeComma = i < commaAt })] : words;
    }

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–' or '—' or '־' or '＝' or '=' or '゠' or '－';

    private static bool IsOfWord(string name, int at)
    {
        var c = name[at];
        if (char.IsLetter(c) || char.IsSurrogate(c)) return c is not ('・' or '･');
        if (char.IsAsciiDigit(c)) return at > 0 && char.IsLetter(name[at - 1]) && at + 1 < name.Length && char.IsLetter(name[at + 1]); // typed for a letter
        return char.GetUnicodeCategory(c) switch
        {
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark => true,
            System.Globalization.UnicodeCategory.Format => true,
            // An apostrophe within a word; letters on both sides, or Hebrew's geresh at its end.
            _ => c is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or '`' or '´' or '׳' or '״' && at > 0 && char.IsLetter(name[at - 1])
                && ((at + 1 < name.Length && char.IsLetter(name[at + 1])) || Scripts.Of(name[at - 1]) == Script.Hebrew),
        };
    }

    /// <summary>A name without a space. Names of East Asia are often written without a space: the family name is the first character, or two of a known few.</summary>
    private static List<Word> Split(Word word)
    {
        if (Capitals(word.Text) is { Count: > 1 } pieces) return pieces.ConvertAll(piece => word with { Text = piece, Prepared = Folding.Prepare(piece), JoinsNext = false });
        var length = word.Prepared.Length;
        var family = (word.Script, length) switch
        {
            (Script.Han, 2) => 1,
            (Script.Han, 3) => DoubleFamilies.Contains(word.Prepared[..2]) ? 2 : 1,
            (Script.Han, 4) => 2,
            (Script.Hangul, 2 or 3) => 1,
            (Script.Hangul, 4) when DoubleFamilies.Contains(word.Prepared[..2]) => 2,
            _ => 0,
        };
        if (family == 0 || word.Text.Length != length) return [word];
        return
        [
            word with { Text = word.Text[..family], Prepared = word.Prepared[..family], JoinsNext = false },
            word with { Text = word.Text[family..], Prepared = word.Prepared[family..] },
        ];
    }

    /// <summary>MartaVeresh: the pieces that begin with capitals, if all of them are long enough to be names.</summary>
    private static List<string> Capitals(string text)
    {
        var pieces = new List<string>();
        var from = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at < text.Length && !(char.IsUpper(text[at]) && char.IsLower(text[at - 1]))) continue;
            if (at - from < 3) return [];
            pieces.Add(text[from..at]);
            from = at;
        }

        return pieces;
    }

    /// <summary>JC Veresh: two or three capitals that nobody can speak, in a name with small letters.</summary>
    private static List<Word> SplitInitials(List<Word> words)
    {
        if (!words.Exists(AreInitials) || words.TrueForAll(w => IsCapitals(w.Text))) return words;
        return [.. words.SelectMany(w => AreInitials(w) ? w.Text.Select((c, i) => w with { Text = c.ToString(), Prepared = w.Prepared[i].ToString(), JoinsNext = i + 1 < w.Text.Length || w.JoinsNext }) : [w])];
    }

    private static bool AreInitials(Word word) => word.Text.Length is 2 or 3 && word.Script == Script.Latin && word.Prepared.Length == word.Text.Length
        && IsCapitals(word.Text) && !word.Prepared.AsSpan().ContainsAnyExcept(Consonants) && word.Prepared != "ng" && Names.Words.KindOf(word.Prepared) == PartKind.Name;

    private static PartKind[] Kinds(List<Word> words, List<string> folded)
    {
        var kinds = words.Select((w, i) => IsInitial(w) ? PartKind.Initial : Names.Words.KindOf(folded[i])).ToArray();
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (Names.Words.PrecedesFather(folded[i])) kinds[i] = PartKind.Particle;
        }

        if (!kinds.Contains(PartKind.Name)) Array.Fill(kinds, PartKind.Name);
        for (var i = 1; i < words.Count; i++)
        {
            if (!Names.Words.FollowsFather(folded[i]) || kinds[i - 1] != PartKind.Name) continue;
            kinds[i - 1] = PartKind.Patronymic;
            kinds[i] = PartKind.Particle;
        }

        var names = Enumerable.Range(0, words.Count).Where(i => kinds[i] == PartKind.Name).ToList();
        if (names.Count >= 3 || (names.Count == 2 && words.Exists(w => w.BeforeComma)))
        {
            foreach (var i in names.Skip(1).Where(i => Names.Words.EndsLikePatronymic(folded[i])).Take(1)) kinds[i] = PartKind.Patronymic;
        }

        Order(words, kinds);
        return kinds;
    }

    private static bool IsInitial(Word word) => (word.Prepared.Length == 1 || (word.Dotted && word.Prepared.Length == 2))
        && !Scripts.IsEastAsian(word.Script) && word.Script != Script.Other;

    private static void Order(List<Word> words, PartKind[] kinds)
    {
        var names = Enumerable.Range(0, words.Count).Where(i => kinds[i] == PartKind.Name).ToList();
        if (names.Count == 0 || (names.Count == 1 && !kinds.Contains(PartKind.Initial) && !kinds.Contains(PartKind.Patronymic))) return;
        var family = FamilyOf(words, kinds, names);
        foreach (var i in names) kinds[i] = family.Contains(i) ? PartKind.Family : PartKind.Given;
    }

    private static List<int> FamilyOf(List<Word> words, PartKind[] kinds, List<int> names)
    {
        if (words.Exists(w => w.BeforeComma)) return names.FindAll(i => words[i].BeforeComma);
        if (names.Count == 1) return names;
        var capitals = names.FindAll(i => IsCapitals(words[i].Text));
        if (capitals.Count > 0 && capitals.Count < names.Count) return capitals;
        if (words[names[0]].Script is Script.Han or Script.Hangul) return names.GetRange(0, 1);
        var fatherLast = kinds[^1] == PartKind.Patronymic && names.Count == 2;
        var last = fatherLast ? names[0] : names[^1];
        return names.FindAll(i => i == last || (i == last - 1 && words[i].JoinsNext));
    }

    private static bool IsCapitals(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }

        return letters > 1;
    }
}
