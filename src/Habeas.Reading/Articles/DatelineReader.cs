using System.Text.RegularExpressions;
using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Articles;

/// <summary>The dateline at the head of a story: place, date and agency, in the forms that agencies use.</summary>
/// <param name="Text">As written, without the dash that parts it from the story.</param>
/// <param name="Date">EDTF; null where it gives no whole date.</param>
/// <param name="Outlet">The agency it names.</param>
internal sealed record Dateline(string Text, string? Date, string? Outlet);

internal static partial class DatelineReader
{
    // "Baku/27.06.22/Turan:" — parts set apart by strokes.
    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{L} .-]{1,30})/(?<date>[\d.]{6,10})/(?<outlet>[\p{Lu}][\p{L}.-]{1,30})\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Strokes { get; }

    // "(ORAVAN, 12 March 2021) –" and "ORAVAN, March 12 (Inland Wire) —".
    [GeneratedRegex(@"^(?<line>\(?(?<place>\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2})(?:, (?<date>[\p{L}\d .,]{3,30}?))?\)?(?: ?\((?<outlet>\p{Lu}[\p{L} .&-]{1,30})\))?) ?[–—-]{1,2} ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dashed { get; }

    public static Dateline? Read(string paragraph, LanguagePack language)
    {
        var head = paragraph.Length > 140 ? paragraph[..140] : paragraph;
        if (Strokes.Match(head) is { Success: true } strokes)
            return new Dateline(strokes.Value, DateOf(strokes.Groups["date"].Value, language), strokes.Groups["outlet"].Value);
        if (Dashed.Match(head) is not { Success: true } dashed) return null;
        var (place, date, outlet) = (dashed.Groups["place"].Value, dashed.Groups["date"], dashed.Groups["outlet"]);
        var shouted = place.All(c => !char.IsLower(c));
        // A name and a dash alone may begin any sentence.
        if (!shouted && !date.Success && !outlet.Success) return null;
        if (date.Success && DateFinder.Find(new Tokenizer(date.Value, language.Glued).Run(), language).Count == 0 && !shouted) return null;
        return new Dateline(dashed.Groups["line"].Value.Trim(), date.Success ? DateOf(date.Value, language) : null, outlet.Success ? outlet.Value : null);
    }

    /// <summary>A whole date, or nothing: a day without a year says when only to somebody who knows when it was printed.</summary>
    private static string? DateOf(string text, LanguagePack language)
    {
        var dates = DateFinder.Find(new Tokenizer(text, language.Glued).Run(), language);
        return dates is [{ Form: DateForm.Absolute, Day: > 0 } date, ..] ? DateResolver.Resolve(date, null, future: false) : null;
    }
}
