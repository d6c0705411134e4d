using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Habeas.Storage;

/// <summary>
/// JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): no white space, members sorted by UTF-16 code unit, the shortest
/// escapes. Numbers are whole; the ledger keeps no fractions, so the part of the norm about floating point is not needed.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Serialises a value and puts it into canonical form; null members are left out.</summary>
    public static string From<T>(T value, JsonSerializerOptions? options = null) =>
        Write(JsonSerializer.SerializeToNode(value, options ?? RecordJson.Options));

    /// <summary>Writes a tree in canonical form.</summary>
    /// <exception cref="FormatException">A number is not whole or lies outside ±2⁵³.</exception>
    public static string Write(JsonNode? node)
    {
        var builder = new StringBuilder();
        Write(builder, node);
        return builder.ToString();
    }

    private static void Write(StringBuilder to, JsonNode? node)
    {
        switch (node)
        {
            case null:
                to.Append("null");
                break;
            case JsonObject members:
                to.Append('{');
                var first = true;
                foreach (var (name, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    if (!first) to.Append(',');
                    first = false;
                    WriteString(to, name);
                    to.Append(':');
                    Write(to, value);
                }

                to.Append('}');
                break;
            case JsonArray items:
                to.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    if (i > 0) to.Append(',');
                    Write(to, items[i]);
                }

                to.Append(']');
                break;
            default:
                WriteValue(to, node.AsValue());
                break;
        }
    }

    private static void WriteValue(StringBuilder to, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True:
                to.Append("true");
                break;
            case JsonValueKind.False:
                to.Append("false");
                break;
            case JsonValueKind.Number:
                const long limit = 1L << 53;
                var text = value.ToJsonString();
                if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    || number is > limit or < -limit)
                {
                    throw new FormatException($"The ledger keeps whole numbers within ±2^53 only, not {text}.");
                }

                to.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                WriteString(to, value.GetValue<string>());
                break;
        }
    }

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(i => (char)i), '"', '\\']);

    private static void WriteString(StringBuilder to, string text)
    {
        to.Append('"');
        if (text.AsSpan().IndexOfAny(Escaped) < 0)
        {
            to.Append(text).Append('"');
            return;
        }

        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => to.Append("\\\""),
                '\\' => to.Append("\\\\"),
                '\b' => to.Append("\\b"),
                '\f' => to.Append("\\f"),
                '\n' => to.Append("\\n"),
                '\r' => to.Append("\\r"),
                '\t' => to.Append("\\t"),
                < ' ' => to.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => to.Append(c),
            };
        }

        to.Append('"');
    }
}
