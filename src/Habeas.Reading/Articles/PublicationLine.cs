using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Languages;

namespace Habeas.Reading.Articles;

/// <summary>The line beside a story that says when it was published: a whole date and hardly anything else.</summary>
internal static class PublicationLine
{
    public static string? Find(List<PageLine> lines, LanguagePack language)
    {
        foreach (var line in lines.Where(l => !l.IsStory && l.Kind is null or "other" && l.Tokens.Length is > 0 and <= 12))
        {
            var dates = DateFinder.Find(line.Tokens, language);
            if (dates.Count == 0 || dates[0] is not { Form: DateForm.Absolute, Day: > 0 } date) continue;
            var prefix = language.PublishedPrefixes.Match(line.Tokens, 0, line.Tokens.Length, out _);
            var rest = line.Tokens.Length - (date.End - date.First) - prefix;
            if (rest > 5) continue;
            line.Kind = "other";
            return DateResolver.Resolve(date, null, future: false);
        }

        return null;
    }
}
