using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>Gives a plural role to all of a series: "lawyers A, B and C".</summary>
internal static class SharedRoles
{
    public static void Add(TokenizedText text, LanguagePack language, List<PersonDraft> people, List<Mention> mentions, RoleReader roles)
    {
        for (var m = 0; m + 1 < mentions.Count; m++)
        {
            var shared = roles.Around(mentions[m].First, mentions[m].End).FindAll(role => role.End <= mentions[m].First && role.Code.Length > 0 && IsPlural(text, language, role));
            if (shared.Count == 0) continue;
            for (var next = m + 1; next < mentions.Count && IsSeries(text, language, mentions[next - 1].End, mentions[next].First); next++)
            {
                foreach (var role in shared)
                {
                    var person = people[mentions[next].Person];
                    if (!person.Roles.Exists(known => known.Code == role.Code)) person.Roles.Add(role);
                }
            }
        }
    }

    private static bool IsPlural(TokenizedText text, LanguagePack language, RoleMention role)
    {
        var last = text.Tokens[role.End - 1].Norm;
        if (language.Singular(last) == last) return false;
        string[] singular = [.. text.Tokens[role.First..(role.End - 1)].Select(token => token.Norm), language.Singular(last)];
        return language.Roles.Exact(singular) is not null;
    }

    private static bool IsSeries(TokenizedText text, LanguagePack language, int from, int to)
    {
        if (to <= from || to - from > 2) return false;
        for (var i = from; i < to; i++)
        {
            if (!text.Tokens[i].Is(",") && !language.Conjunctions.Contains(text.Tokens[i].Norm)) return false;
        }

        return true;
    }
}
