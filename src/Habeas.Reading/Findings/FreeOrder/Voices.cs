using Habeas.Reading.Findings.Organizations;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Findings.Quotes;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Finds who speaks: the person or body beside a verb of saying, or after "по словам".</summary>
internal sealed class Voices(TokenizedText text, LanguagePack language, FreePeople people, BodyIndex bodies)
{
    private const int Reach = 12;
    private readonly Grammar _grammar = language.Grammar!;
    private readonly Token[] _tokens = text.Tokens;

    /// <summary>"…", сказал N: the words after a statement.</summary>
    public Speaker? After(int first, int end, bool near = false)
    {
        var limit = Math.Min(end, first + (near ? 4 : Reach + Reach));
        for (var i = first; i < limit; i++)
        {
            if (_grammar.SpeechVerbs.Match(_tokens, i, end, out _) is var length and > 0) return Of(i, i + length, first, end, text.Sentences[text.SentenceOf(i)]);
            if (_grammar.AccordingTo.Match(_tokens, i, end, out _) is var phrase and > 0) return In(i + phrase, Math.Min(end, i + phrase + Reach));
        }

        // "…" — N.
        return first < end && _tokens[Math.Min(first + 1, end - 1)].Norm is "—" or "–" ? In(first, Math.Min(end, first + 5)) : null;
    }

    /// <summary>N сказал: "…"</summary>
    public Speaker? Before(int first, int end)
    {
        for (var i = end - 1; i >= Math.Max(first, end - Reach - Reach); i--)
        {
            for (var length = 1; length <= 3; length++)
            {
                if (_grammar.SpeechVerbs.Match(_tokens, i, i + length, out _) == length) return Of(i, i + length, first, end, text.Sentences[text.SentenceOf(i)]);
            }

            if (_grammar.AccordingTo.Match(_tokens, i, end, out _) is var phrase and > 0) return In(i + phrase, end);
            if (_grammar.AccordingAfter.Match(_tokens, i, end, out _) > 0) return LastIn(first, i);
        }

        // "N: «…»"
        return end - 2 >= first && _tokens[end - 2].Is(":") ? LastIn(first, end - 2) : null;
    }

    /// <summary>The one beside a verb: right after it or before it, within <c>[first, limit)</c>.</summary>
    public Speaker? Of(int verb, int end, int first, int limit, TextSentence sentence)
    {
        Speaker? best = null;
        var least = int.MaxValue;
        foreach (var speaker in All(Math.Max(first, verb - 2 * Reach), Math.Min(limit, end + Reach)))
        {
            if (speaker.First < end && verb < speaker.End) continue;
            var after = speaker.First >= end;
            var cost = after ? speaker.First - end : verb - speaker.End;
            for (var i = after ? end : speaker.End; i < (after ? speaker.First : verb); i++) cost += _tokens[i].Is(",") ? 2 : _grammar.ClauseWords.Contains(_tokens, i) ? 8 : 0;
            if (people.Oblique.Contains(speaker.First)) cost += 8;
            if (_grammar.VerbLast && after) cost += 6;
            if (speaker.Person is null) cost += 1;
            if (cost >= least) continue;
            (best, least) = (speaker, cost);
        }

        return best ?? Described(verb, end, Math.Max(first, verb - 6), Math.Min(limit, end + 6)) ?? Silent(verb, sentence);
    }

    /// <summary>"По словам N, …" and what is said.</summary>
    public (int First, int End, Speaker Speaker)? According(TextSentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var to = _grammar.AccordingTo.Match(_tokens, i, sentence.End, out _);
            var after = to > 0 ? 0 : _grammar.AccordingAfter.Match(_tokens, i, sentence.End, out _);
            if (to == 0 && after == 0) continue;
            var speaker = to > 0 ? In(i + to, Math.Min(sentence.End, i + to + Reach)) : LastIn(Math.Max(sentence.First, i - Reach), i);
            if (speaker is null) return null;
            var (from, until) = to > 0 ? (i, speaker.End) : (speaker.First, i + after);
            // What is said stands after it, or before it where it ends the sentence.
            if (sentence.End - until > 4)
            {
                while (until < sentence.End && _tokens[until].Kind == TokenKind.Punctuation) until++;
                var last = sentence.End;
                while (last > until && _tokens[last - 1].Kind == TokenKind.Punctuation) last--;
                return last - until > 2 ? (until, last, speaker) : null;
            }

            while (from > sentence.First && _tokens[from - 1].Kind == TokenKind.Punctuation) from--;
            return from - sentence.First > 2 ? (sentence.First, from, speaker) : null;
        }

        return null;
    }

    public Speaker? FirstOf(int first, int end)
    {
        var named = All(first, end).Where(speaker => !people.Oblique.Contains(speaker.First)).MinBy(speaker => speaker.First);
        var described = Described(first, first, first, named?.First ?? end);
        return described is { } one && (named is null || named.First > one.End || named.Person is null) ? one : named;
    }

    /// <summary>N, "…" dedi: the speaker stands before the words and the verb after them.</summary>
    public Speaker? Around(int first, int open, int end, int until) =>
        _grammar.SpeechVerbs.In(_tokens, end, Math.Min(until, end + 6), out _, out _) ? LastIn(first, open) ?? Described(open, open, first, open) : null;

    private Speaker? In(int first, int end) => All(first, end).MinBy(speaker => speaker.First);

    private Speaker? LastIn(int first, int end) => All(first, end).MaxBy(speaker => speaker.First);

    private IEnumerable<Speaker> All(int first, int end)
    {
        foreach (var mention in people.People.In(first, end)) yield return new Speaker(mention.Person, "", null, mention.First, mention.End);
        foreach (var body in bodies.In(first, end))
        {
            if (!people.People.In(body.First, body.End).Any()) yield return new Speaker(null, bodies.Of(body).Name, null, body.First, body.End);
        }
    }

    // "заявили правозащитники", "адвокат сообщил": a speaker who is not named.
    private Speaker? Described(int verb, int end, int first, int limit)
    {
        for (var i = end; i < limit; i++)
        {
            if (_grammar.SpeakerWords.Match(_tokens, i, limit, out _) is var length and > 0) return new Speaker(null, text.Slice(i, i + length), null, i, i + length);
        }

        for (var i = verb - 1; i >= first; i--)
        {
            if (_grammar.SpeakerWords.Match(_tokens, i, verb, out _) is var length and > 0) return new Speaker(null, text.Slice(i, i + length), null, i, i + length);
        }

        return null;
    }

    // No subject is told: the one whom the sentence before spoke of first.
    private Speaker? Silent(int verb, TextSentence sentence)
    {
        var index = text.SentenceOf(sentence.First) - 1;
        if (index < 0 || text.Sentences[index].Paragraph < sentence.Paragraph - 1) return null;
        var before = text.Sentences[index];
        return people.People.In(before.First, before.End).Where(mention => mention.Kind != MentionKind.Description).Select(mention => new Speaker(mention.Person, "", null, verb, verb + 1)).FirstOrDefault();
    }
}
