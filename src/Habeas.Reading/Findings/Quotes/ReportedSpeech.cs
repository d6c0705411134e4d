using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Quotes;

/// <summary>A statement told in the writer's words: tokens <c>[First, End)</c>, and who made it.</summary>
/// <param name="First">The first token of what was said.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Cue">Where the words that tell of its kind begin: at "called on" where that says what is asked, else at what was said.</param>
internal readonly record struct Report(int First, int End, Speaker Speaker, int Cue);

/// <summary>Finds reported speech in one sentence: "X said that …", "…, X said", "according to X, …", "X called for …", ", adding that …".</summary>
internal sealed class ReportedSpeech(TokenizedText text, LanguagePack language, SpeakerFinder speakers, Occasion occasion)
{
    private const int Hearer = 12;
    private readonly Token[] _tokens = text.Tokens;

    public List<Report> In(TextSentence sentence)
    {
        var found = new List<Report>(1);
        var end = ContentEnd(sentence);
        for (var verb = sentence.First; verb < end; verb++)
        {
            if (!IsSpeech(verb, sentence)) continue;
            // "he said" of nobody knows whom: what follows is his, not the next one's.
            if (IsOpen(verb, sentence)) break;
            if (Behind(verb, sentence, end) is { } behind) found.Add(behind);
            else if (Parenthesis(verb, sentence, end) is { } whole) found.Add(whole);
            else if (Before(verb, sentence) is { } before) found.Add(before);
            if (found.Count > 0) break;
        }

        if (found.Count == 0 && According(sentence, end) is { } according) found.Add(according);
        if (found.Count > 0) found.AddRange(AddedTo(found[0], sentence, end));
        return found;
    }

    /// <summary>What a sentence adds to words in quotation marks: "…," she said, adding that ….</summary>
    public IEnumerable<Report> Added(TextSentence sentence, int from)
    {
        if (from >= sentence.End || speakers.In(from, sentence.End) is not { } said) return [];
        return AddedTo(new Report(from, sentence.End, said.Speaker, from), sentence, ContentEnd(sentence)).Where(report => !HasQuotation(report.First, report.End));
    }

    private bool IsSpeech(int verb, TextSentence sentence)
    {
        if (language.DemandPhrases.Match(_tokens, verb, sentence.End, out _) > 0) return true;
        if (!language.IndirectVerbs.Contains(_tokens[verb].Norm)) return false;
        // "would not say whether": nothing was said.
        for (var i = Math.Max(sentence.First, verb - 2); i < verb; i++)
        {
            if (language.Negations.Match(_tokens, i, verb, out _) > 0) return false;
        }

        // "is said", "was reported": told of somebody, not by them.
        return verb == sentence.First || !language.BeVerbs.Contains(_tokens[verb - 1].Norm);
    }

    private bool IsOpen(int verb, TextSentence sentence)
    {
        var i = verb - 1;
        while (i > sentence.First && (language.HaveVerbs.Contains(_tokens[i].Norm) || language.Adverbs.Contains(_tokens[i].Norm))) i--;
        return i >= sentence.First && language.SubjectPronouns.Contains(_tokens[i].Norm) && speakers.SubjectOf(verb, sentence.First, sentence.End) is null;
    }

    // "X said on Tuesday that …", "X told reporters that …", "X called for …"
    private Report? Behind(int verb, TextSentence sentence, int end)
    {
        if (SubjectBefore(verb, sentence) is not { } speaker) return null;
        var (first, isContent) = ContentStart(verb, sentence, end);
        return isContent && end - first >= Quotation.FewestWords - 1 ? new Report(first, end, speaker, verb) : null;
    }

    // "The plan, X said, would …": the whole sentence is what was said.
    private Report? Parenthesis(int verb, TextSentence sentence, int end)
    {
        if (verb + 1 >= end || !_tokens[verb + 1].Is(",") || IsAsked(sentence) || SubjectBefore(verb, sentence) is not { } speaker || speaker.First < sentence.First + 2) return null;
        return _tokens[speaker.First - 1].Is(",") && end - verb > Quotation.FewestWords ? new Report(sentence.First, end, speaker, sentence.First) : null;
    }

    /// <summary>A clause of reported speech into which quoted words are woven: "said that the trial was “a mockery”". Its whole is the statement.</summary>
    public Report? Woven(TextSentence sentence, Quotation quotation)
    {
        var open = quotation.First - 1;
        if (open <= sentence.First || _tokens[quotation.First].Capital || quotation.End > sentence.End) return null;
        for (var verb = sentence.First; verb < open; verb++)
        {
            if (_tokens[verb].Kind == TokenKind.OpenQuote) return null;
            if (!IsSpeech(verb, sentence)) continue;
            if (IsOpen(verb, sentence)) return null;
            if (SubjectBefore(verb, sentence) is not { } speaker) continue;
            var (first, isContent) = ContentStart(verb, sentence, open);
            return isContent && open - first >= 1 && _tokens[first].IsWord ? new Report(first, ContentEnd(sentence), speaker, first) : null;
        }

        return null;
    }

    // "…, X said.", "…, said X."
    private Report? Before(int verb, TextSentence sentence)
    {
        var after = verb + 1;
        if (after < sentence.End && !IsTail(after, sentence)) return Inverted(verb, sentence);
        if (SubjectBefore(verb, sentence) is not { } speaker) return null;
        var comma = speaker.First - 1;
        while (comma > sentence.First && !_tokens[comma].Is(",") && speaker.First - comma < 6 && _tokens[comma].IsWord) comma--;
        return Until(comma, sentence, speaker);
    }

