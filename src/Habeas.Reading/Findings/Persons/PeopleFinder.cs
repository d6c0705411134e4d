using System.Globalization;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>Finds the persons of a text: full names, later short forms, roles, and what the pronouns mean.</summary>
internal static class PeopleFinder
{
    /// <summary><paramref name="outsiders"/> are names that stand at the article's edge (its byline): they are not of the story.</summary>
    public static People Find(TokenizedText text, LanguagePack language, IReadOnlyList<string> outsiders)
    {
        var use = new WordUse(text, language);
        var roles = new RoleReader(text, language);
        var edges = new TextEdges(text, language, outsiders);
        var gatherer = new PersonGatherer(text, language, use, roles);
        var drafts = gatherer.Gather();
        HeadlineNames.Take(text, language, use, drafts);
        drafts.RemoveAll(draft => !edges.IsOfTheStory(draft));
        drafts.Sort((a, b) => a.Runs[0].First.CompareTo(b.Runs[0].First));

        var mentions = new List<Mention>();
        for (var p = 0; p < drafts.Count; p++)
        {
            foreach (var run in drafts[p].Runs) mentions.Add(new Mention(p, run.First, run.End, MentionKind.Name));
        }

        mentions.Sort((a, b) => a.First.CompareTo(b.First));
        foreach (var draft in drafts) AddRoles(draft, roles);
        SharedRoles.Add(text, language, drafts, mentions, roles);
        var resolved = new PronounResolver(text, language, drafts, mentions, [.. gatherer.Doubtful.Select(run => run.First)]).Resolve();
        return new People([.. drafts.Select((draft, p) => Finding(draft, p, text))], resolved);
    }

    private static void AddRoles(PersonDraft draft, RoleReader roles)
    {
        foreach (var run in draft.Runs)
        {
            foreach (var role in roles.Around(run.First, run.End))
            {
                if (role.Code.Length > 0 && !draft.Roles.Exists(known => known.Code == role.Code)) draft.Roles.Add(role);
            }
        }
    }

    private static PersonFinding Finding(PersonDraft draft, int index, TokenizedText text)
    {
        var name = Written(draft.Fullest!, text);
        var aliases = draft.Runs.Select(run => Written(run, text)).Where(form => form != name).Distinct(StringComparer.Ordinal).ToList();
        var id = string.Create(CultureInfo.InvariantCulture, $"p{index + 1}");
        return new PersonFinding(id, name, aliases, [.. draft.Roles.Select(role => role.Code)], [.. draft.Runs.Select(run => text.Span(run.First, run.End))])
        {
            RoleSpans = [.. draft.Roles.Select(role => text.Span(role.First, role.End))],
        };
    }

    private static string Written(NameRun run, TokenizedText text) => text.Slice(run.First, run.End);
}
