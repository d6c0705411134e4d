using System.Globalization;

namespace Habeas.Names.Screening;

/// <summary>The words of a running text: runs of letters and digits with their marks; in scripts without spaces, and in Hangul, whose endings hang on, single characters.</summary>
internal static class TextWords
{
    public static Words Of(string text) => new(text);

    /// <summary>Goes through the words.</summary>
    public ref struct Words(string text)
    {
        private int at;

        public (int Start, int End) Current { get; private set; }

        public readonly Words GetEnumerator() => this;

        public bool MoveNext()
        {
            var all = text.AsSpan();
            while (at < all.Length && !Belongs(all[at])) at++;
            if (at == all.Length) return false;
            var start = at;
            if (StandsAlone(all[at])) at++;
            else
            {
                while (at < all.Length && Belongs(all[at]) && !StandsAlone(all[at])) at++;
            }

            while (at < all.Length && all[at] >= '\u0300' && IsMark(all[at])) at++;
            Current = (start, at);
            return true;
        }

        private static bool Belongs(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c);

        private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            || (c != '\ufeff' && char.GetUnicodeCategory(c) == UnicodeCategory.Format);

        private static bool StandsAlone(char c) => c >= '\u1100' && Scripts.IsEastAsian(Scripts.Of(c)) && c != 'ー';
    }
}
