using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Languages;
using Habeas.Reading.Languages.Dates;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>A date of the text: tokens <c>[First, End)</c> and what its words give.</summary>
internal sealed record DatePlace(int First, int End, DateExpression Expression)
{
    public string? Resolve(PartialDate? published, bool future) => DateReckoning.Edtf(Expression, published, future);
}

/// <summary>A length of time of the text, in ISO 8601.</summary>
internal sealed record LengthPlace(int First, int End, string Iso)
{
    public bool IsShort => Iso.StartsWith("PT", StringComparison.Ordinal) || Iso[^1] == 'D';
}

/// <summary>The dates and lengths of time of a text, by their tokens.</summary>
internal static class DatePlaces
{
    public static (List<DatePlace> Dates, List<LengthPlace> Lengths) Find(TokenizedText text, LanguagePack language)
    {
        var (dates, lengths) = (new List<DatePlace>(), new List<LengthPlace>());
        if (DateWords.Find(language.Tag) is not { } words) return (dates, lengths);
        foreach (var found in DateReader.Read(text.Text, words))
        {
            // What begins within a word belongs to the word that it stands in.
            var first = text.TokenAt(found.Start);
            if (first > 0 && text.Tokens[first - 1].End > found.Start) first--;
            var end = Math.Max(first + 1, text.TokenAt(found.End));
            if (first >= text.Tokens.Length) continue;
            // The stop that ends the sentence is not the date's.
            if (end - first > 1 && text.Tokens[end - 1].Is(".") && end == text.Sentences[text.SentenceOf(first)].End) end--;
            if (found.Kind == DateKind.Duration)
            {
                if (found.Fields.Length is { } parts && LengthText.Iso(parts) is { } iso) lengths.Add(new LengthPlace(first, end, iso));
            }
            else
            {
                dates.Add(new DatePlace(first, end, found));
            }
        }

        return (dates, lengths);
    }
}
