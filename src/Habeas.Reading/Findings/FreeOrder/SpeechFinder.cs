using System.Globalization;
using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Findings.Organizations;
using Habeas.Reading.Findings.Quotes;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Finds statements and who made them: between quotation marks, after dashes, and reported ("сообщил, что …", "по словам N").</summary>
internal sealed class SpeechFinder
{
    private readonly TokenizedText _text;
    private readonly LanguagePack _language;
    private readonly Grammar _grammar;
    private readonly FreePeople _people;
    private readonly Token[] _tokens;
    private readonly Voices _voices;
    private readonly Saying _saying;
    private readonly List<QuoteFinding> _found = [];
    private readonly bool[] _told;

    public SpeechFinder(
        TokenizedText text, LanguagePack language, FreePeople people, IReadOnlyList<OrganizationFinding> organizations, IReadOnlyList<OrganizationMention> bodies,
        IReadOnlyList<DatePlace> dates, PartialDate? published)
    {
        (_text, _language, _grammar, _people, _tokens) = (text, language, language.Grammar!, people, text.Tokens);
        _voices = new Voices(text, language, people, new BodyIndex(organizations, bodies));
        _saying = new Saying(text, language, people, dates, published);
        _told = new bool[_tokens.Length];
    }

    public IReadOnlyList<QuoteFinding> Find()
    {
        Quoted();
        Dashed();
        foreach (var sentence in _text.Sentences) Reported(sentence);
        return [.. _found.OrderBy(quote => quote.Span.Start).Select((quote, i) => quote with { Id = string.Create(CultureInfo.InvariantCulture, $"q{i + 1}") })];
    }

    private void Quoted()
    {
        Speaker? latest = null;
        var latestParagraph = -2;
        var quotations = Quotation.Find(_text);
        for (var i = 0; i < quotations.Count; i++)
        {
            var (first, end) = (quotations[i].First, quotations[i].End);
            if (Parted(first, end) is { } parted)
            {
                (latest, latestParagraph) = (parted, _text.ParagraphOf(first));
                continue;
            }

            var sentence = _text.Sentences[_text.SentenceOf(first)];
            var paragraph = _text.ParagraphOf(first);
            var from = Math.Max(_text.Sentences[_text.SentenceOf(Math.Max(0, first - 1))].First, i > 0 ? quotations[i - 1].End : 0);
            var last = Math.Min(end + 1, _tokens.Length - 1);
            var until = _text.ParagraphOf(last) == paragraph && (!_tokens[last].Capital || _tokens[end - 1].Norm is not ("." or "!" or "?") || last == end) ? _text.Sentences[_text.SentenceOf(last)].End : end + 1;
            until = Math.Min(until, i + 1 < quotations.Count ? quotations[i + 1].First - 1 : _tokens.Length);
            var speaker = _voices.After(end, until) ?? _voices.Before(from, first) ?? _voices.Around(from, first - 1, end, until);
            if (speaker is null && latest is not null && (paragraph == latestParagraph || (quotations[i].Continues && paragraph == latestParagraph + 1))
                && (_text.SentenceOf(first) != _text.SentenceOf(Math.Max(0, quotations[Math.Max(0, i - 1)].First)) || i == 0 || _tokens[first].Capital)) speaker = latest;
            // A part of a sentence that nobody is said to have spoken is a name or words at a distance.
            if (speaker is null && !_tokens[first].Capital && !_grammar.Data.NoCapitals && _grammar.FamilyNames.Count == 0) continue;
            if (speaker is null && from < first - 1 && _tokens[first - 2].IsWord) continue;
            Add(first, end, speaker, "direct", (from, until));
            if (speaker is not null) (latest, latestParagraph) = (speaker, paragraph);
        }
    }

    // «Мы следим, — сказала N. — И будем следить»: who speaks stands between the marks, set off by dashes.
    private Speaker? Parted(int first, int end)
    {
        for (var i = first + 2; i < end - 2; i++)
        {
            if (!IsDash(i) || !_tokens[i - 1].Is(",") || !SaysWithin(i + 1, Math.Min(end, i + 4))) continue;
            var until = i + 2;
            while (until < end && !IsDash(until)) until++;
            if (_voices.After(i, until) is not { } speaker) return null;
            Add(first, i - 1, speaker, "direct", (i, until));
            if (until + 1 < end) Add(until + 1, end, speaker, "direct", (i, until));
            return speaker;
        }

        return null;
    }

    private bool SaysWithin(int first, int end) => _grammar.SpeechVerbs.In(_tokens, first, end, out _, out _);

    // "— Мы подадим жалобу, — сказал N. — Это незаконно."
    private void Dashed()
    {
        for (var s = 0; s < _text.Sentences.Count; s++)
        {
            var sentence = _text.Sentences[s];
            if (!IsDash(sentence.First) || (s > 0 && _text.Sentences[s - 1].Paragraph == sentence.Paragraph)) continue;
            for (var i = sentence.First + 2; i < sentence.End; i++)
            {
                if (!IsDash(i) || _voices.After(i, sentence.End, near: true) is not { } speaker) continue;
                var end = i;
                while (end > sentence.First + 1 && _tokens[end - 1].Norm is ",") end--;
                Add(sentence.First + 1, end, speaker, "direct", (i, sentence.End));
                if (s + 1 < _text.Sentences.Count && _text.Sentences[s + 1].Paragraph == sentence.Paragraph && IsDash(_text.Sentences[s + 1].First))
                    Add(_text.Sentences[s + 1].First + 1, WithoutStop(_text.Sentences[s + 1].First + 1, _text.Sentences[s + 1].End), speaker, "direct", (i, sentence.End));
                break;
            }
        }
    }

