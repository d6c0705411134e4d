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
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        var mentions = new List<OrganizationMention>();
        foreach (var run in new BodyRuns(text, language, use, people).Find())
        {
            var norm = Norm(text, run.First, run.End);
            if (!byName.TryGetValue(norm, out var body))
            {
                byName[norm] = body = bodies.Count;
                bodies.Add(new Body(text.Slice(run.First, run.End), run.Kind));
                if (Acronym(text, language, run.End) is { } acronym) byName.TryAdd(acronym, body);
            }

            mentions.Add(new OrganizationMention(body, run.First, run.End));
        }

        var taken = new bool[text.Tokens.Length];
        foreach (var mention in mentions) Array.Fill(taken, true, mention.First, mention.End - mention.First);
        ShortForms(text, language, byName, mentions, taken);
        mentions.Sort((a, b) => a.First.CompareTo(b.First));
        var places = mentions.ToLookup(mention => mention.Organization);
        var findings = bodies.Select((body, index) => new OrganizationFinding(
            string.Create(CultureInfo.InvariantCulture, $"o{index + 1}"), body.Name, body.Kind.Length == 0 ? null : body.Kind,
            [.. places[index].Select(mention => text.Span(mention.First, mention.End))]));
        return ([.. findings], mentions);
    }

    // "the Department" after "the State Department", "VPU" after "Varenian Press Union (VPU)".
    private static void ShortForms(TokenizedText text, LanguagePack language, Dictionary<string, int> byName, List<OrganizationMention> mentions, bool[] taken)
    {
        var named = new Dictionary<string, List<OrganizationMention>>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            Under(text.Tokens[mention.First].Norm).Add(mention);
            if (mention.End - mention.First > 1 && !text.Tokens[mention.End - 1].Is(text.Tokens[mention.First].Norm)) Under(text.Tokens[mention.End - 1].Norm).Add(mention);
        }

        List<OrganizationMention> Under(string word) => named.TryGetValue(word, out var known) ? known : named[word] = [];
        bool IsAlone(string word) => named.TryGetValue(word, out var known) && known.TrueForAll(mention => mention.Organization == known[0].Organization);
        var alone = named.Keys.Where(IsAlone).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            if (taken[i] || !token.IsWord) continue;
            if (!token.Capital)
            {
                if (IsPlainHead(text, language, i) && alone.Contains(token.Norm) && named[token.Norm][0] is var only && only.First < i) mentions.Add(only with { First = i, End = i + 1 });
                continue;
            }

            var acronym = token.AllCapitals && byName.TryGetValue(token.Norm, out var known) ? known : -1;
            if (acronym >= 0) mentions.Add(new OrganizationMention(acronym, i, i + 1));
            else if (i > 0 && language.DefiniteArticles.Contains(text.Tokens[i - 1].Norm) && language.OrganizationHeads.ContainsKey(token.Norm) && !(i + 1 < text.Tokens.Length && text.Tokens[i + 1].Capital) && Last(named.GetValueOrDefault(token.Norm), i) is { } body)
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

    private static int? Last(List<OrganizationMention>? named, int before)
    {
        if (named is null) return null;
        int low = 0, high = named.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (named[middle].First < before) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : named[low - 1].Organization;
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

    private sealed record Body(string Name, string Kind);
}
