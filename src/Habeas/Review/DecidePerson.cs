using Habeas.Reading;
using Habeas.Registry;
using Habeas.Storage;

namespace Habeas.Review;

/// <summary>Who a name in an article is: somebody new, or somebody in the register. The editor says; nothing is preselected.</summary>
internal static class DecidePerson
{
    public static Plan On(Making making, PersonFinding found, PersonFile? known, string publicId)
    {
        var request = making.Request;
        if (request.Identity is null) return Plan.Refuse("Say who this is: a new person, or one in the register.");
        if (request.Identity != AcceptProposal.Request.New && known is null) return Plan.Refuse("That person is not in the register.");
        if (found.Spans.Count == 0) return Plan.Refuse("The article does not say this name at any place.");
        var name = Making.Pick(request.Name, found.Name);
        if (name is null) return Plan.Refuse("A person needs a name.");

        var states = new List<LedgerState>();
        var made = new List<Made>();
        var person = known?.Person.Id ?? making.NewId();
        if (known is null)
        {
            // A new person is not published: publishing is an act of its own.
            var country = Making.Pick(request.Country, null);
            if (country is not null && (country.Length != 2 || !country.All(char.IsAsciiLetterUpper)))
                return Plan.Refuse($"“{country}” is no country that is known: write its English name, or two capital letters of ISO 3166-1.");
            states.Add(new PersonRecord(person, publicId, country, Posture.Public, Published: false).ToState());
            made.Add(new Made(person, null));
        }

        var language = making.Sheet.Found.Article?.Language;
        foreach (var (text, kind) in NamesOf(found, name))
        {
            if (known?.Names.Any(n => n.Value == text) == true) continue;
            Add(making.Claim(person, null, "name", text, making.Sheet.Cite(found.Spans[0]), Scripts.Tag(text, language), kind));
        }

        var occupations = request.Occupations ?? [.. found.Roles.Where(r => Vocabulary.Has("occupation", r))];
        foreach (var occupation in occupations)
        {
            if (!Vocabulary.Has("occupation", occupation)) return Plan.Refuse($"“{occupation}” is not an occupation of the vocabulary.");
            if (known?.Accepted("occupation").Any(o => o.Value == occupation) == true) continue;
            var place = found.Roles.ToList().IndexOf(occupation);
            var span = place >= 0 && place < found.RoleSpans.Count ? found.RoleSpans[place] : found.Spans[0];
            Add(making.Claim(person, null, "occupation", occupation, making.Sheet.Cite(span)));
        }

        return new Plan(states, made, person);

        void Add(ClaimRecord claim)
        {
            states.Add(claim.ToState());
            made.Add(new Made(claim.Id, null));
        }
    }

    /// <summary>The name to show, and the name as the source writes it where an editor corrected it.</summary>
    private static IEnumerable<(string Text, string Kind)> NamesOf(PersonFinding found, string name)
    {
        yield return (name, "legal");
        if (name != found.Name) yield return (found.Name, "misspelling_in_source");
    }
}
