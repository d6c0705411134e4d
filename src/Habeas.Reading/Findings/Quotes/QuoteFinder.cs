using System.Globalization;
using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Findings.Organizations;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Quotes;

/// <summary>Finds statements and who made them: direct speech, nested and split, and reported speech.</summary>
internal sealed class QuoteFinder
{
    private readonly TokenizedText _text;
    private readonly LanguagePack _language;
    private readonly People _people;
    private readonly SpeakerFinder _speakers;
    private readonly ReportedSpeech _reported;
    private readonly Statement _statement;
    private readonly Occasion _occasion;
    private readonly List<(QuoteFinding Finding, Speaker? Speaker)> _found = [];
    private readonly Dictionary<string, (QuoteFinding Finding, Speaker? Speaker)> _latest = new(StringComparer.Ordinal);
    private Speaker? _latestPerson;

    private QuoteFinder(
        TokenizedText text, LanguagePack language, People people, IReadOnlyList<OrganizationFinding> organizations,
        IReadOnlyList<OrganizationMention> bodies, IReadOnlyList<DateMention> dates, PartialDate? published)
    {
        (_text, _language, _people) = (text, language, people);
        _speakers = new SpeakerFinder(text, language, people, new BodyIndex(organizations, bodies));
        _reported = new ReportedSpeech(text, language, _speakers, _occasion = new Occasion(text, language, dates, published));
        _statement = new Statement(text, language, people);
    }

    public static IReadOnlyList<QuoteFinding> Find(
        TokenizedText text,
        LanguagePack language,
        People people,
        IReadOnlyList<OrganizationFinding> organizations,
        IReadOnlyList<OrganizationMention> organizationMentions,
        IReadOnlyList<DateMention> dates,
        PartialDate? published)
    {
        var finder = new QuoteFinder(text, language, people, organizations, organizationMentions, dates, published);
        var quotations = Quotation.Find(text);
        finder.Direct(quotations);
        finder.Indirect(quotations);
        return [.. finder._found.Select(f => f.Finding).OrderBy(f => f.Span.Start)
            .Select((finding, i) => finding with { Id = string.Create(CultureInfo.InvariantCulture, $"q{i + 1}") })];
    }

    private void Direct(List<Quotation> quotations)
    {
        Speaker? latest = null;
        var latestParagraph = -2;
        var wovenUntil = 0;
        for (var i = 0; i < quotations.Count; i++)
        {
            var quotation = quotations[i];
            if (quotation.First < wovenUntil) continue;
            var sentence = _text.Sentences[_text.SentenceOf(quotation.First)];
            if (_reported.Woven(sentence, quotation) is { } woven)
            {
                Add(woven.First, woven.End, woven.Speaker, "indirect", ((sentence.First, woven.First), (woven.End, sentence.End)));
                wovenUntil = sentence.End;
                continue;
            }

            var paragraph = _text.ParagraphOf(quotation.First);
            var after = (First: quotation.End, End: EndOfSentence(quotation, i + 1 < quotations.Count ? quotations[i + 1] : null));
            var before = (First: StartOfLeadIn(quotation, i > 0 ? quotations[i - 1] : null), End: quotation.First);
            var told = Attribution(after.First, after.End) ?? LeadIn(before.First, before.End) ?? _speakers.Signed(Math.Min(quotation.End + 1, _text.Tokens.Length), EndOfParagraph(quotation.End))
                ?? _speakers.DescribedIn(after.First, after.End) ?? _speakers.DescribedIn(before.First, before.End) ?? Announced(quotation);
            var speaker = told;
            // Speech without a word on who speaks goes on from the one before, in the same paragraph or right below it.
            if (speaker is null && latest is not null && (paragraph == latestParagraph || quotation.Continues || (paragraph == latestParagraph + 1 && IsAlone(quotation, after))))
                speaker = latest;
            if (speaker is null && IsAtDistance(quotation)) continue;
            Add(quotation.First, quotation.End, speaker, "direct", told is null ? null : (after, before));
            if (speaker is null) continue;
            (latest, latestParagraph) = (speaker, paragraph);
        }
    }

    // "sentenced for “calls to public disorder”": part of a sentence that nobody is said to have spoken.
    private bool IsAtDistance(Quotation quotation)
    {
        var open = quotation.First - 1;
        return open > 0 && _text.SentenceOf(open - 1) == _text.SentenceOf(open) && _text.Tokens[open - 1].IsWord && !_text.Tokens[quotation.First].Capital
            && _text.Tokens[quotation.End - 1].Norm is not ("." or "!" or "?");
    }

    /// <summary>"…," she said — the words after a quotation, up to the end of its sentence.</summary>
    private Speaker? Attribution(int first, int end)
    {
        if (_speakers.In(first, end) is { } found) return found.Speaker;
        // "she said" where it is open who she is: the one who spoke last, if the text spoke of nobody else since.
        for (var i = first; i < end; i++)
        {
            if (!_language.SpeechVerbs.Contains(_text.Tokens[i].Norm)) continue;
            var pronoun = (i > first && _language.SubjectPronouns.Contains(_text.Tokens[i - 1].Norm))
                || (i + 1 < end && _language.SubjectPronouns.Contains(_text.Tokens[i + 1].Norm));
            if (pronoun) return _latestPerson;
        }

        return null;
    }

