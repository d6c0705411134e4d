using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>What each capitalised word of a text is used for, as far as the language file and the words beside it tell.</summary>
internal sealed class WordUse
{
    private readonly TokenizedText _text;
    private readonly LanguagePack _language;
    private readonly bool[] _body;
    private readonly bool[] _place;
    private readonly bool[] _opens;
    private readonly bool[] _headline;
    private readonly HashSet<string> _lower = new(StringComparer.Ordinal);

    public WordUse(TokenizedText text, LanguagePack language)
    {
        (_text, _language) = (text, language);
        var count = text.Tokens.Length;
        (_body, _place, _opens) = (new bool[count], new bool[count], new bool[count]);
        foreach (var sentence in text.Sentences)
        {
            var first = sentence.First;
            while (first < sentence.End && !text.Tokens[first].IsWord) first++;
            if (first < sentence.End) _opens[first] = true;
        }

        for (var i = 0; i < count; i++)
        {
            if (i > 0 && text.Tokens[i - 1].Kind == TokenKind.OpenQuote) _opens[i] = true;
            if (text.Tokens[i].IsWord && !text.Tokens[i].Capital && !IsNameWord(i)) _lower.Add(text.Tokens[i].Norm);
        }

        _headline = [.. text.Sentences.Select(IsHeadline)];
        MarkPhrases();
        MarkBodies();
    }

    /// <summary>Whether the word belongs to the name of an organisation.</summary>
    public bool IsBody(int token) => _body[token];

    public bool IsPlace(int token) => _place[token];

    /// <summary>Whether the word begins a sentence, where a capital letter says nothing.</summary>
    public bool Opens(int token) => _opens[token];

    /// <summary>Whether the token stands in a headline that writes every word large, where a capital letter says nothing.</summary>
    public bool IsHeadline(int token) => _headline[_text.SentenceOf(token)];

    private bool IsHeadline(TextSentence sentence)
    {
        int large = 0, small = 0, unknown = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var token = _text.Tokens[i];
            if (!token.IsWord || token.Is("'s") || _language.Prepositions.Contains(token.Norm) || _language.Determiners.Contains(token.Norm) || _language.Conjunctions.Contains(token.Norm)) continue;
            if (!token.Capital) small++;
            else large++;
            if (token.Capital && (_lower.Contains(token.Norm) || _language.SpeechVerbs.Contains(token.Norm) || _language.NotNames.Contains(token.Norm)
                || _language.Triggers.Match(_text.Tokens, i, i + 1, out _) > 0 || _language.RoleModifiers.Contains(token.Norm))) unknown++;
        }

        // A headline seldom has a full stop; a short sentence of names may look like one.
        return _text.Tokens[sentence.End - 1].Is(".") ? large >= 6 && unknown >= 2 && small == 0 : large >= 4 && unknown >= 1 && large >= small * 6;
    }

    /// <summary>Whether the text also writes the word small.</summary>
    public bool IsAlsoCommon(int token) => _lower.Contains(_text.Tokens[token].Norm);

    /// <summary>A word that can be part of a name: capitalised, or "al-Qadiri".</summary>
    public bool IsNameWord(int token)
    {
        var t = _text.Tokens[token];
        if (!t.IsWord) return false;
        if (t.Capital) return true;
        var hyphen = t.Norm.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && t.Start + hyphen + 1 < t.End && char.IsUpper(_text.Text[t.Start + hyphen + 1])
            && (_language.Particles.Contains(t.Norm[..hyphen]) || _language.Particles.Contains(t.Norm[..(hyphen + 1)]));
    }

    /// <summary>Whether nothing but blanks on one line parts the token from the one before it.</summary>
    public bool Touches(int token)
    {
        if (token == 0) return false;
        var between = _text.Text.AsSpan(_text.Tokens[token - 1].End, _text.Tokens[token].Start - _text.Tokens[token - 1].End);
        return between.IndexOf('\n') < 0;
    }

    private void MarkPhrases()
    {
        var tokens = _text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].Capital) continue;
            var length = _language.KnownOrganizations.Match(tokens, i, tokens.Length, out _);
            if (length > 0) Array.Fill(_body, true, i, length);
            length = _language.PlacePhrases.Match(tokens, i, tokens.Length, out _);
            if (length > 0) Array.Fill(_place, true, i, length);
            else if (_language.Places.Contains(tokens[i].Norm)) _place[i] = true;
        }
    }

    // "Varenian Press Union", "Ministry of Justice": the words about a capitalised word for a kind of body.
    private void MarkBodies()
    {
        var tokens = _text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].Capital || _body[i] || IsHeadline(i) || !IsHead(i)) continue;
            var first = i;
            while (first > 0 && Touches(first) && tokens[first - 1].Capital && !_language.TitleWords.Contains(tokens[first - 1].Norm)
                && !(_opens[first - 1] && _language.NotNames.Contains(tokens[first - 1].Norm) && _language.SentenceStarters.Contains(tokens[first - 1].Norm))) first--;
            var placeHead = _language.PlaceHeads.Contains(tokens[i].Norm) && !_language.OrganizationHeads.ContainsKey(tokens[i].Norm);
            // "Park Min Ho", "Anna Hill": a word for a place begins no place's name and may be a family's.
            if (placeHead && (first == i || (i - first == 1 && _language.FamilyPlaceHeads.Contains(tokens[i].Norm) && _language.GenderOfName(tokens[first].Norm).Length > 0 && !_place[first]))) continue;
            var end = i + 1;
            while (end + 1 < tokens.Length && Touches(end) && Touches(end + 1))
            {
                if (tokens[end].Capital && !_language.TitleWords.Contains(tokens[end].Norm) && (_language.OrganizationHeads.ContainsKey(tokens[end].Norm) || _language.NotNames.Contains(tokens[end].Norm))) end++;
                else if (IsBodyJoiner(end) && tokens[end + 1].Capital) end = PastCapitals(end + 1);
                else if (IsBodyJoiner(end) && IsBodyJoiner(end + 1) && end + 2 < tokens.Length && Touches(end + 2) && tokens[end + 2].Capital) end = PastCapitals(end + 2);
                else break;
            }

            if (i - first == 1 && end == i + 1 && _language.AmbiguousHeads.Contains(tokens[i].Norm) && _language.GenderOfName(tokens[first].Norm).Length > 0 && !_place[first]) continue;
            if (end - first == 1 && (_opens[i] || _language.TitleWords.Contains(tokens[i].Norm))) continue;
            Array.Fill(_body, true, first, end - first);
        }
    }

    // "Ministry for External Relations": all large words after "for", up to a title or a first name.
    private int PastCapitals(int i)
    {
        var end = i + 1;
        while (end < _text.Tokens.Length && Touches(end) && _text.Tokens[end].Capital && !_language.TitleWords.Contains(_text.Tokens[end].Norm)
            && _language.GenderOfName(_text.Tokens[end].Norm).Length == 0) end++;
        return end;
    }

    private bool IsHead(int i) =>
        _language.OrganizationHeads.ContainsKey(_text.Tokens[i].Norm) || _language.PlaceHeads.Contains(_text.Tokens[i].Norm)
        || _language.ListWords.Contains(_text.Tokens[i].Norm);

    private bool IsBodyJoiner(int i) => _language.CourtJoiners.Contains(_text.Tokens[i].Norm);
}
