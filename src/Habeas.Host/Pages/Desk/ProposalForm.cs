using Habeas.Registry;
using Habeas.Review;

namespace Habeas.Host.Pages.Desk;

/// <summary>A proposal's form as it is sent. A field that the form did not have stays as found; one that was emptied is dropped.</summary>
public sealed record ProposalForm
{
    public string Proposal { get; init; } = string.Empty;
    public string? Identity { get; init; }
    public string? Name { get; init; }
    public string? Country { get; init; }

    /// <summary>The corrected name for which those who are there already were shown and none was chosen.</summary>
    public string? Another { get; init; }
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

    /// <summary>What the editor decided. What stands as the machine found it is no correction, and is not sent on.</summary>
    /// <param name="events">The events on record that were chosen, of each person where there are several.</param>
    public AcceptProposal.Request ToRequest(ProposalRow proposal, IReadOnlyList<string> events)
    {
        var plain = new AcceptProposal.Request(proposal.Id) { Identity = NullIfEmpty(Identity), Event = NullIfEmpty(Event), Events = events.Count == 0 ? null : events, Campaign = NullIfEmpty(Campaign) };
        switch (proposal.Kind)
        {
            case "person":
                var person = proposal.ReadPerson();
                var roles = person.Roles.Where(r => Vocabulary.Has("occupation", r)).ToHashSet(StringComparer.Ordinal);
                return plain with
                {
                    Name = Other(Name, person.Name), Country = Other(PeopleAlikePage.CodeOf(Country), null),
                    Occupations = !OccupationsAsked || roles.SetEquals(Occupations ?? []) ? null : Occupations ?? [],
                };
            case "event":
                var e = proposal.ReadEvent();
                return plain with
                {
                    Type = Other(Type, e.Type), Modality = Other(Modality, e.Status), Date = Other(Date, e.Date), Place = Other(Place, e.Place), Duration = Other(Duration, e.Duration),
                    Court = Other(Court, e.Court), Authority = Other(Authority, e.Authority), Provision = Other(Provision, e.Provision), ReleaseKind = Other(ReleaseKind, null),
                    AttributedTo = Other(AttributedTo, e.AttributedTo),
                };
            case "quote":
                var q = proposal.ReadQuote();
                return plain with
                {
                    Speaker = Other(Speaker, q.Speaker?.Name), SpeakerRole = Other(SpeakerRole, q.Speaker?.Role), Venue = Other(Venue, q.Venue), Date = Other(Date, q.Date),
                    StatementKind = Other(StatementKind, q.Kind), Specificity = Other(Specificity, q.Specificity),
                };
            default:
                return plain with { CampaignName = Other(CampaignName, proposal.ReadList().Name) };
        }
    }

    /// <summary>The editor's word where it differs from the machine's; empty where the editor took it out.</summary>
    private static string? Other(string? sent, string? found) => sent is null || sent.Trim() == (found ?? string.Empty).Trim() ? null : sent.Trim();

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
