namespace Habeas.Reading.Text;

/// <summary>Turns UTF-16 positions into code point positions: a text without surrogate pairs costs nothing.</summary>
internal sealed class CodePointMap
{
    private readonly int[] _pairs;

    public CodePointMap(string text)
    {
        var pairs = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsHighSurrogate(text[i]) || !char.IsLowSurrogate(text[i + 1])) continue;
            pairs.Add(++i);
        }

        _pairs = [.. pairs];
    }

    /// <summary>The code point position of a UTF-16 position.</summary>
    public int CodePoint(int utf16)
    {
        if (_pairs.Length == 0) return utf16;
        var index = Array.BinarySearch(_pairs, utf16);
        return utf16 - (index < 0 ? ~index : index);
    }

    /// <summary>The UTF-16 position of a code point position.</summary>
    public int Utf16(int codePoint)
    {
        int low = 0, high = _pairs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pairs[middle] - middle <= codePoint) low = middle + 1;
            else high = middle;
        }

        return codePoint + low;
    }

    public TextSpan Span(int start, int end) => new(CodePoint(start), CodePoint(end));
}