    /// <summary>"Lindqvar said: …" before a quotation.</summary>
    private Speaker? LeadIn(int first, int end)
    {
        if (end <= first || !_text.Tokens[end - 1].Is("\"") && _text.Tokens[end - 1].Kind != TokenKind.OpenQuote) return null;
        // Words woven into a sentence are those of its first speaker; after a colon or a comma, of the last.
        var set = end - 2 >= first && (_text.Tokens[end - 2].Is(":") || _text.Tokens[end - 2].Is(","));
        return _speakers.In(first, end - 1, lastVerb: set)?.Speaker;
    }

    /// <summary>"The ministry wrote:" in the paragraph above.</summary>
    private Speaker? Announced(Quotation quotation)
    {
        var colon = quotation.First - 2;
        if (colon < 0 || !_text.Tokens[colon].Is(":") || _text.ParagraphOf(colon) == _text.ParagraphOf(quotation.First)) return null;
        var sentence = _text.Sentences[_text.SentenceOf(colon)];
        return _speakers.In(sentence.First, colon, lastVerb: true)?.Speaker ?? _speakers.DescribedIn(sentence.First, colon);
    }

    private int EndOfParagraph(int token)
    {
        if (token >= _text.Tokens.Length) return token;
        var end = token;
        while (end < _text.Tokens.Length && end - token < 12 && _text.ParagraphOf(end) == _text.ParagraphOf(token)) end++;
        return end;
    }

    private int EndOfSentence(Quotation quotation, Quotation? next)
    {
        var last = Math.Min(quotation.End, _text.Tokens.Length - 1);
        // The sentence in which the closing mark stands; where the quoted words end a sentence, the words after the mark are the next one.
        var closing = last;
        while (closing < _text.Tokens.Length - 1 && _text.Tokens[closing].Kind != TokenKind.CloseQuote && closing < quotation.End + 3) closing++;
        var probe = Math.Min(closing + 1, _text.Tokens.Length - 1);
        if (_text.ParagraphOf(probe) != _text.ParagraphOf(quotation.First)) probe = closing;
        var endsThere = quotation.End > 0 && _text.Tokens[quotation.End - 1].Norm is "." or "!" or "?";
        var continues = !_text.Tokens[probe].Capital || !endsThere;
        var end = continues ? _text.Sentences[_text.SentenceOf(probe)].End : closing + 1;
        return Math.Min(end, next is null ? int.MaxValue : next.First);
    }

    private int StartOfLeadIn(Quotation quotation, Quotation? previous)
    {
        var sentence = _text.Sentences[_text.SentenceOf(Math.Max(0, quotation.First - 1))];
        return Math.Max(sentence.First, previous?.End ?? 0);
    }

    /// <summary>Whether a quotation is a paragraph of its own.</summary>
    private bool IsAlone(Quotation quotation, (int First, int End) after)
    {
        var first = quotation.First - 1;
        var begins = first <= 0 || _text.ParagraphOf(first - 1) != _text.ParagraphOf(quotation.First);
        return begins && !Enumerable.Range(after.First, Math.Max(0, after.End - after.First)).Any(i => i < _text.Tokens.Length && _text.Tokens[i].IsWord);
    }

    private void Indirect(List<Quotation> quotations)
    {
        var next = 0;
        foreach (var sentence in _text.Sentences)
        {
            while (next < quotations.Count && quotations[next].End <= sentence.First) next++;
            var quoted = next < quotations.Count && quotations[next].First < sentence.End;
            // Beside words in quotation marks only what is added to them is looked for.
            foreach (var report in quoted ? _reported.Added(sentence, quotations[next].End) : _reported.In(sentence))
                Add(report.First, report.End, report.Speaker, "indirect", ((sentence.First, report.First), (report.End, sentence.End)), report.Cue);
        }
    }

    private void Add(int first, int end, Speaker? speaker, string form, ((int First, int End) After, (int First, int End) Before)? around, int? cue = null)
    {
        var about = _statement.AboutOf(first, end, speaker);
        var earlier = speaker is null ? default : _latest.GetValueOrDefault(speaker.Key);
        var (after, before) = around ?? default;
        var (date, dateText) = around is null ? (null, null) : _occasion.Date(after.First, after.End) is { Text: not null } said ? said : _occasion.Date(before.First, before.End);
        if (around is null && earlier.Finding is not null && _text.ParagraphOf(first) == _text.ParagraphOf(_text.TokenAt(_text.Map.Utf16(earlier.Finding.Span.Start))))
            (date, dateText) = (earlier.Finding.Date, earlier.Finding.DateText);
        _found.Add((new QuoteFinding
        {
            Id = "",
            // The office and the place are said once and hold for what the same speaker goes on to say.
            Speaker = speaker is null ? null : speaker.ToFinding(_people) with { Role = speaker.Role ?? earlier.Finding?.Speaker?.Role, Span = _text.Span(speaker.First, speaker.End) },
            Form = form, Kind = _statement.KindOf(cue ?? first, end), Specificity = _statement.SpecificityOf(first, end, about),
            Venue = (around is null ? null : _occasion.Venue(after.First, after.End) ?? _occasion.Venue(before.First, before.End)) ?? (speaker?.Person is null ? null : earlier.Finding?.Venue),
            Date = date, DateText = dateText,
            PromptedBy = around is null ? null : _occasion.PromptedBy(after.First, after.End) ?? _occasion.PromptedBy(before.First, before.End),
            About = [.. about.Select(p => _people.Findings[p].Id)],
            Span = _text.Span(first, end), Quote = _text.Slice(first, end), Insertions = _statement.InsertionsOf(first, end),
        }, speaker));
        if (speaker is null) return;
        _latest[speaker.Key] = _found[^1];
        if (speaker.Person is not null) _latestPerson = speaker;
    }
}