    private Report? Inverted(int verb, TextSentence sentence)
    {
        if (verb - 1 <= sentence.First || !_tokens[verb - 1].Is(",")) return null;
        return speakers.SubjectOf(verb, verb, sentence.End) is { } speaker && speaker.First > verb ? Until(verb - 1, sentence, speaker) : null;
    }

    private Report? Until(int comma, TextSentence sentence, Speaker speaker)
    {
        if (comma <= sentence.First || !_tokens[comma].Is(",") || IsAsked(sentence)) return null;
        return comma - sentence.First >= Quotation.FewestWords ? new Report(sentence.First, comma, speaker, sentence.First) : null;
    }

    // "Asked whether …, X said": what leads in is the question.
    private bool IsAsked(TextSentence sentence) =>
        language.QuestionVerbs.Contains(_tokens[sentence.First].Norm) || language.PromptedBy.Match(_tokens, sentence.First, sentence.End, out _) > 0;

    // "According to X, …" and "…, according to X."
    private Report? According(TextSentence sentence, int end)
    {
        for (var i = sentence.First; i < end; i++)
        {
            var length = language.AccordingTo.Match(_tokens, i, end, out _);
            if (length == 0) continue;
            if (speakers.NamedBehind(i + length, Math.Min(end, i + length + 12)) is not { } speaker) return null;
            if (i > sentence.First + Quotation.FewestWords)
            {
                var close = _tokens[i - 1].Is(",") ? i - 1 : i;
                return new Report(sentence.First, close, speaker, sentence.First);
            }

            var comma = speaker.End;
            while (comma < end && !_tokens[comma].Is(",")) comma++;
            return end - comma > Quotation.FewestWords ? new Report(comma + 1, end, speaker, comma + 1) : null;
        }

        return null;
    }

    private IEnumerable<Report> AddedTo(Report main, TextSentence sentence, int end)
    {
        for (var i = main.First; i + 2 < end; i++)
        {
            if (!_tokens[i].Is(",") || !language.SpeechParticiples.Contains(_tokens[i + 1].Norm)) continue;
            var (first, isContent) = ContentStart(i + 1, sentence, end);
            if (isContent && end - first >= Quotation.FewestWords) yield return new Report(first, end, main.Speaker, first);
            yield break;
        }
    }

    private Speaker? SubjectBefore(int verb, TextSentence sentence)
    {
        if (speakers.SubjectOf(verb, sentence.First, sentence.End) is { } speaker) return speaker.First < verb ? speaker : null;
        return speakers.Described(verb, sentence.First);
    }

    /// <summary>Where the content begins: after a date, a hearer and "that"; and whether there is any.</summary>
    private (int First, bool Is) ContentStart(int verb, TextSentence sentence, int end)
    {
        var demand = language.DemandPhrases.Match(_tokens, verb, sentence.End, out _);
        if (demand > 0) return (verb + demand, true);
        var first = verb + 1;
        for (var i = first; i < Math.Min(end, verb + Hearer); i++)
        {
            if (language.ThatWords.Contains(_tokens[i].Norm)) return (i + 1, true);
            if (_tokens[i].Is(",") && i > first) break;
        }

        if (language.ToldVerbs.Contains(_tokens[verb].Norm)) return (first, false);
        if (first < end && language.DatePrepositions.Contains(_tokens[first].Norm) && DateAfter(first, sentence) is { } past) first = past;
        else if (first < end && DateAfter(first, sentence) is { } day && day - first <= 1) first = day;
        while (first < end && (_tokens[first].Is(",") || language.Adverbs.Contains(_tokens[first].Norm))) first++;
        return (first, first < end && (IsAsked(sentence) || !IsTail(verb + 1, sentence)) && _tokens[first].Kind is TokenKind.Word or TokenKind.Number or TokenKind.OpenQuote);
    }

    // Nothing but a day or a place follows: the content stood before.
    private bool IsTail(int first, TextSentence sentence)
    {
        if (first >= sentence.End || !_tokens[first].IsWord) return !(first < sentence.End && (_tokens[first].Kind is TokenKind.OpenQuote or TokenKind.Number || _tokens[first].Is(":")));
        if (language.Weekdays.ContainsKey(_tokens[first].Norm)) return first + 1 >= sentence.End || !_tokens[first + 1].IsWord;
        if (!language.Prepositions.Contains(_tokens[first].Norm)) return false;
        for (var i = first; i < sentence.End; i++)
        {
            if (language.BeVerbs.Contains(_tokens[i].Norm) || language.HaveVerbs.Contains(_tokens[i].Norm) || language.Modals.Contains(_tokens[i].Norm) || language.ThatWords.Contains(_tokens[i].Norm)) return false;
        }

        return sentence.End - first <= 9;
    }

    // Without the full stop and without "…, the correspondent reports".
    private int ContentEnd(TextSentence sentence)
    {
        var end = sentence.End;
        while (end > sentence.First && _tokens[end - 1].Norm is "." or "!" or "?") end--;
        for (var i = end - 1; i > sentence.First; i--)
        {
            if (!_tokens[i].Is(",")) continue;
            var relays = false;
            for (var j = i + 1; j < end; j++) relays |= language.ReportVerbs.Contains(_tokens[j].Norm) && IsOfPress(i + 1, end);
            return relays && end - i < 10 ? i : end;
        }

        return end;
    }

    private bool IsOfPress(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (language.PressWords.Contains(_tokens[i].Norm) || _tokens[i].Is("'s")) return true;
        }

        return false;
    }

    private bool HasQuotation(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote) return true;
        }

        return false;
    }

    private int? DateAfter(int first, TextSentence sentence)
    {
        for (var end = first + 1; end <= Math.Min(sentence.End, first + 6); end++)
        {
            if (occasion.Date(first, end).Text is not null) return end;
        }

        return null;
    }
}
