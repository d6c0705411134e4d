using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Quotes;

/// <summary>What the words of a statement tell: its kind, how near it comes to a case, about whom it is, what an editor put in.</summary>
internal sealed class Statement(TokenizedText text, LanguagePack language, People people)
{
    public string? KindOf(int first, int end)
    {
        foreach (var (kind, words) in language.StatementKinds)
        {
            for (var i = first; i < end; i++)
            {
                if (words.Match(text.Tokens, i, end, out _) > 0) return kind;
            }
        }

        return null;
    }

    /// <summary>Persons whom the words mean, but for the one who speaks, for officials, and for names that an editor put in.</summary>
    public List<int> AboutOf(int first, int end, Speaker? speaker) => [.. people.In(first, end)
        .Where(m => m.Person != speaker?.Person && !IsInsertion(m.First, first) && !IsOfficial(m.Person))
        .Select(m => m.Person).Distinct()];

    public string SpecificityOf(int first, int end, List<int> about)
    {
        if (about.Count > 0) return "case";
        // A country at the head of the sentence is the one that speaks ("the United States raises …").
        var start = first;
        while (start < end && (!text.Tokens[start].IsWord || language.Articles.Contains(text.Tokens[start].Norm) || text.Tokens[start].Is("the"))) start++;
        start += Math.Max(language.PlacePhrases.Match(text.Tokens, start, end, out _), start < end && language.Places.Contains(text.Tokens[start].Norm) ? 1 : 0);
        for (var i = start; i < end; i++)
        {
            if (!text.Tokens[i].Capital || IsInsertion(i, first)) continue;
            if (language.Places.Contains(text.Tokens[i].Norm) || language.Demonyms.Contains(text.Tokens[i].Norm)
                || language.PlacePhrases.Match(text.Tokens, i, end, out _) > 0) return "country";
        }

        return "generic";
    }

    public List<TextSpan> InsertionsOf(int first, int end)
    {
        var found = new List<TextSpan>();
        var open = -1;
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Is("[")) open = i;
            if (!text.Tokens[i].Is("]") || open < 0) continue;
            found.Add(text.Span(open, i + 1));
            open = -1;
        }

        return found;
    }

    private bool IsInsertion(int token, int first)
    {
        for (var i = token - 1; i >= first; i--)
        {
            if (text.Tokens[i].Is("]")) return false;
            if (text.Tokens[i].Is("[")) return true;
        }

        return false;
    }

    private bool IsOfficial(int person) => people.Findings[person].Roles is { Count: > 0 } roles && roles.All(language.OfficeRoles.Contains);
}
