using System.Text;
using Habeas.Intake;
using Habeas.Registry;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Tests;

/// <summary>A source that is really archived, so that what cites it holds.</summary>
public sealed class Archive(string outlet, string capture, string textHash, string text)
{
    public static async Task<Archive> KeepAsync(IHouse house, string outlet, string text)
    {
        var outcome = await house.Get<ReceiveDocument>().ExecuteAsync(
            new ReceiveDocument.Request(Encoding.UTF8.GetBytes(text), "file", "source.txt"), house.Act(), house.Clock);
        var (reading, capture) = outcome switch
        {
            ReceiveDocument.Outcome.Received r => (r.Reading, r.Capture),
            ReceiveDocument.Outcome.KnownAlready k => (k.Reading, k.Capture),
            _ => throw new InvalidOperationException(outcome.ToString()),
        };
        var row = await house.Database.ReadAsync(read => read.Stable.Set<ReadingRow>().AsNoTracking().SingleAsync(r => r.Id == reading));
        return new Archive(outlet, capture, row.Text!, row.Read().Article!.Text);
    }

    /// <summary>Cites words of the source.</summary>
    public Citation Cite(string exact)
    {
        var at = text.IndexOf(exact, StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException($"The source does not say “{exact}”.");
        var start = text[..at].EnumerateRunes().Count();
        return new Citation(
            capture, textHash, start, start + exact.EnumerateRunes().Count(), exact,
            new SourceNote(outlet, "A report", ["Ila Marn"], "2024-03-12", "https://post.example/1", "en", new DateTimeOffset(2024, 3, 13, 9, 0, 0, TimeSpan.Zero)));
    }

    public EnterPerson.NewClaim Claim(string property, string value, string exact) => new(
        property, value, property == "name" ? "en-Latn" : null, property == "name" ? "legal" : null, [Cite(exact)]);

    public EnterPerson.NewEvent Event(string type, string exact, params EnterPerson.NewClaim[] claims) =>
        new(type, "asserted", null, [Cite(exact)], claims, null);

    public EnterPerson.NewQuote Quote(string speaker, string kind, string specificity, string exact, string relation = "about", string? date = null) =>
        new(relation, speaker, null, null, date, "direct", kind, specificity, null, Cite(exact));
}