    private bool IsDash(int i) => _tokens[i].Norm is "—" or "–" || (_tokens[i].Is("-") && (i == 0 || _tokens[i].Start > _tokens[i - 1].End));

    private void Reported(TextSentence sentence)
    {
        if (_voices.According(sentence) is { } source && !IsTold(source.First, source.End))
        {
            Add(source.First, source.End, source.Speaker, "indirect", (sentence.First, source.First));
            return;
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            var demand = _grammar.Demands.Match(_tokens, i, sentence.End, out _);
            var length = Math.Max(_grammar.SpeechVerbs.Match(_tokens, i, sentence.End, out _), demand);
            if (length == 0) continue;
            if (Content(sentence, i, i + length, demand > 0) is { } content && !IsTold(content.First, content.End))
            {
                Add(content.First, content.End, content.Speaker, "indirect", (sentence.First, content.First > i ? content.First : sentence.End));
                return;
            }

            i += length - 1;
        }
    }

    // "N сообщил, что …": what follows the word "that"; where the verb ends the sentence, what stands between the speaker and the verb.
    private (int First, int End, Speaker Speaker)? Content(TextSentence sentence, int verb, int end, bool demand)
    {
        for (var i = end; i < Math.Min(sentence.End, end + 9); i++)
        {
            if (_tokens[i].Kind is TokenKind.OpenQuote) return null;
            if (_grammar.ThatWords.Match(_tokens, i, sentence.End, out _) is var that && that == 0) continue;
            while (i + that < sentence.End && IsMark(i + that)) that++;
            return _voices.Of(verb, end, sentence.First, i, sentence) is { } speaker ? (i + that, WithoutStop(i + that, sentence.End), speaker) : null;
        }

        if (_grammar.FamilyNames.Count > 0) return Bare(sentence, verb, end);
        if (demand && !_grammar.VerbLast && _voices.Of(verb, end, sentence.First, end, sentence) is { } asking)
        {
            var first = end;
            while (first < sentence.End && IsMark(first)) first++;
            first = WithoutHead(first, sentence.End);
            return sentence.End - first > 3 ? (first, WithoutStop(first, sentence.End), asking) : null;
        }

        if (!_grammar.VerbLast || _grammar.Data.NoCapitals || sentence.End - end > 2) return null;
        var told = _voices.FirstOf(sentence.First, verb);
        if (told is not { } voice) return null;
        var from = voice.End;
        while (from < verb && (IsMark(from) || _language.Prepositions.Contains(_tokens[from].Norm))) from++;
        if (verb - from < 3) return null;
        from = WithoutHead(from, verb);
        return (from, WithoutTail(from, verb), voice);

        bool IsMark(int i) => _tokens[i].Is(",") || _tokens[i].Is("،") || _tokens[i].Is("，") || _tokens[i].Is(":");
    }

    // "a appelé à la libération": the word that joins the verb to what is asked for.
    private int WithoutHead(int first, int end) => _grammar.HeadWords.Match(_tokens, first, end, out _) is var length && first + length < end - 1 ? first + length : first;

    private int WithoutTail(int first, int end)
    {
        for (var i = Math.Max(first + 2, end - 3); i < end; i++)
        {
            if (_grammar.TailWords.Match(_tokens, i, end, out _) == end - i) return i;
        }

        return end;
    }

    // "律师说，…": no word stands for "that"; the speaker touches the verb.
    private (int First, int End, Speaker Speaker)? Bare(TextSentence sentence, int verb, int end)
    {
        if (_voices.Of(verb, end, sentence.First, end, sentence) is not { } speaker || speaker.End > verb || verb - speaker.End > 2) return null;
        while (end < sentence.End && _tokens[end].Norm is "," or ":") end++;
        return sentence.End - end > 4 && _tokens[end].Kind != TokenKind.OpenQuote ? (end, WithoutStop(end, sentence.End), speaker) : null;
    }

    private int WithoutStop(int first, int end)
    {
        while (end > first + 1 && _tokens[end - 1].Norm is "." or "。" or "," && end == _text.Sentences[_text.SentenceOf(end - 1)].End) end--;
        return end;
    }

    private bool IsTold(int first, int end)
    {
        if (end <= first + 1) return true;
        for (var i = first; i < end; i++)
        {
            if (_told[i]) return true;
        }

        return false;
    }

    private void Add(int first, int end, Speaker? speaker, string form, (int First, int End) around)
    {
        if (end <= first) return;
        Array.Fill(_told, true, first, end - first);
        _found.Add(_saying.Finding(first, end, speaker, form, around));
    }
}
