using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Habeas.Host.Commands.Sheets;

/// <summary>The first sheet of an XLSX workbook that holds anything.</summary>
internal static class Workbook
{
    private const long MostCharacters = 500_000_000;

    public static List<SheetRow> Rows(string name, byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            var book = document.WorkbookPart ?? throw new UnusableException($"{name} is not an XLSX workbook.");
            var texts = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList() ?? [];
            var dates = DateStyles(book);
            foreach (var sheet in book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
            {
                if (sheet.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart part) continue;
                var rows = part.Worksheet.Descendants<Row>().Select((r, at) => Row(r, at + 1, texts, dates)).Where(r => !r.IsBlank).ToList();
                if (rows.Count > 0) return rows;
            }

            return [];
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or ArgumentException or FormatException or IOException)
        {
            // A ZIP of something else, or a damaged workbook; the package has no way to ask first.
            throw new UnusableException($"{name} is not a table: it is no text and no XLSX workbook that can be read.");
        }
    }

    private static SheetRow Row(Row row, int place, List<string> texts, HashSet<uint> dates)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            while (cells.Count < column) cells.Add("");
            if (cells.Count == column) cells.Add(Text(cell, texts, dates).Trim());
        }

        return new SheetRow((int)(row.RowIndex?.Value ?? (uint)place), cells);
    }

    private static string Text(Cell cell, List<string> texts, HashSet<uint> dates)
    {
        if (cell.InlineString is { } inline) return inline.InnerText;
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is { } type && type == CellValues.SharedString)
            return int.TryParse(value, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < texts.Count ? texts[at] : "";
        if (cell.DataType is null && dates.Contains(cell.StyleIndex?.Value ?? 0) && double.TryParse(value, CultureInfo.InvariantCulture, out var days) && days is > 1 and < 2_900_000)
            return DateTime.FromOADate(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return value;
    }

    /// <summary>The cell styles by which a number is a date.</summary>
    private static HashSet<uint> DateStyles(WorkbookPart book)
    {
        if (book.WorkbookStylesPart?.Stylesheet is not { CellFormats: { } formats } styles) return [];
        var own = styles.NumberingFormats?.Elements<NumberingFormat>().Where(f => f.FormatCode?.Value is { } code && code.Contains('y', StringComparison.OrdinalIgnoreCase))
            .Select(f => f.NumberFormatId?.Value ?? 0).ToHashSet() ?? [];
        // ECMA-376 part 1, 18.8.30: the formats of dates that need no code.
        return [.. formats.Elements<CellFormat>().Select((f, at) => (Format: f.NumberFormatId?.Value ?? 0, At: (uint)at))
            .Where(f => f.Format is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58 || own.Contains(f.Format)).Select(f => f.At)];
    }

    /// <summary>The column of B7 is 1.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (c is < 'A' or > 'Z') break;
            column = column * 26 + (c - 'A' + 1);
        }

        return column is > 0 and <= 16_384 ? column - 1 : null;
    }
}
