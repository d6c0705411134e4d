using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Cuts a text into runs of words that may be names: capitalised words that nothing else explains, with particles and initials.</summary>
internal sealed class NameSpots
{
    private const int Longest = 5;
    private readonly TokenizedText _text;
    private readonly LanguagePack _language;
    private readonly Grammar _grammar;
    private readonly NameForms _forms;
    private readonly Token[] _tokens;
    private readonly bool[] _taken;
    private readonly bool[] _opens;
    private readonly HashSet<string> _small = new(StringComparer.Ordinal);

    public NameSpots(TokenizedText text, LanguagePack language, NameForms forms, bool[] bodies)
    {
        (_text, _language, _grammar, _forms, _tokens) = (text, language, language.Grammar!, forms, text.Tokens);
        (_taken, _opens) = (bodies, new bool[_tokens.Length]);
        foreach (var sentence in text.Sentences)
        {
            var first = sentence.First;
            while (first < sentence.End && !_tokens[first].IsWord) first++;
            if (first < sentence.End) _opens[first] = true;
        }

        for (var i = 0; i < _tokens.Length; i++)
        {
            if (i > 0 && _tokens[i - 1].Kind == TokenKind.OpenQuote) _opens[i] = true;
            if (!_tokens[i].Capital) _small.Add(_tokens[i].Norm);
            var length = Math.Max(_grammar.NotNames.Match(_tokens, i, _tokens.Length, out _), _grammar.Places.Match(_tokens, i, _tokens.Length, out _));
            for (var t = i; t < i + length; t++) _taken[t] = true;
        }
    }

    /// <summary>Whether the word begins a sentence, where a capital letter says nothing.</summary>
    public bool Opens(int token) => _opens[token];

    public List<NameSpot> Find()
    {
        if (_grammar.FamilyNames.Count > 0) return new SignNames(_text, _language).Find();
        if (_grammar.Data.NoCapitals) return new PlainNames(_text, _language, _taken).Find();
        var spots = new List<NameSpot>();
        for (var i = 0; i < _tokens.Length;)
        {
            if (!Begins(i))
            {
                i++;
                continue;
            }

            var end = Extend(i);
            foreach (var spot in Cut(i, end)) spots.Add(spot);
            i = end;
        }

        return spots;
    }

    /// <summary>The folded word of a name without the ending that an apostrophe parts from it.</summary>
    public string WordAt(int token)
    {
        var norm = _tokens[token].Norm.TrimEnd('.');
        var apostrophe = _grammar.Data.ApostropheEndings ? norm.IndexOf('\'', StringComparison.Ordinal) : -1;
        return apostrophe > 1 ? norm[..apostrophe] : norm;
    }

    private bool Begins(int i)
    {
        if (!IsNameWord(i)) return false;
        if (!_opens[i]) return true;
        var word = WordAt(i);
        if (_forms.GenderOfFirst(word, out _) != ' ') return !_small.Contains(word) || Continues(i);
        if (_small.Contains(word) || IsKnownWord(i)) return false;
        // "Сам Эльчин Марадов": before a known first name it is the name that begins.
        if (i + 1 < _tokens.Length && !_forms.IsFamily(word) && _forms.GenderOfFirst(WordAt(i + 1), out _) != ' ' && !_opens[i + 1]) return false;
        return Continues(i) || _forms.IsFamily(word);
    }

    private bool Continues(int i) => i + 1 < _tokens.Length && Touches(i + 1) && (IsNameWord(i + 1) || (IsInitial(i) && _tokens[i + 1].Is(".")));

    // A capital at a sentence's start may stand on a word of the language: those that the file knows are no names.
    private bool IsKnownWord(int i) =>
        _grammar.Roles.Contains(_tokens, i) || _grammar.Triggers.Match(_tokens, i, i + 1, out _) > 0 || _grammar.SpeechVerbs.Contains(_tokens, i) || _grammar.Humans.Contains(_tokens, i)
        || _grammar.Relations.Contains(_tokens, i) || _language.CommonWords.Contains(_tokens[i].Norm) || _grammar.Authorities.Contains(_tokens, i) || _grammar.ClauseWords.Contains(_tokens, i);

