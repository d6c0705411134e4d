using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Articles;

/// <summary>An outlet that names itself in its story: "the Lantern's Haldby correspondent reports".</summary>
internal static class OutletSigns
{
    private const int Farthest = 4;

    public static string? Find(string text, LanguagePack language)
    {
        var tokens = new Tokenizer(text.Length > 8000 ? text[..8000] : text, language.Glued).Run();
        for (var i = 1; i < tokens.Length; i++)
        {
            if (!tokens[i - 1].Capital || !IsSign(tokens, i, language)) continue;
            var first = i - 1;
            while (first > 0 && i - first < Farthest && tokens[first - 1].Capital && tokens[first - 1].IsWord && tokens[first - 1].End == tokens[first].Start - 1
                   && !language.SentenceStarters.Contains(tokens[first - 1].Norm)) first--;
            return text[tokens[first].Start..tokens[i - 1].End];
        }

        return null;
    }

    /// <summary>"'s correspondent", with at most two words between that tell which one; or a phrase of the language file.</summary>
    private static bool IsSign(Token[] tokens, int at, LanguagePack language)
    {
        if (language.OutletSigns.Match(tokens, at, tokens.Length, out _) > 0) return true;
        if (!tokens[at].Norm.AsSpan().EndsWith("'s") && !tokens[at].Norm.AsSpan().EndsWith("’s")) return false;
        for (var i = at + 1; i < Math.Min(at + 4, tokens.Length) && tokens[i].IsWord; i++)
        {
            if (language.Roles.Match(tokens, i, i + 1, out var role) > 0 && role == "correspondent") return true;
        }

        return false;
    }
}
