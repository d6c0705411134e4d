using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>"A, B и C": what joins the names of a series.</summary>
internal static class Series
{
    public static bool Joins(TokenizedText text, LanguagePack language, int from, int to)
    {
        if (to <= from || to - from > 2) return false;
        for (var i = from; i < to; i++)
        {
            if (!text.Tokens[i].Is(",") && !text.Tokens[i].Is("،") && !text.Tokens[i].Is("、") && !language.Conjunctions.Contains(text.Tokens[i].Norm)) return false;
        }

        return true;
    }
}
