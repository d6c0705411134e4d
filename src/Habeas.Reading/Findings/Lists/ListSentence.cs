using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Lists;

/// <summary>Reads one grammatical sentence for a list: how many are on it and who.</summary>
internal sealed class ListSentence(TokenizedText text, LanguagePack language, People people, TextSentence sentence)
{
    private const int NearSize = 4;
    private const int FarEvidence = 10;
    private readonly Token[] _tokens = text.Tokens;

    /// <summary>Whether the words speak of a list or a campaign at all.</summary>
    public bool SpeaksOfOne
    {
        get
        {
            if (Roster(out _) > 0) return true;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (language.ListWords.Contains(_tokens[i].Norm) || IsEvidence(i)) return true;
            }

            return false;
        }
    }

    public int? Size()
    {
        if (Roster(out var told) > 0) return told;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var length = NumberWords.Read(_tokens, i, sentence.End, language, out var value);
            if (length == 0) continue;
            var noun = Noun(i + length);
            if (noun > 0 && value is > 1 and < 100_000 && decimal.IsInteger(value) && IsLinked(i, noun)) return (int)value;
            i += length - 1;
        }

        return null;
    }

    public List<int> Members()
    {
        var members = new List<int>();
        if (Roster(out _) is var roster and > 0) AddSeries(roster, members);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var length = language.ListMembership.Match(_tokens, i, sentence.End, out _);
            if (length > 0 && !IsNegated(i) && IsOfList(i, i + length))
            {
                AddSubjects(i, members);
                i += length - 1;
                continue;
            }

            length = IsAfterList(i) ? language.ListIntroducers.Match(_tokens, i, sentence.End, out _) : 0;
            if (length == 0 && IsNamingVerb(i)) length = 1;
            if (length > 0) AddSeries(i + length, members);
        }

        return members;
    }

    // "The sixteen are A, B and C", "The nine names are A …": where the series begins, or 0; it must name two at least.
    private int Roster(out int told)
    {
        told = 0;
        if (sentence.Count < 6 || !language.DefiniteArticles.Contains(_tokens[sentence.First].Norm)) return 0;
        var at = sentence.First + 1;
        var length = NumberWords.Read(_tokens, at, sentence.End, language, out var value);
        if (length == 0 || value is < 2 or > 1000 || !decimal.IsInteger(value)) return 0;
        at += length;
        if (at < sentence.End && !language.BeVerbs.Contains(_tokens[at].Norm)) at = Noun(at) + 1;
        if (at <= sentence.First + length || at + 1 >= sentence.End || !language.BeVerbs.Contains(_tokens[at].Norm)) return 0;
        var series = new List<int>();
        AddSeries(at + 1, series);
        told = (int)value;
        return series.Count > 1 ? at + 1 : 0;
    }

    // "including" tells of the list only where a list or its count stands shortly before.
    private bool IsAfterList(int i)
    {
        for (var at = Math.Max(sentence.First, i - 7); at < i; at++)
        {
            if (language.ListWords.Contains(_tokens[at].Norm) && !language.CampaignWords.Contains(_tokens[at].Norm)) return true;
            var length = NumberWords.Read(_tokens, at, i, language, out _);
            if (length > 0 && Noun(at + length) is var noun and > 0 && IsLinked(at, noun)) return true;
        }

        return false;
    }

    // "16 political prisoners": the noun within three words of the number.
    private int Noun(int i)
    {
        for (var end = Math.Min(sentence.End, i + NearSize); i < end && _tokens[i].IsWord; i++)
        {
            var norm = _tokens[i].Norm;
            if (language.ListNouns.Contains(norm)) return i;
            if (language.Roles.Match(_tokens, i, sentence.End, out _) > 0 && language.Singular(norm) != norm) return i;
            if (language.Prepositions.Contains(norm) || language.BeVerbs.Contains(norm)) return -1;
        }

        return -1;
    }

    private bool IsLinked(int number, int noun)
    {
        for (var i = Math.Max(sentence.First, number - NearSize); i < number; i++)
        {
            if (language.ListWords.Contains(_tokens[i].Norm) && IsCounting(i + 1, number)) return true;
            var length = language.ListMembership.Match(_tokens, i, sentence.End, out _);
            if (length > 0 && i + length <= number && IsOfList(i, i + length)) return true;
        }

        for (var i = noun + 1; i < Math.Min(sentence.End, noun + FarEvidence); i++)
        {
            if (!_tokens[i].IsWord || language.ClauseWords.Contains(_tokens[i].Norm)) return false;
            if (IsEvidence(i) && !language.CampaignWords.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }

    // "a list of the 23", "the campaign features 16": not "the campaign counted some 3,000".
    private bool IsCounting(int from, int number)
    {
        for (var i = from; i < number; i++)
        {
            var norm = _tokens[i].Norm;
            if (!language.Prepositions.Contains(norm) && !language.Determiners.Contains(norm) && !language.HaveVerbs.Contains(norm) && !language.Approximate.Contains(norm) && !IsEvidence(i)) return false;
        }

        return true;
    }

    // "among 12 people arrested" is no list: a word for a list, or of putting on one, must stand in or after the phrase.
    private bool IsOfList(int first, int end)
    {
        if (!IsCountedAt(first, end)) return false;
        for (var i = first; i < sentence.End; i++)
        {
            if (language.ListWords.Contains(_tokens[i].Norm) || (i >= end && IsEvidence(i))) return true;
        }

        for (var i = sentence.First; i < first; i++)
        {
            if (language.ListWords.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }

    // "among 16 people", "among those named", "on the list": not "among young voters".
    private bool IsCountedAt(int first, int end)
    {
        for (var i = first; i < Math.Min(sentence.End, end + NearSize); i++)
        {
            if (language.ListWords.Contains(_tokens[i].Norm) || (i >= end && (IsEvidence(i) || language.ListNouns.Contains(_tokens[i].Norm)))) return true;
            if (i >= end && NumberWords.Read(_tokens, i, sentence.End, language, out _) > 0) return true;
        }

        return false;
    }

    private bool IsEvidence(int i) => language.ListEvidence.Contains(_tokens[i].Norm) && !language.WeakEvidence.Contains(_tokens[i].Norm);

    // "The campaign features A and B": a list does the naming.
    private bool IsNamingVerb(int i)
    {
        if (!IsEvidence(i) || language.ListWords.Contains(_tokens[i].Norm)) return false;
        var subject = i - 1;
        while (subject > sentence.First && (language.HaveVerbs.Contains(_tokens[subject].Norm) || language.Adverbs.Contains(_tokens[subject].Norm))) subject--;
        return subject >= sentence.First && language.ListWords.Contains(_tokens[subject].Norm);
    }

    private bool IsNegated(int i)
    {
        for (var start = Math.Max(sentence.First, i - 3); start <= Math.Min(i + 1, sentence.End - 1); start++)
        {
            if (language.Negations.Match(_tokens, start, Math.Min(sentence.End, i + 2), out _) > 0) return true;
        }

        return false;
    }

    // The series of persons before the phrase; an apposition between commas may stand between.
    private void AddSubjects(int phrase, List<int> members)
    {
        var mentions = people.In(sentence.First, phrase).Where(mention => !IsPossessor(mention)).ToList();
        var subject = mentions.FindLastIndex(mention => LeadsTo(mention.End, phrase));
        for (var m = subject; m >= 0; m--)
        {
            if (m < subject && !IsSeries(mentions[m].End, mentions[m + 1].First)) break;
            if (!members.Contains(mentions[m].Person)) members.Insert(0, mentions[m].Person);
        }
    }

    private bool IsPossessor(Mention mention) =>
        (mention.End < sentence.End && _tokens[mention.End].Is("'s")) || (mention.Kind == MentionKind.Pronoun && language.PossessivePronouns.Contains(_tokens[mention.First].Norm));

    private bool LeadsTo(int i, int phrase)
    {
        if (i < phrase && (_tokens[i].Is(",") || _tokens[i].Is("(")))
        {
            var closer = phrase - 1;
            while (closer > i && (language.BeVerbs.Contains(_tokens[closer].Norm) || language.HaveVerbs.Contains(_tokens[closer].Norm) || language.Adverbs.Contains(_tokens[closer].Norm))) closer--;
            return closer == i || _tokens[closer].Norm is "," or ")" || language.RelativePronouns.Contains(_tokens[closer].Norm);
        }

        for (; i < phrase; i++)
        {
            var norm = _tokens[i].Norm;
            if (!language.BeVerbs.Contains(norm) && !language.HaveVerbs.Contains(norm) && !language.Adverbs.Contains(norm) && !language.RelativePronouns.Contains(norm)) return false;
        }

        return true;
    }

    private void AddSeries(int first, List<int> members)
    {
        var at = first;
        foreach (var mention in people.In(first, sentence.End))
        {
            if (!IsSeries(at, mention.First) && !(at == first && IsLeadIn(at, mention.First))) break;
            if (!members.Contains(mention.Person)) members.Add(mention.Person);
            at = mention.End;
        }
    }

    // Up to six words without a verb: "including the Varenian lawyer N".
    private bool IsLeadIn(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (language.SpeechVerbs.Contains(_tokens[i].Norm) || language.BeVerbs.Contains(_tokens[i].Norm) || language.Prepositions.Contains(_tokens[i].Norm)) return false;
        }

        return to - from <= 6;
    }

    // ", ", " and ", ", the blogger " between two of a series.
    private bool IsSeries(int from, int to)
    {
        var joined = false;
        for (var i = from; i < to; i++)
        {
            if (_tokens[i].Is(",") || language.Conjunctions.Contains(_tokens[i].Norm)) joined = true;
            else if (!_tokens[i].IsWord || language.BeVerbs.Contains(_tokens[i].Norm) || language.SpeechVerbs.Contains(_tokens[i].Norm) || language.HaveVerbs.Contains(_tokens[i].Norm)) return false;
        }

        return joined && to - from <= 14;
    }
}
