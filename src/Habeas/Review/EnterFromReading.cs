using Habeas.Reading;
using Habeas.Registry;
using Habeas.Storage;

namespace Habeas.Review;

/// <summary>
/// An editor enters a person whom an archived document names and the machine did not find. The name is cited where the document says it;
/// somebody on record whose name agrees is shown first, and only an editor's word makes it another person.
/// </summary>
public sealed class EnterFromReading(Database database, RegisterNames names, FindPeople find, EnterPerson enter, TimeProvider clock)
{
    private const int MostShown = 8, MostNames = 10, MostLetters = 300;

    /// <param name="Name">As the document writes it.</param>
    /// <param name="OtherNames">As others write it, in other scripts perhaps; they rest on the same words.</param>
    /// <param name="IsAnother">The editor has looked at those whose names agree: it is none of them.</param>
    public sealed record Request(string Reading, string Name, IReadOnlyList<string> OtherNames, string? Country, bool IsAnother);

    public abstract record Outcome
    {
        public sealed record Entered(string Person) : Outcome;

        /// <summary>Nothing is entered yet: these may be the person.</summary>
        public sealed record MayBe(IReadOnlyList<FindPeople.Found> People) : Outcome;

        public sealed record Refused(string Sentence) : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <summary>What is wrong with a request before anything is looked up; null when nothing is.</summary>
    internal static string? Decide(Request request)
    {
        if (request.Name.Length == 0) return "A person needs a name.";
        if (request.OtherNames.Count > MostNames || request.OtherNames.Append(request.Name).Any(n => n.Length > MostLetters)) return "That is more than ten names, or a name of more than 300 letters.";
        return request.Country is { } country && (country.Length != 2 || !country.All(char.IsAsciiLetterUpper))
            ? $"“{country}” is no country that is known: write its English name, or two capital letters of ISO 3166-1." : null;
    }

    public async Task<Outcome> ExecuteAsync(Request request, Act act, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Decide(request) is { } problem) return new Outcome.Refused(problem);
        if (await ReviewSheet.FindAsync(database, names, request.Reading, cancellation) is not { } sheet) return new Outcome.NotFound();
        if (SpanOf(sheet.Found.Article?.Text, request.Name) is not { } span) return new Outcome.Refused($"The document does not say “{request.Name}”: write the name as it stands there. Other spellings have a field of their own.");
        IReadOnlyList<string> all = [.. request.OtherNames.Prepend(request.Name).Distinct(StringComparer.Ordinal)];
        if (!request.IsAnother)
        {
            var people = (await find.ExecuteAsync(all, MostShown, cancellation)).Where(f => f.Score >= PersonLikeness.NearlyTheSameName).ToList();
            if (people.Count > 0) return new Outcome.MayBe(people);
        }

        var citation = sheet.Cite(span);
        var language = sheet.Found.Article?.Language;
        var claims = all.Select((name, i) => new EnterPerson.NewClaim("name", name, Scripts.Tag(name, language), i == 0 ? "legal" : KindOf(name, request.Name), [citation]));
        // A new person is not published: publishing is an act of its own.
        var entered = await enter.ExecuteAsync(new EnterPerson.Request(request.Country, Posture.Public, Published: false, [.. claims], [], [], []), act, clock, cancellation);
        return entered switch
        {
            EnterPerson.Outcome.Entered done => new Outcome.Entered(done.Person),
            EnterPerson.Outcome.Refused refused => new Outcome.Refused(refused.Sentence),
            _ => throw new InvalidOperationException("EnterPerson has another outcome."),
        };
    }

    private static string KindOf(string name, string written) => Scripts.Of(name) == Scripts.Of(written) ? "legal" : "transliteration";

    /// <summary>Where the document says a name first, in code points: not within a longer word.</summary>
    private static TextSpan? SpanOf(string? text, string name)
    {
        if (text is null) return null;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (end < text.Length && char.IsLetterOrDigit(text[end]))) continue;
            var start = text[..at].EnumerateRunes().Count();
            return new TextSpan(start, start + name.EnumerateRunes().Count());
        }

        return null;
    }
}
