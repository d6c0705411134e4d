using Habeas.Reading.Findings.Persons;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>The persons of a text with what their forms tell: gender, and which mentions cannot be the subject of their sentence.</summary>
internal sealed record FreePeople(People People, IReadOnlyList<FreePerson> Drafts, IReadOnlySet<int> Oblique)
{
    public bool IsOblique(Mention mention) => Oblique.Contains(mention.First);

    public bool HasRole(int person, params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
        {
            if (Drafts[person].Roles.Contains(code)) return true;
        }

        return false;
    }

    public bool IsOfficial(int person) => HasRole(person, "judge", "prosecutor", "spokesperson", "minister", "president", "official", "investigator", "ambassador");
}
