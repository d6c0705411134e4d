using Habeas.Storage;

namespace Habeas.Registry;

/// <summary>A public list with a story and what is asked.</summary>
public sealed record CampaignRecord(
    string Id, string Slug, string Name, string? Owner, string? Hashtag, string? Launched, int? StatedSize, IReadOnlyList<string> Story,
    IReadOnlyList<string> CallsToAction, bool Published)
{
    public const string Kind = "campaign";

    public LedgerState ToState() => LedgerState.Of(Kind, Id, null, this);
}
