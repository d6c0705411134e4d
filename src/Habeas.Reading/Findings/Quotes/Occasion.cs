using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Quotes;

/// <summary>When, where and at whose question something was said, from the words around the statement.</summary>
internal sealed class Occasion(TokenizedText text, LanguagePack language, IReadOnlyList<DateMention> dates, PartialDate? published)
{
    public string? Venue(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var length = language.Venues.Match(text.Tokens, i, end, out _);
            if (length > 0 && !(length == 1 && language.WeakVenues.Contains(text.Tokens[i].Norm))) return text.Slice(i, i + length);
        }

        return null;
    }

    public (string? Date, string? Text) Date(int first, int end)
    {
        int low = 0, high = dates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dates[middle].First < first) low = middle + 1;
            else high = middle;
        }

        if (low == dates.Count || dates[low].End > end) return (null, null);
        var date = dates[low];
        var from = date.First > first && language.KeptDatePrepositions.Contains(text.Tokens[date.First - 1].Norm) ? date.First - 1 : date.First;
        return (DateResolver.Resolve(date, published, future: false), text.Slice(from, date.End));
    }

    /// <summary>"in response to TURAN's question", "asked by the Lantern's correspondent": whose question it was.</summary>
    public string? PromptedBy(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var length = language.PromptedBy.Match(text.Tokens, i, end, out _);
            if (length == 0) continue;
            var from = i + length;
            for (var j = from; j < Math.Min(end, from + 8); j++)
            {
                if (text.Tokens[j].Is(",") || text.Tokens[j].Kind != TokenKind.Word) break;
                if (language.QuestionWords.Contains(text.Tokens[j].Norm) || language.PressWords.Contains(text.Tokens[j].Norm)) return text.Slice(from, j + 1);
            }
        }

        return null;
    }
}
