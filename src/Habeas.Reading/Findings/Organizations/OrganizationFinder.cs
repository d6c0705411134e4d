using System.Globalization;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Organizations;

/// <summary>An organisation at a place in the text: tokens <c>[First, End)</c>, an index into the findings.</summary>
internal readonly record struct OrganizationMention(int Organization, int First, int End);

/// <summary>Finds organisations: well-known ones, and names that end or begin with a word for a kind of body.</summary>
internal static class OrganizationFinder
{
    public static (IReadOnlyList<OrganizationFinding> Findings, IReadOnlyList<OrganizationMention> Mentions) Find(
        TokenizedText text, LanguagePack language, People people)
    {
        var use = new WordUse(text, language);
        var bodies = new List<Body>();
        var mentions = new List<OrganizationMention>();
        foreach (var run in new BodyRuns(text, language, use, people).Find())
        {
            var norm = Norm(text, run.First, run.End);
            var body = bodies.FindIndex(known => known.Names.Contains(norm));
            if (body < 0)
            {
                body = bodies.Count;
                bodies.Add(new Body(text.Slice(run.First, run.End), run.Kind, [norm]));
                if (Acronym(text, language, run.End) is { } acronym) bodies[body].Names.Add(acronym);
            }

            mentions.Add(new OrganizationMention(body, run.First, run.End));
        }

        var taken = new bool[text.Tokens.Length];
        foreach (var mention in mentions) Array.Fill(taken, true, mention.First, mention.End - mention.First);
        ShortForms(text, language, bodies, mentions, taken);
        mentions.Sort((a, b) => a.First.CompareTo(b.First));
        var findings = bodies.Select((body, index) => new OrganizationFinding(
            string.Create(CultureInfo.InvariantCulture, $"o{index + 1}"), body.Name, body.Kind.Length == 0 ? null : body.Kind,
            [.. mentions.Where(mention => mention.Organization == index).Select(mention => text.Span(mention.First, mention.End))]));
        return ([.. findings], mentions);
    }

    // "the Department" after "the State Department", "VPU" after "Varenian Press Union (VPU)".
    private static void ShortForms(TokenizedText text, LanguagePack language, List<Body> bodies, List<OrganizationMention> mentions, bool[] taken)
    {
        var named = mentions.ToList();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            if (taken[i] || !token.IsWord) continue;
            if (!token.Capital)
            {
                if (IsPlainHead(text, language, i) && Only(text, named, i) is { } only) mentions.Add(new OrganizationMention(only, i, i + 1));
                continue;
            }

            var acronym = token.AllCapitals ? bodies.FindIndex(body => body.Names.Contains(token.Norm)) : -1;
            if (acronym >= 0) mentions.Add(new OrganizationMention(acronym, i, i + 1));
            else if (i > 0 && language.DefiniteArticles.Contains(text.Tokens[i - 1].Norm) && language.OrganizationHeads.ContainsKey(token.Norm) && !(i + 1 < text.Tokens.Length && text.Tokens[i + 1].Capital) && Last(text, named, i, token.Norm) is { } body)
                mentions.Add(new OrganizationMention(body, i, i + 1));
        }
    }

    // "the ministry said" after "the Ministry of Justice", where one ministry alone was named.
    private static bool IsPlainHead(TokenizedText text, LanguagePack language, int i)
    {
        var tokens = text.Tokens;
        if (i == 0 || !language.OrganizationHeads.ContainsKey(tokens[i].Norm) || !language.DefiniteArticles.Contains(tokens[i - 1].Norm)) return false;
        return i + 1 < tokens.Length && (!tokens[i + 1].IsWord || tokens[i + 1].Is("'s") || language.SpeechVerbs.Contains(tokens[i + 1].Norm)
            || language.BeVerbs.Contains(tokens[i + 1].Norm) || language.HaveVerbs.Contains(tokens[i + 1].Norm) || language.ThatWords.Contains(tokens[i + 1].Norm));
    }

    private static int? Only(TokenizedText text, List<OrganizationMention> named, int at)
    {
        int? only = null;
        foreach (var mention in named)
        {
            if (!text.Tokens[mention.End - 1].Is(text.Tokens[at].Norm) && !text.Tokens[mention.First].Is(text.Tokens[at].Norm)) continue;
            if (only is { } known && known != mention.Organization) return null;
            if (mention.First < at) only = mention.Organization;
            else if (only is null) return null;
        }

        return only;
    }

    private static int? Last(TokenizedText text, List<OrganizationMention> named, int before, string head)
    {
        for (var m = named.Count - 1; m >= 0; m--)
        {
            var mention = named[m];
            if (mention.First < before && (text.Tokens[mention.End - 1].Is(head) || text.Tokens[mention.First].Is(head))) return mention.Organization;
        }

        return null;
    }

    private static string? Acronym(TokenizedText text, LanguagePack language, int end)
    {
        var tokens = text.Tokens;
        if (end + 2 >= tokens.Length || !tokens[end].Is("(") || !tokens[end + 2].Is(")")) return null;
        var word = tokens[end + 1];
        return word.AllCapitals && !language.AcronymStops.Contains(word.Norm) ? word.Norm : null;
    }

    private static string Norm(TokenizedText text, int first, int end) =>
        string.Join(' ', text.Tokens[first..end].Select(token => token.Norm));

    private sealed record Body(string Name, string Kind, List<string> Names);
}
