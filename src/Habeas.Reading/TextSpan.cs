using System.Text.Json;
using System.Text.Json.Serialization;

namespace Habeas.Reading;

/// <summary>
/// A half-open range <c>[Start, End)</c> in Unicode code points (not UTF-16 units) of an article's text.
/// </summary>
/// <remarks>
/// Code points, because a span is exported as a W3C Web Annotation <c>TextPositionSelector</c>, which counts them, and because
/// programs in other languages index strings by them. Written in JSON as <c>[start, end]</c>.
/// </remarks>
/// <param name="Start">The first code point that belongs to the span, from zero.</param>
/// <param name="End">The code point after the last one.</param>
[JsonConverter(typeof(TextSpanJsonConverter))]
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many code points the span covers.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code point.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"[{Start}, {End})");
}

/// <summary>Reads and writes a <see cref="TextSpan"/> as a JSON array of two integers.</summary>
public sealed class TextSpanJsonConverter : JsonConverter<TextSpan>
{
    /// <inheritdoc/>
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A span is an array of two integers.");
        reader.Read();
        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        reader.Read();
        if (reader.TokenType != JsonTokenType.EndArray) throw new JsonException("A span is an array of two integers.");
        return new TextSpan(start, end);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
