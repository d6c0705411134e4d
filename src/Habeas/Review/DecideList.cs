using Habeas.Names;
using Habeas.Reading;
using Habeas.Registry;
using Habeas.Storage;

namespace Habeas.Review;

/// <summary>Who is on which list: the editor says which campaign it is, or opens a new one.</summary>
internal static class DecideList
{
    public static Plan On(Making making, ListFinding found)
    {
        var request = making.Request;
        if (found.Members.FirstOrDefault(p => !making.Sheet.Persons.ContainsKey(p)) is { } open)
            return Plan.NeedPerson(making.Sheet.Found.Persons.FirstOrDefault(p => p.Id == open)?.Name ?? open);
        if (found.Members.Count == 0) return Plan.Refuse("The article does not say who is on it.");

        var states = new List<LedgerState>();
        var made = new List<Made>();
        var campaign = making.Sheet.Campaigns.FirstOrDefault(c => c.Id == request.Campaign);
        if (campaign is null)
        {
            if (request.Campaign != AcceptProposal.Request.New) return Plan.Refuse("Say which campaign this list is, or open a new one.");
            var name = Making.Pick(request.CampaignName, found.Name);
            if (name is null) return Plan.Refuse("A campaign needs a name.");
            var slug = SlugOf(name);
            if (slug.Length == 0) return Plan.Refuse("Give the campaign a name with letters that can stand in an address.");
            if (making.Sheet.Campaigns.Any(c => c.Slug == slug)) return Plan.Refuse($"There is a campaign called “{name}” already: choose it.");
            campaign = new CampaignRecord(making.NewId(), slug, name, null, null, null, found.Size, [], [], Published: true);
            states.Add(campaign.ToState());
            made.Add(new Made(campaign.Id, null));
        }

        var citation = making.Sheet.Cite(found.Span);
        foreach (var person in found.Members.Select(p => making.Sheet.Persons[p].Record.Id).Distinct(StringComparer.Ordinal))
        {
            var claim = making.Claim(person, null, "listed", campaign.Id, citation);
            states.Add(claim.ToState());
            made.Add(new Made(claim.Id, null));
        }

        return new Plan(states, made, making.Sheet.Persons[found.Members[0]].Record.Id);
    }

    /// <summary>A name as it stands in an address: <c>without-just-cause-initiative</c>.</summary>
    internal static string SlugOf(string name)
    {
        var words = new string([.. Folding.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        return slug.Length <= 80 ? slug : slug[..80].TrimEnd('-');
    }
}
