using System.Runtime.InteropServices;

namespace Habeas.Reading.Text;

/// <summary>Cuts a text into tokens in one pass. Letters keep to their word; apostrophes and hyphens inside a word belong to it.</summary>
internal sealed class Tokenizer(string text, GluedWords glued)
{
    private readonly List<Token> _tokens = new(text.Length / 5 + 8);
    private readonly WordTable _words = new();
    private bool _openStraight;

    public Token[] Run()
    {
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '\n') _openStraight &= !(i + 1 < text.Length && text[i + 1] == '\n');
            if (char.IsWhiteSpace(c) || c is '\ufeff' or '\u00ad' or (>= '\u200b' and <= '\u200f')) i++;
            else if (IsDigit(c)) i = Number(i);
            else if (IsHan(c)) i = Sign(i);
            else if (IsLetter(i)) i = Word(i);
            else i = Mark(i);
        }

        return [.. _tokens];
    }

    /// <summary>A character of a script that is written without blanks.</summary>
    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    private int Sign(int i)
    {
        Add(i, i + 1, TokenKind.Word, false, false);
        return i + 1;
    }

    private bool IsLetter(int i)
    {
        var c = text[i];
        if (c < 128) return char.IsAsciiLetter(c);
        if (char.IsLetter(c) || char.IsDigit(c)) return true;
        return char.GetUnicodeCategory(c) switch
        {
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark => true,
            System.Globalization.UnicodeCategory.Surrogate => i + 1 < text.Length && char.IsLetter(text, i),
            _ => false,
        };
    }

    // Arabic texts write their own digits.
    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '\u0660' and <= '\u0669' or >= '\u06f0' and <= '\u06f9';

    private int Number(int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            if (IsDigit(text[i])) i++;
            else if (text[i] is '.' or ',' or '-' or '/' or ':' && i + 1 < text.Length && IsDigit(text[i + 1]) && !(text[i] == '/' && LooksLikeDateline(start, i))) i += 2;
            else break;
        }

        var letters = i;
        while (letters < text.Length && letters - i < 3 && char.IsAsciiLetter(text[letters])) letters++;
        if (letters - i is 1 or 2 && (letters == text.Length || !IsLetter(letters)) && text[i] is 's' or 't' or 'n' or 'r') i = letters;
        Add(start, i, TokenKind.Number, false, false);
        return i;
    }

    // "Baku/27.06.22/12:30" is a dateline of three parts and "15/10/20" a date of three numbers.
    private bool LooksLikeDateline(int start, int slash) => text.AsSpan(start, slash - start).Contains('.');

    private int Word(int start)
    {
        var i = start;
        var capital = char.IsUpper(text[start]);
        var upper = 0;
        var letters = 0;
        var apostrophe = -1;
        while (i < text.Length)
        {
            if (IsHan(text[i])) break;
            if (IsLetter(i) || char.IsAsciiDigit(text[i]))
            {
                letters++;
                if (char.IsUpper(text[i])) upper++;
                i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            }
            else if (i > start && i + 1 < text.Length && text[i] is '\'' or '’' or 'ʼ' or '-' or '‑' or '.' or '·' or '\u200c' && i + 1 < text.Length && IsLetter(i + 1) && Joins(start, i))
            {
                if (text[i] is '\'' or '’' && glued.IsElision(text.AsSpan(start, i - start)))
                {
                    Add(start, i + 1, TokenKind.Word, capital, false);
                    return i + 1;
                }

                if (text[i] is '\'' or '’') apostrophe = i;
                i++;
            }
            else
            {
                break;
            }
        }

        if (upper > 0 && i < text.Length && text[i] == '.' && IsAbbreviationWithDots(start, i)) i++;
        if (apostrophe == i - 2 && apostrophe > start && text[i - 1] is 's' or 'S' && apostrophe > start)
        {
            Add(start, apostrophe, TokenKind.Word, capital, upper > 1 && upper >= letters - 1);
            Add(apostrophe, i, TokenKind.Word, false, false);
            return i;
        }

        var lead = glued.Lead(text.AsSpan(start, i - start));
        if (lead > 0)
        {
            Add(start, start + lead, TokenKind.Word, false, false);
            start += lead;
        }

        var cut = glued.Cut(text.AsSpan(start, i - start));
        if (cut > 0)
        {
            Add(start, start + cut, TokenKind.Word, capital, false);
            Add(start + cut, i, TokenKind.Word, false, false);
            return i;
        }

        Add(start, i, TokenKind.Word, capital, upper > 1 && upper == letters);
        return i;
    }

    // A full stop joins only single letters: "U.S", "D.C", not "campaign.He".
    private bool Joins(int start, int i) =>
        text[i] != '.' || (i - start == 1 || (i >= 2 && text[i - 2] == '.')) && (i + 2 >= text.Length || !IsLetter(i + 2));

    private bool IsAbbreviationWithDots(int start, int end) => end - start >= 3 && text.AsSpan(start, end - start).Contains('.');

    private int Mark(int i)
    {
        var c = text[i];
        // Two single marks stand for a double one, as wires write it.
        if (c is '\'' or '`' or '‘' or '’' && i + 1 < text.Length && text[i + 1] == c && (i + 2 >= text.Length || text[i + 2] != c))
        {
            Add(i, i + 2, c is '`' or '‘' ? TokenKind.OpenQuote : Straight(i, i + 2), false, false);
            return i + 2;
        }

        var kind = c switch
        {
            '“' or '„' or '«' or '「' or '『' => TokenKind.OpenQuote,
            '”' or '»' or '」' or '』' => TokenKind.CloseQuote,
            '"' => Straight(i, i + 1),
            '‘' => TokenKind.OpenQuote,
            '\'' or '’' => Single(i),
            _ => TokenKind.Punctuation,
        };
        // „…“ is German and Russian order: the closing mark looks like the English opening one.
        if (c == '“' && i > 0 && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('(' or '[' or '—' or '–' or '-' or ':' or '‘' or '\'')
            && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || char.IsPunctuation(text[i + 1]))) kind = TokenKind.CloseQuote;
        var end = i + (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1);
        if (c == '.')
        {
            while (end < text.Length && text[end] == '.') end++;
        }

        Add(i, end, kind, false, false);
        return end;
    }

    private TokenKind Straight(int i, int end)
    {
        var spaceBefore = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or '–';
        var spaceAfter = end == text.Length || char.IsWhiteSpace(text[end]);
        var open = spaceBefore && !spaceAfter ? true : spaceAfter && !spaceBefore ? false : !_openStraight;
        _openStraight = open;
        return open ? TokenKind.OpenQuote : TokenKind.CloseQuote;
    }

    private TokenKind Single(int i)
    {
        var spaceBefore = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '"' or '“';
        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        if (spaceBefore && char.IsLetter(next) && text[i] == '\'') return TokenKind.OpenQuote;
        return spaceBefore ? TokenKind.Punctuation : TokenKind.CloseQuote;
    }

    private void Add(int start, int end, TokenKind kind, bool capital, bool allCapitals) =>
        _tokens.Add(new Token(start, end, kind, _words.Fold(text.AsSpan(start, end - start)), capital, allCapitals));
}

/// <summary>Folded words of one document, each kept once.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordTable() => _lookup = _folded.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Fold(ReadOnlySpan<char> word)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_lookup, word, out var exists);
        if (!exists) known = Words.Fold(word.ToString());
        return known!;
    }
}