    private bool IsNameWord(int i)
    {
        var token = _tokens[i];
        if (!token.IsWord || !token.Capital || _taken[i]) return false;
        if (_language.Honorifics.ContainsKey(token.Norm.TrimEnd('.')) || _language.Months.ContainsKey(token.Norm) || _language.Weekdays.ContainsKey(token.Norm)) return false;
        if (token.End - token.Start == 1) return IsInitial(i);
        if (token.AllCapitals && !IsBesideSmall(i)) return false;
        return !_grammar.Roles.Contains(_tokens, i) || !NextIsCapital(i);
    }

    private bool NextIsCapital(int i) => i + 1 < _tokens.Length && Touches(i + 1) && _tokens[i + 1].Capital;

    private bool IsBesideSmall(int i) =>
        _tokens[i].End - _tokens[i].Start > 3 && ((i > 0 && Touches(i) && IsSmall(i - 1)) || (i + 1 < _tokens.Length && Touches(i + 1) && IsSmall(i + 1)));

    private bool IsSmall(int i) => _tokens[i].Capital && !_tokens[i].AllCapitals && !_taken[i];

    private bool IsInitial(int i) =>
        _tokens[i].End - _tokens[i].Start == 1 && _tokens[i].Capital && i + 1 < _tokens.Length && _tokens[i + 1].Is(".") && _tokens[i + 1].Start == _tokens[i].End;

    private bool Touches(int token) =>
        token > 0 && _text.Text.AsSpan(_tokens[token - 1].End, _tokens[token].Start - _tokens[token - 1].End).IndexOf('\n') < 0;

    private int Extend(int first)
    {
        var end = first + (IsInitial(first) ? 2 : 1);
        while (end < _tokens.Length && Touches(end) && !_opens[end] && end - first < 2 * Longest)
        {
            // "Maradli'nin" ends its name.
            if (_grammar.Data.ApostropheEndings && WordAt(end - 1).Length < _tokens[end - 1].Norm.TrimEnd('.').Length) break;
            if (IsNameWord(end)) end += IsInitial(end) ? 2 : 1;
            else if (_language.Particles.Contains(_tokens[end].Norm) && end + 1 < _tokens.Length && Touches(end + 1) && (IsNameWord(end + 1) || (_language.Particles.Contains(_tokens[end + 1].Norm) && end + 2 < _tokens.Length && IsNameWord(end + 2)))) end++;
            else if (_forms.IsPatronymic(_tokens[end].Norm) && _language.Particles.Contains(_tokens[end].Norm)) end++;
            else break;
        }

        return end;
    }

    // "адвокат Мамедова Иванов": two family names in two cases are two persons.
    private IEnumerable<NameSpot> Cut(int first, int end)
    {
        var from = first;
        for (var i = first + 1; i < end; i++)
        {
            if (i - from != 1 || !_tokens[i].IsWord) continue;
            string left = WordAt(i - 1), right = WordAt(i);
            if (!_forms.IsFamily(left) || _forms.GenderOfFirst(left, out _) != ' ') continue;
            var two = end - i == 1 && _forms.IsFamily(right) && _forms.GenderOfFirst(right, out _) == ' ';
            var three = end - i == 2 && _forms.GenderOfFirst(right, out _) != ' ' && !_forms.IsPatronymic(WordAt(i + 1)) && _forms.IsFamily(WordAt(i + 1));
            if (!two && !three) continue;
            yield return Spot(from, i);
            from = i;
        }

        if (end - from <= 2 * Longest) yield return Spot(from, end);
    }

    private NameSpot Spot(int first, int end) =>
        new(first, end, [.. Enumerable.Range(first, end - first).Where(i => _tokens[i].IsWord).Select(WordAt)]);
}
