using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Habeas.Reading.Documents;

namespace Habeas.Host.Commands.Sheets;

/// <summary>Reads CSV, TSV, semicolons and XLSX, in whatever encoding.</summary>
internal static class SheetReader
{
    private const int MostBytes = 256 * 1024 * 1024;
    private const int MostOfOneCell = 50_000;
    private const int MostOpen = 100;

    public static async Task<Sheet> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        var bytes = await BytesAsync(file, cancellation);
        if (bytes.Length == 0) throw new UnusableException($"{file.Name} is empty.");
        var sheet = bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) ? new Sheet(file.Name, [.. Workbook.Rows(file.Name, bytes)], []) : ReadText(file.Name, bytes);
        var rows = sheet.Rows.Where(r => !r.IsBlank).ToList();
        return rows.Count == 0 ? throw new UnusableException($"{file.Name} is empty.") : sheet with { Rows = rows };
    }

    private static async Task<byte[]> BytesAsync(FileInfo file, CancellationToken cancellation)
    {
        if (Directory.Exists(file.FullName)) throw new UnusableException($"{file.Name} is a directory.");
        if (!file.Exists) throw new UnusableException($"{file.Name}: there is no such file.");
        if (file.Length > MostBytes) throw new UnusableException($"{file.Name} is larger than {MostBytes / 1024 / 1024} MB.");
        try
        {
            return await File.ReadAllBytesAsync(file.FullName, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file is the user's: the sentence names it.
            throw new UnusableException($"{file.Name} cannot be read: {e.Message}");
        }
    }

    private static Sheet ReadText(string name, byte[] bytes)
    {
        var warnings = new List<string>();
        if (TextDecoder.Decode(bytes, "text/csv", warnings) is not { } text) throw new UnusableException($"{name} is not a table: it is no text and no XLSX workbook.");
        var separator = SeparatorOf(text);
        return new Sheet(name, Rows(name, text, separator, warnings), warnings);
    }

    private static List<SheetRow> Rows(string name, string text, char separator, List<string> warnings)
    {
        var rows = new List<SheetRow>();
        for (var (from, before) = (0, 0); from < text.Length;)
        {
            var read = RowsFrom(text[from..], separator, rows, before);
            if (read == text.Length - from) break;
            if (warnings.Count > MostOpen) throw new UnusableException($"{name} holds too many quotation marks that are not closed, or is not a table.");
            // A mark that opens and never closes would take the rest of the list for one cell: its line alone is read as it stands.
            var end = text.AsSpan(from + read).IndexOf('\n') is var at and >= 0 ? from + read + at + 1 : text.Length;
            var number = rows.Count == 0 ? before + 1 : Math.Max(rows[^1].Number, before) + 1;
            if (!text.AsSpan((from + read)..end).Contains('"'))
                throw new UnusableException(string.Create(CultureInfo.InvariantCulture, $"{name}: row {number} holds a cell of more than {MostOfOneCell:N0} characters, or is not of a table."));
            rows.Add(new SheetRow(number, [.. text[(from + read)..end].Split(separator).Select(c => c.Trim().Trim('"'))]));
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"row {number}: a quotation mark is not closed; the row was read as if it had none."));
            (from, before) = (end, number);
        }

        return rows;
    }

    /// <summary>Reads rows up to the end, or to one that holds a cell without an end.</summary>
    /// <returns>How many characters were read.</returns>
    private static int RowsFrom(string text, char separator, List<SheetRow> rows, int before)
    {
        var isOdd = false;
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            // With tabs, a quotation mark is a quotation mark.
            Mode = separator == '\t' ? CsvMode.NoEscape : CsvMode.RFC4180,
            IgnoreBlankLines = false, BadDataFound = _ => isOdd = true, MaxFieldSize = MostOfOneCell,
        });
        var read = 0;
        while (Read(parser))
        {
            var record = parser.Record!;
            // Whether a mark stands amid other text is known when the cells are taken.
            if (separator != '\t' && IsOpen(parser, isOdd, isLast: read + parser.RawRecord.Length == text.Length)) return read;
            isOdd = false;
            rows.Add(new SheetRow(before + parser.Row, [.. record.Select(c => Cell(c, separator))]));
            read += parser.RawRecord.Length;
        }

        return read;
    }

    // Its cell goes on to the end, or to the next mark, which then stands amid other text.
    private static bool IsOpen(CsvParser parser, bool isOdd, bool isLast) => parser.Record!.Any(c => c.Contains('\n', StringComparison.Ordinal))
        && (isOdd || (isLast && parser.RawRecord.Count(c => c == '"') % 2 != 0));

    private static string Cell(string cell, char separator) =>
        cell.Trim() is var trimmed && separator == '\t' && trimmed is ['"', .. var inner, '"'] ? inner.Replace("\"\"", "\"", StringComparison.Ordinal) : trimmed;

    private static bool Read(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException)
        {
            // The only thing that it refuses with this configuration: a cell without an end.
            return false;
        }
    }

    /// <summary>The sign that stands oftenest in the first line outside quotation marks.</summary>
    private static char SeparatorOf(string text)
    {
        Span<int> counts = stackalloc int[4];
        counts.Clear();
        var quoted = false;
        var any = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c is '\r' or '\n' && any) break;
            else if (!quoted && "\t;,|".IndexOf(c, StringComparison.Ordinal) is var at and >= 0) counts[at]++;
            any |= !char.IsWhiteSpace(c);
        }

        var best = 0;
        for (var i = 1; i < 4; i++) best = counts[i] > counts[best] ? i : best;
        return counts[best] == 0 ? ',' : "\t;,|"[best];
    }
}
