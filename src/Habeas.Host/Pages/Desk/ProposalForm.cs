using Habeas.Review;

namespace Habeas.Host.Pages.Desk;

/// <summary>A proposal's form as it is sent. A field that the form did not have stays as found; one that was emptied is dropped.</summary>
public sealed record ProposalForm
{
    public string Proposal { get; init; } = string.Empty;
    public string? Identity { get; init; }
    public string? Name { get; init; }
    public string? Country { get; init; }
    public IReadOnlyList<string>? Occupations { get; init; }

    /// <summary>Which boxes were offered: none ticked is an answer, no boxes is none.</summary>
    public bool OccupationsAsked { get; init; }
    public string? Event { get; init; }
    public string? Type { get; init; }
    public string? Modality { get; init; }
    public string? Date { get; init; }
    public string? Place { get; init; }
    public string? Duration { get; init; }
    public string? Court { get; init; }
    public string? Authority { get; init; }
    public string? Provision { get; init; }
    public string? ReleaseKind { get; init; }
    public string? AttributedTo { get; init; }
    public string? Speaker { get; init; }
    public string? SpeakerRole { get; init; }
    public string? Venue { get; init; }
    public string? StatementKind { get; init; }
    public string? Specificity { get; init; }
    public string? Campaign { get; init; }
    public string? CampaignName { get; init; }

    public AcceptProposal.Request ToRequest() => new(Proposal)
    {
        Identity = NullIfEmpty(Identity), Name = Name, Country = Country, Occupations = OccupationsAsked ? Occupations ?? [] : null, Event = NullIfEmpty(Event),
        Type = NullIfEmpty(Type), Modality = NullIfEmpty(Modality), Date = Date, Place = Place, Duration = Duration, Court = Court, Authority = Authority,
        Provision = Provision, ReleaseKind = ReleaseKind, AttributedTo = AttributedTo, Speaker = Speaker, SpeakerRole = SpeakerRole, Venue = Venue,
        StatementKind = StatementKind, Specificity = NullIfEmpty(Specificity), Campaign = NullIfEmpty(Campaign), CampaignName = CampaignName,
    };

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
