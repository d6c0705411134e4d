using Habeas.Reading.Findings.Organizations;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Quotes;

/// <summary>Finds the subject of a verb of speaking: a person, a body, or a word for one ("the Department").</summary>
internal sealed class SpeakerFinder(
    TokenizedText text, LanguagePack language, People people, BodyIndex bodies)
{
    private const int Farthest = 24;
    private const int LongestDescription = 9;

    /// <summary>The verb of speaking in tokens <c>[first, end)</c> and its subject there.</summary>
    public (Speaker Speaker, int Verb)? In(int first, int end, bool lastVerb = false)
    {
        (Speaker, int)? found = null;
        for (var i = first; i < end; i++)
        {
            if (!language.SpeechVerbs.Contains(text.Tokens[i].Norm) || IsPassive(i, first)) continue;
            if (SubjectOf(i, first, end) is not { } speaker) continue;
            found = (speaker, i);
            if (!lastVerb) break;
        }

        return found ?? AccordingTo(first, end);
    }

    /// <summary>The subject of the verb at a token, looked for within <c>[first, end)</c>.</summary>
    public Speaker? SubjectOf(int verb, int first, int end)
    {
        // "said Ada Lindqvar", "said the ministry": the subject follows at once.
        var after = verb + 1;
        while (after < end && (language.Adverbs.Contains(text.Tokens[after].Norm) || language.Articles.Contains(text.Tokens[after].Norm) || text.Tokens[after].Is("the"))) after++;
        if (after < end && IsInverted(verb, first) && !language.ToldVerbs.Contains(text.Tokens[verb].Norm))
        {
            if (PersonFrom(after, end) is { } named) return named;
            if (BodyAt(after) is { } body && body.First <= after) return body;
        }

        // Otherwise the nearest before it, past an apposition between commas.
        var from = Math.Max(first, verb - Farthest);
        for (var i = verb - 1; i >= from; i--)
        {
            var token = text.Tokens[i];
            if (token.Kind is TokenKind.OpenQuote or TokenKind.CloseQuote || language.ClauseBreaks.Contains(token.Norm)) break;
            if (people.At(i) is { } mention && mention.First >= from)
            {
                // "TURAN's correspondent", "Lindqvar's ministry": what is somebody's is not that somebody.
                if (IsOwned(mention))
                {
                    if (Described(verb, first) is { } described && described.First <= mention.First) return described;
                    i = mention.First;
                    continue;
                }

                // A person in the apposition of another ("Ada Lindqvar, spokesperson of Henrik Solvane, said").
                return OfPerson(InnermostSubject(mention, from), end);
            }

            if (BodyAt(i) is { } body && body.First >= from)
            {
                if (bodies.At(i) is null && Described(verb, first) is { } told && told.First <= i && i < told.End) return told;
                if (PersonBefore(body.First, from, end) is { } head) return head;
                return body;
            }
        }

        return null;
    }

    // Before an inverted verb stands what was said, not somebody.
    private bool IsInverted(int verb, int first)
    {
        var before = verb - 1;
        while (before >= first && language.Adverbs.Contains(text.Tokens[before].Norm)) before--;
        return before < first || text.Tokens[before].Is(",") || text.Tokens[before].Kind == TokenKind.CloseQuote || !text.Tokens[before].IsWord;
    }

    /// <summary>A person named at most a few words after a place: "said the ministry's spokesperson, Ada Lindqvar".</summary>
    private Speaker? PersonFrom(int after, int end)
    {
        for (var i = after; i < Math.Min(end, after + 9); i++)
        {
            var token = text.Tokens[i];
            if (people.At(i) is { Kind: not MentionKind.Pronoun } mention && mention.First == i)
            {
                if (mention.End < end && text.Tokens[mention.End].Norm is "'s" or "’s") return null;
                return OfPerson(mention, end);
            }

            if (token.Is(",") && i + 1 < end && people.At(i + 1) is not null) continue;
            if (!token.IsWord || (i > after && language.BeVerbs.Contains(token.Norm)) || language.ThatWords.Contains(token.Norm)) return null;
            if (language.DatePrepositions.Contains(token.Norm) || language.ClauseWords.Contains(token.Norm) || people.At(i) is { Kind: MentionKind.Pronoun }) return null;
        }

        return null;
    }

    /// <summary>"Ada Lindqvar, deputy spokesperson of the ministry, said": the body stands in the person's apposition.</summary>
    private Speaker? PersonBefore(int body, int from, int end)
    {
        var commas = 0;
        for (var i = body - 1; i >= from; i--)
        {
            if (text.Tokens[i].Is(",")) commas++;
            if (language.SpeechVerbs.Contains(text.Tokens[i].Norm) || language.ClauseWords.Contains(text.Tokens[i].Norm)) return null;
            if (people.At(i) is not { Kind: MentionKind.Name } mention) continue;
            if (mention.End < text.Tokens.Length && text.Tokens[mention.End].Norm is "'s" or "’s") return null;
            return commas == 1 && text.Tokens[mention.End].Is(",") ? OfPerson(mention, end) : null;
        }

        return null;
    }

    private Mention InnermostSubject(Mention mention, int from)
    {
        // Only where exactly "Name, … of Mention," stands before the verb.
        if (mention.First - 1 < from || !language.CourtJoiners.Contains(text.Tokens[mention.First - 1].Norm)) return mention;
        for (var i = mention.First - 1; i >= from; i--)
        {
            if (people.At(i) is { Kind: MentionKind.Name } head && head.Person != mention.Person && text.Tokens[head.End].Is(",")) return head;
        }

        return mention;
    }

    private Speaker OfPerson(Mention mention, int end) =>
        new(mention.Person, people.Findings[mention.Person].Name, RoleOf(mention, end), mention.First, mention.End);

    /// <summary>The office as written: in apposition after the name, or right before it.</summary>
    private string? RoleOf(Mention mention, int end)
    {
        if (mention.Kind != MentionKind.Name) return null;
        if (mention.End < end && text.Tokens[mention.End].Is(","))
        {
            var close = mention.End + 1;
            while (close < end && !text.Tokens[close].Is(",") && !text.Tokens[close].Is(".") && text.Tokens[close].Kind is TokenKind.Word or TokenKind.Number) close++;
            if (close > mention.End + 1 && close - mention.End <= 12 && HasRole(mention.End + 1, close)) return WithoutArticle(mention.End + 1, close);
        }

        var first = mention.First;
        while (first > 0 && mention.First - first < 6 && text.Tokens[first - 1].IsWord && !text.Tokens[first - 1].Capital
               && !language.SpeechVerbs.Contains(text.Tokens[first - 1].Norm) && !language.BeVerbs.Contains(text.Tokens[first - 1].Norm)) first--;
        return first < mention.First && HasRole(first, mention.First) ? WithoutArticle(first, mention.First) : null;
    }

    private bool HasRole(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (language.Roles.Match(text.Tokens, i, end, out _) > 0 || language.TitleWords.Contains(text.Tokens[i].Norm)) return true;
        }

        return false;
    }

    private string WithoutArticle(int first, int end)
    {
        while (first < end - 1 && (language.Articles.Contains(text.Tokens[first].Norm) || text.Tokens[first].Is("the"))) first++;
        return text.Slice(first, end);
    }

    /// <summary>A body's name at a token, or a word for one; the full name where the text gave it.</summary>
    private Speaker? BodyAt(int token)
    {
        if (bodies.At(token) is { } body)
        {
            // "the Lantern's correspondent" is not the paper speaking, and a relay is not a statement.
            if (body.End < text.Tokens.Length && text.Tokens[body.End].Norm is "'s" or "’s") return null;
            return new Speaker(null, bodies.Of(body).Name, null, body.First, body.End);
        }

        var norm = text.Tokens[token].Norm;
        if (!language.BodiesAsSpeakers.Contains(norm) || language.PressWords.Contains(norm)) return null;
        var first = token;
        while (first > 0 && token - first < 3 && text.Tokens[first - 1].IsWord
               && (text.Tokens[first - 1].Capital || language.Articles.Contains(text.Tokens[first - 1].Norm) || text.Tokens[first - 1].Is("the"))) first--;
        return new Speaker(null, text.Slice(first, token + 1), null, first, token + 1);
    }

    /// <summary>Somebody told of and not named, right before a verb: "two of her colleagues", "a source close to the court".</summary>
    public Speaker? Described(int verb, int first)
    {
        var end = verb;
        while (end > first && (language.HaveVerbs.Contains(text.Tokens[end - 1].Norm) || language.Adverbs.Contains(text.Tokens[end - 1].Norm))) end--;
        var start = end;
        while (start > first && end - start < LongestDescription && text.Tokens[start - 1] is { IsWord: true } before
               && !language.ClauseWords.Contains(before.Norm) && !language.ThatWords.Contains(before.Norm) && !language.BeVerbs.Contains(before.Norm)
               && !language.HaveVerbs.Contains(before.Norm) && !language.SpeechVerbs.Contains(before.Norm) && !language.Modals.Contains(before.Norm)
               && !language.Conjunctions.Contains(before.Norm)) start--;
        if (start == end || (start > first && text.Tokens[start - 1].IsWord && !IsBoundary(start - 1))) return null;
        if (language.RelativePronouns.Contains(text.Tokens[end - 1].Norm) || language.PluralPronouns.Contains(text.Tokens[start].Norm) || language.Pronouns.ContainsKey(text.Tokens[end - 1].Norm)
            || language.NotSpeakers.Contains(text.Tokens[end - 1].Norm) || language.ListWords.Contains(text.Tokens[end - 1].Norm) || language.Prepositions.Contains(text.Tokens[start].Norm)) return null;
        return new Speaker(null, text.Slice(start, end), null, start, end);
    }

    private bool IsBoundary(int i) => language.ClauseWords.Contains(text.Tokens[i].Norm) || language.ThatWords.Contains(text.Tokens[i].Norm) || language.Conjunctions.Contains(text.Tokens[i].Norm);

    /// <summary>Somebody told of and not named, in the words beside a quotation: "the announcer said", "said the ruling".</summary>
    public Speaker? DescribedIn(int first, int end)
    {
        for (var verb = first; verb < end; verb++)
        {
            if (!language.SpeechVerbs.Contains(text.Tokens[verb].Norm) || IsPassive(verb, first)) continue;
            if (verb > first && Described(verb, first) is { } before) return before;
            if (!IsInverted(verb, first)) continue;
            var close = verb + 1;
            while (close < end && text.Tokens[close].IsWord && !language.Prepositions.Contains(text.Tokens[close].Norm) && !language.ClauseWords.Contains(text.Tokens[close].Norm)) close++;
            if (close > verb + 1 && close - verb <= LongestDescription && !language.Pronouns.ContainsKey(text.Tokens[verb + 1].Norm) && !language.PluralPronouns.Contains(text.Tokens[verb + 1].Norm)
                && !language.NotSpeakers.Contains(text.Tokens[verb + 1].Norm)) return new Speaker(null, text.Slice(verb + 1, close), null, verb + 1, close);
        }

        return null;
    }

    /// <summary>"“…” ― Ada Lindqvar": a name after a dash, and nothing else.</summary>
    public Speaker? Signed(int first, int end)
    {
        if (first >= end || text.Tokens[first].Norm is not ("—" or "–" or "―" or "-" or "--")) return null;
        var close = first + 1;
        while (close < end && text.Tokens[close].IsWord && text.Tokens[close].Capital) close++;
        if (close == first + 1 || close - first > 6 || (close < end && text.Tokens[close].IsWord)) return null;
        return people.At(first + 1) is { } mention ? OfPerson(mention, end) : new Speaker(null, text.Slice(first + 1, close), null, first + 1, close);
    }

    /// <summary>Who is named after "according to".</summary>
    public Speaker? NamedBehind(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (people.At(i) is { } mention && mention.First == i && !IsOwned(mention)) return OfPerson(mention, end);
            if (BodyAt(i) is { } body) return body;
            if (!text.Tokens[i].IsWord || language.ClauseWords.Contains(text.Tokens[i].Norm)) break;
        }

        var close = first;
        while (close < end && text.Tokens[close].IsWord && !language.ClauseWords.Contains(text.Tokens[close].Norm)) close++;
        return close > first && close - first <= LongestDescription ? new Speaker(null, text.Slice(first, close), null, first, close) : null;
    }

    private bool IsOwned(Mention mention) =>
        (mention.End < text.Tokens.Length && text.Tokens[mention.End].Norm is "'s" or "’s") || (mention.Kind == MentionKind.Pronoun && language.PossessivePronouns.Contains(text.Tokens[mention.First].Norm));

    private (Speaker, int)? AccordingTo(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var length = language.AccordingTo.Match(text.Tokens, i, end, out _);
            if (length == 0) continue;
            for (var j = i + length; j < Math.Min(end, i + length + 5); j++)
            {
                if (people.At(j) is { } mention && mention.First == j) return (OfPerson(mention, end), i + length - 1);
                if (BodyAt(j) is { } body) return (body, i + length - 1);
            }
        }

        return null;
    }

    /// <summary>"was asked", "is said": the subject is not the one who speaks.</summary>
    private bool IsPassive(int verb, int first) =>
        IsRelay(verb, first) || (verb > first && language.BeVerbs.Contains(text.Tokens[verb - 1].Norm) && text.Tokens[verb - 1].Norm is not ("'s" or "’s"));

    // "the Lantern's correspondent reports": who passes it on does not make the statement.
    private bool IsRelay(int verb, int first) => verb > first && language.ReportVerbs.Contains(text.Tokens[verb].Norm) && language.PressWords.Contains(text.Tokens[verb - 1].Norm);
}
