using System.Globalization;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Finds the persons of a text in a language with endings, names that are listed in the nominative, and what pronouns mean.</summary>
internal static class FreePeopleFinder
{
    public static FreePeople Find(TokenizedText text, LanguagePack language, IReadOnlyList<string> outsiders, bool[] bodies)
    {
        var forms = new NameForms(language);
        var titles = new TitleReader(text, language, bodies);
        var spots = new NameSpots(text, language, forms, (bool[])bodies.Clone());
        var drafts = new NameGatherer(text, language, forms, spots, titles).Gather();
        var government = new Government(text, language);
        foreach (var draft in drafts) new Nominative(forms, government).List(draft);
        drafts.RemoveAll(draft => outsiders.Any(name => IsOutsider(draft, name)));
        foreach (var draft in drafts) AddRoles(draft, titles, government);
        Share(text, language, drafts);

        var mentions = new List<Mention>();
        var oblique = new HashSet<int>();
        for (var p = 0; p < drafts.Count; p++)
        {
            foreach (var spot in drafts[p].Spots)
            {
                mentions.Add(new Mention(p, spot.First, spot.End, MentionKind.Name));
                if (IsOblique(drafts[p], spot) || EndOf(spot, text, spots) < text.Tokens[spot.End - 1].End) oblique.Add(spot.First);
            }
        }

        mentions.Sort((a, b) => a.First.CompareTo(b.First));
        mentions = new Referents(text, language, drafts, mentions, bodies, oblique).Resolve();
        return new FreePeople(new People([.. drafts.Select((draft, p) => Finding(draft, p, text, spots))], mentions), drafts, oblique);
    }

    // A byline's name that the story itself tells nothing of.
    private static bool IsOutsider(FreePerson draft, string name) =>
        draft.Spots.Count == 1 && draft.Roles.Count == 0 && string.Equals(Words.Fold(name), string.Join(' ', draft.Fullest.Words), StringComparison.Ordinal);

    // "адвокат Марадова": a title in the nominative before a name that is not is somebody else's.
    private static void AddRoles(FreePerson draft, TitleReader titles, Government government)
    {
        foreach (var spot in draft.Spots)
        {
            foreach (var role in titles.Around(spot.First, spot.End))
            {
                if (role.End > spot.First || !IsOblique(draft, spot) || government.HasEnding(role.End - 1)) Add(draft, role.Code, role.First, role.End);
            }
        }
    }

    private static bool IsOblique(FreePerson draft, NameSpot spot) => !spot.Words.All(word => word.Length < 3 || draft.Listed.Contains(word, StringComparer.Ordinal));

    private static void Add(FreePerson draft, string code, int first, int end)
    {
        if (draft.Roles.Contains(code)) return;
        draft.Roles.Add(code);
        draft.RolePlaces.Add((first, end));
    }

    // "журналисты A, B и C": the role before the first of a series is that of all.
    private static void Share(TokenizedText text, LanguagePack language, List<FreePerson> drafts)
    {
        var all = drafts.SelectMany(draft => draft.Spots.Select(spot => (Spot: spot, Draft: draft))).OrderBy(pair => pair.Spot.First).ToList();
        for (var i = 1; i < all.Count; i++)
        {
            var (before, spot) = (all[i - 1], all[i]);
            if (spot.Draft.Roles.Count > 0 || before.Draft.Roles.Count == 0 || !Series.Joins(text, language, before.Spot.End, spot.Spot.First)) continue;
            var place = before.Draft.RolePlaces[0];
            // A plural alone is shared.
            if (place.End <= before.Spot.First && language.Grammar!.Humans.EndsAtToken(text.Tokens, place.End - 1)) Add(spot.Draft, before.Draft.Roles[0], place.First, place.End);
        }
    }

    private static PersonFinding Finding(FreePerson draft, int index, TokenizedText text, NameSpots spots)
    {
        var fullest = draft.Fullest;
        var name = Name(draft, fullest, text);
        var aliases = draft.Spots.Select(spot => text.Slice(spot.First, spot.End)).Where(form => form != name).Distinct(StringComparer.Ordinal).ToList();
        return new PersonFinding(
            string.Create(CultureInfo.InvariantCulture, $"p{index + 1}"), name, aliases, [.. draft.Roles.Where(IsListed)],
            [.. draft.Spots.Select(spot => text.Map.Span(text.Tokens[spot.First].Start, EndOf(spot, text, spots)))])
        {
            RoleSpans = [.. draft.Roles.Select((role, i) => (role, i)).Where(pair => IsListed(pair.role)).Select(pair => text.Span(draft.RolePlaces[pair.i].First, draft.RolePlaces[pair.i].End))],
        };
    }

    private static bool IsListed(string role) => role is not ("official" or "investigator" or "ambassador" or "party_leader");

    // Without the ending that an apostrophe parts from the name.
    private static int EndOf(NameSpot spot, TokenizedText text, NameSpots spots)
    {
        var last = text.Tokens[spot.End - 1];
        return last.IsWord && spots.WordAt(spot.End - 1).Length is var length && length < last.Norm.TrimEnd('.').Length ? last.Start + length : last.End;
    }

    // The listed words with the capital letters and the marks of the text.
    private static string Name(FreePerson draft, NameSpot spot, TokenizedText text)
    {
        if (draft.Listed.Length == 1 && spot.End - spot.First > 1) return text.Slice(spot.First, spot.End);
        var name = new System.Text.StringBuilder();
        var word = 0;
        for (var i = spot.First; i < spot.End; i++)
        {
            var token = text.Tokens[i];
            if (i > spot.First && token.Start > text.Tokens[i - 1].End) name.Append(' ');
            name.Append(token.IsWord ? Written(text.Text[token.Start..token.End], draft.Listed[word++]) : text.Text[token.Start..token.End]);
        }

        return name.ToString();
    }

    private static string Written(string written, string listed)
    {
        var common = 0;
        var folded = Words.Fold(written);
        if (folded.Length != written.Length) return folded.StartsWith(listed, StringComparison.Ordinal) || folded == listed ? written : listed;
        while (common < Math.Min(written.Length, listed.Length) && folded[common] == listed[common]) common++;
        var rest = listed[common..];
        // A name in capitals stays as it is written: what its ending is in capitals depends on the language.
        return common > 1 && char.IsUpper(written[common - 1]) ? written : string.Concat(written.AsSpan(0, common), rest);
    }
}
