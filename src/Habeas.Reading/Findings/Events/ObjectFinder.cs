using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Finds whom a verb acts upon.</summary>
internal sealed class ObjectFinder(TokenizedText text, LanguagePack language, People people, Clause clause, NameSeries series)
{
    private const int Reach = 16;
    private readonly Token[] _tokens = text.Tokens;

    /// <summary>The persons that a verb acts upon: after it, past articles, offices and a series.</summary>
    public List<int> Of(int from, TriggerHit hit)
    {
        var sentence = hit.Sentence;
        var limit = Math.Min(sentence.End, from + Reach);
        var within = false;
        var words = 0;
        for (var i = from; i < limit; i++)
        {
            if (people.At(i) is { } mention && mention.First == i)
            {
                var isOwner = series.IsOwner(mention) || series.IsPossessive(mention);
                if (isOwner && hit.Trigger.Data.PatientLoose) return [mention.Person];
                if (!isOwner && (!within || hit.Trigger.Data.PatientLoose)) return series.Series(mention, sentence);
                within = false;
                i = mention.End - 1;
                continue;
            }

            var norm = _tokens[i].Norm;
            if (_tokens[i].Is(",") || clause.IsDash(i) || _tokens[i].Is(":") || _tokens[i].Is("("))
            {
                if (words == 0 || i + 1 >= limit) return [];
                var list = language.ListIntroducers.Match(_tokens, i + 1, limit, out _);
                if (list == 0 && people.At(i + 1) is null && !IsLedToName(i + 1, limit)) return [];
                i += list;
                within = false;
                continue;
            }

            if (language.ListIntroducers.Match(_tokens, i, limit, out _) is var introduced and > 0 && words > 0)
            {
                i += introduced - 1;
                within = false;
                continue;
            }

            // "prolonged by three months the detention of X"
            if (language.Prepositions.Contains(norm) && IsLength(i + 1, limit)) i += 2;
            else if (language.OwnerWords.Contains(norm) && words > 0) within = true;
            else if (language.Prepositions.Contains(norm) || clause.Opens(i) || language.BeVerbs.Contains(norm) || language.SpeechVerbs.Contains(norm)) return [];
            else if (_tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote) return [];
            else if (_tokens[i].Kind == TokenKind.Punctuation) return [];
            words++;
        }

        return [];
    }

    private bool IsLength(int i, int limit) =>
        i + 1 < limit && (_tokens[i].Kind == TokenKind.Number || language.Numbers.ContainsKey(_tokens[i].Norm)) && language.DurationUnits.ContainsKey(_tokens[i + 1].Norm);

    // ", journalist X" after "arrested two people"
    private bool IsLedToName(int i, int limit)
    {
        for (var t = i; t < Math.Min(limit, i + 4); t++)
        {
            if (people.At(t) is { Kind: MentionKind.Name }) return true;
            if (!language.Articles.Contains(_tokens[t].Norm) && !language.DefiniteArticles.Contains(_tokens[t].Norm) && !language.RoleModifiers.Contains(_tokens[t].Norm)
                && language.Roles.Match(_tokens, t, limit, out _) == 0) return false;
        }

        return false;
    }
}
