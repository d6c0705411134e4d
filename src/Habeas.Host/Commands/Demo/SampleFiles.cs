using System.Text.Json;
using System.Text.Json.Serialization;

namespace Habeas.Host.Commands.Demo;

/// <summary>The samples as they lie in <c>samples/</c>; its README tells the format.</summary>
internal sealed record SampleFiles(
    string Folder, IReadOnlyList<SampleSource> Sources, IReadOnlyList<SamplePerson> People, IReadOnlyList<SampleCampaign> Campaigns,
    IReadOnlyList<string> Dispatches)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static SampleFiles Load(string folder)
    {
        var registry = Path.Combine(folder, "registry");
        return new SampleFiles(
            folder, Read<SampleSource>("sources.json"), Read<SamplePerson>("people.json"), Read<SampleCampaign>("campaigns.json"),
            [.. Directory.EnumerateFiles(Path.Combine(folder, "dispatches")).Order(StringComparer.Ordinal)]);

        IReadOnlyList<T> Read<T>(string file)
        {
            using var stream = File.OpenRead(Path.Combine(registry, file));
            return JsonSerializer.Deserialize<List<T>>(stream, Json)!;
        }
    }
}

internal sealed record SampleSource(string Id, string Outlet, string? Country, string Language, string? Title, string? Url, string? Published, string File);

/// <param name="Quote">Words that stand in the source's text.</param>
internal sealed record SampleCite(string Source, string Quote);

internal sealed record SampleName(string Value, string Language, string? Script, string? Kind, SampleCite? Cite);

/// <param name="Event">Of a conflict: an index into the person's events; null when it is about the person.</param>
internal sealed record SampleFact(string? Property, string Value, int? Event, string? Note, SampleCite Cite);

internal sealed record SampleEvent
{
    public required string Type { get; init; }
    public string? Modality { get; init; }
    public string? AttributedTo { get; init; }
    public string? Date { get; init; }
    public string? Place { get; init; }
    public string? Authority { get; init; }
    public string? Facility { get; init; }
    public string? Court { get; init; }
    public string? Provision { get; init; }
    public string? Duration { get; init; }

    [JsonPropertyName("charge_group")]
    public string? ChargeGroup { get; init; }

    [JsonPropertyName("legal_basis")]
    public string? LegalBasis { get; init; }

    [JsonPropertyName("release_kind")]
    public string? ReleaseKind { get; init; }

    public string? ConfirmedBy { get; init; }
    public SampleCite? Cite { get; init; }
    public IReadOnlyList<SampleCite>? Cites { get; init; }

    /// <summary>What is stated of it, by property.</summary>
    public IEnumerable<(string Property, string Value)> Facts => new (string Property, string? Value)[]
    {
        ("date", Date), ("place", Place), ("authority", Authority), ("facility", Facility), ("court", Court), ("provision", Provision),
        ("duration", Duration), ("charge_group", ChargeGroup), ("legal_basis", LegalBasis), ("release_kind", ReleaseKind),
    }.Where(f => f.Value is not null).Select(f => (f.Property, f.Value!));
}

internal sealed record SampleQuote(
    string? Relation, string Speaker, string? Role, string? SpeakerName, string? Venue, string? Date, string? Form, string? Kind, string Specificity,
    string? PromptedBy, SampleCite Cite);

internal sealed record SamplePerson(
    string Id, SampleName Name, IReadOnlyList<SampleName>? OtherNames, string? Country, string? Gender, string? Posture, bool Published,
    SampleFact? Birth, IReadOnlyList<SampleFact>? Occupations, IReadOnlyList<SampleEvent>? Events, IReadOnlyList<SampleFact>? Conflicts,
    IReadOnlyList<SampleQuote>? Quotes);

internal sealed record SampleMember(string Person, string? Edition, string? Story, SampleCite Cite);

internal sealed record SampleCampaign(
    string Id, string Slug, string Name, string? By, string? Hashtag, string? Started, int? Size, string? Url, string? Summary,
    IReadOnlyList<string>? CallsToAction, SampleCite? Cite, IReadOnlyList<SampleMember> Members);
