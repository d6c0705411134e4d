using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>What a name and the words about it tell of a person's gender: m, f or "" where nothing does.</summary>
internal static class Gender
{
    public static string Of(TokenizedText text, LanguagePack language, NameRun run)
    {
        var tokens = text.Tokens;
        if (run.First > 0)
        {
            var i = run.First - 1;
            if (tokens[i].Is(".") && i > 0) i--;
            if (language.Honorifics.TryGetValue(tokens[i].Norm.TrimEnd('.'), out var told) && told.Length > 0) return told;
            if (tokens[i].Is(",") && i > 0) i--;
            if (Word(tokens[i].Norm, language) is { Length: > 0 } before) return before;
        }

        for (var i = run.End; i < Math.Min(tokens.Length, run.End + 8); i++)
        {
            if (i == run.End && !tokens[i].Is(",")) break;
            if (i > run.End && (!tokens[i].IsWord || language.RelativePronouns.Contains(tokens[i].Norm) || language.Prepositions.Contains(tokens[i].Norm))) break;
            if (Word(tokens[i].Norm, language) is { Length: > 0 } after) return after;
        }

        if (run.Count == 1) return "";
        var first = tokens[run.First].Norm;
        if (language.GenderOfName(first) is { Length: > 0 } named) return named;
        if (first.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0 && language.GenderOfName(first[..hyphen]) is { Length: > 0 } half) return half;
        for (var i = run.End - 1; i > run.First; i--)
        {
            foreach (var (ending, gender) in language.Data.GenderedEndings.OrderByDescending(pair => pair.Key.Length))
            {
                if (tokens[i].Norm.EndsWith(ending, StringComparison.Ordinal)) return gender;
            }
        }

        return "";
    }

    private static string Word(string norm, LanguagePack language) =>
        language.FemaleWords.Contains(norm) ? "f" : language.MaleWords.Contains(norm) ? "m" : "";
}
