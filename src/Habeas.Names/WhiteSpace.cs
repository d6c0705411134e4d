using System.Text;

namespace Habeas.Names;

/// <summary>Runs of white space become one space; at the ends there is none.</summary>
internal static class WhiteSpace
{
    public static string Collapse(string text)
    {
        if (IsCollapsed(text)) return text;
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ') collapsed.Append(' ');
        }

        if (collapsed.Length > 0 && collapsed[^1] == ' ') collapsed.Length--;
        return collapsed.ToString();
    }

    private static bool IsCollapsed(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if ((c == ' ' && before == ' ') || (c != ' ' && (char.IsWhiteSpace(c) || char.IsControl(c)))) return false;
            before = c;
        }

        return text.Length == 0 || before != ' ';
    }
}
