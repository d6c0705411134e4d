using System.Text.Json;
using Habeas.Reading;
using Habeas.Registry;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Review;

/// <summary>"This article says that": one finding, waiting for an editor's yes or no. Not a ledger entry; the decision is.</summary>
public sealed class ProposalRow
{
    public required string Id { get; init; }

    /// <summary>The reading it came from.</summary>
    public required string Reading { get; init; }

    /// <summary>Its place on the review page, from one.</summary>
    public int Number { get; init; }

    /// <summary>person, event, quote or list.</summary>
    public required string Kind { get; init; }

    /// <summary>The finding's id in its reading: p1, e1, q1, l1.</summary>
    public required string Finding { get; init; }

    /// <summary>The finding, as the reader wrote it.</summary>
    public required string Json { get; init; }

    /// <summary>open, accepted or rejected.</summary>
    public required string State { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>Microseconds since 1970.</summary>
    public long? DecidedAt { get; set; }

    /// <summary>Of a person: who in the register it is, as the editor decided.</summary>
    public string? Person { get; set; }

    /// <summary>What the decision made or added to, for its undoing: a list of <see cref="Made"/>.</summary>
    public string? Made { get; set; }

    public PersonFinding ReadPerson() => JsonSerializer.Deserialize<PersonFinding>(Json, RecordJson.Options)!;

    public EventFinding ReadEvent() => JsonSerializer.Deserialize<EventFinding>(Json, RecordJson.Options)!;

    public QuoteFinding ReadQuote() => JsonSerializer.Deserialize<QuoteFinding>(Json, RecordJson.Options)!;

    public ListFinding ReadList() => JsonSerializer.Deserialize<ListFinding>(Json, RecordJson.Options)!;

    internal IReadOnlyList<Made> ReadMade() => Made is null ? [] : JsonSerializer.Deserialize<List<Made>>(Made, RecordJson.Options)!;
}

/// <summary>One record that a decision made, or that it added a citation to.</summary>
/// <param name="Cited">The citation that was added to a record that was there before; null when the record was made.</param>
public sealed record Made(string Record, Citation? Cited);

internal sealed class ReviewTables : StableTables
{
    public override void Configure(ModelBuilder model) =>
        model.Entity<ProposalRow>(e =>
        {
            e.ToTable("proposals").HasKey(p => p.Id);
            e.HasIndex(p => new { p.Reading, p.Number });
            e.HasIndex(p => p.State);
        });
}
