using Habeas.Reading;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Intake;

/// <summary>
/// What a reader of one version found in a capture: waiting to be reviewed. Not a record; nothing here is stated until an editor
/// decides.
/// </summary>
public sealed class ReadingRow
{
    public required string Id { get; init; }

    /// <summary>SHA-256 of the capture.</summary>
    public required string Capture { get; init; }

    /// <summary>SHA-256 of the clean text; null when there is none.</summary>
    public string? Text { get; init; }

    public required string ReaderVersion { get; init; }

    /// <summary>The reading, as <c>habeas read --json</c> prints it.</summary>
    public required string Json { get; init; }

    /// <summary>Microseconds since 1970.</summary>
    public long ReceivedAt { get; init; }

    public required string ReceivedBy { get; init; }

    /// <summary>What it is called in the queue: title, file name or first words.</summary>
    public required string Label { get; init; }

    // What the editor knows of the source, to begin with as the reader found it.
    public string? Outlet { get; set; }
    public string? Title { get; set; }
    public string? Published { get; set; }
    public string? Url { get; set; }

    /// <summary>One sentence when the capture could not be read.</summary>
    public string? Error { get; init; }

    /// <summary>Set when the findings have been made into proposals.</summary>
    public bool Proposed { get; set; }

    /// <summary>Set when an editor says that nothing is left to do.</summary>
    public bool Done { get; set; }

    public DocumentReading Read() => DocumentReading.FromJson(Json);
}

internal sealed class IntakeTables : StableTables
{
    public override void Configure(ModelBuilder model) =>
        model.Entity<ReadingRow>(e =>
        {
            e.ToTable("readings").HasKey(r => r.Id);
            e.HasIndex(r => r.Capture);
            e.HasIndex(r => new { r.Done, r.Id });
        });
}
