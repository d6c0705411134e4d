using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Habeas.Host.Commands.Sheets;

/// <summary>
/// The first sheet of an XLSX workbook that holds anything. A stranger's workbook is a ZIP: a megabyte of it can unpack to whatever fills
/// the memory. Its cells are therefore read one at a time, and what no list of people has is refused.
/// </summary>
internal static class Workbook
{
    private const long MostCharacters = 500_000_000, MostOfOneSmallPart = 10_000_000;
    private const int MostCells = 10_000_000, MostColumns = 512, MostOfOneCell = 50_000;

    public static List<SheetRow> Rows(string name, byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostOfOneSmallPart });
            var book = document.WorkbookPart ?? throw new UnusableException($"{name} is not an XLSX workbook.");
            var texts = Texts(name, book.SharedStringTablePart);
            var dates = DateStyles(book);
            foreach (var sheet in book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
            {
                if (sheet.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart part) continue;
                var rows = Rows(name, part, texts, dates);
                if (rows.Count > 0) return rows;
            }

            return [];
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or ArgumentException or FormatException or IOException)
        {
            // A ZIP of something else, or a damaged workbook; the package has no way to ask first.
            throw new UnusableException($"{name} is not a table: it is no text and no XLSX workbook that can be read.");
        }
    }

    private static List<string> Texts(string name, OpenXmlPart? part)
    {
        var texts = new List<string>();
        if (part is null) return texts;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            texts.Add(TextOf(name, xml));
            if (texts.Count > MostCells) throw TooMuch(name);
        }

        return texts;
    }

    private static List<SheetRow> Rows(string name, OpenXmlPart part, List<string> texts, HashSet<uint> dates)
    {
        var rows = new List<SheetRow>();
        var kept = 0;
        var place = 0;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" }) continue;
            place++;
            var number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : place;
            var cells = Cells(name, xml, texts, dates);
            if (cells.Count == 0) continue;
            if ((kept += cells.Count) > MostCells) throw TooMuch(name);
            rows.Add(new SheetRow(number, cells));
        }

        return rows;
    }

    /// <summary>The cells of a row up to the last that holds anything.</summary>
    private static List<string> Cells(string name, XmlReader xml, List<string> texts, HashSet<uint> dates)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement) return cells;
        var (depth, next) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
            var column = ColumnOf(xml.GetAttribute("r")) ?? next;
            next = column + 1;
            var type = xml.GetAttribute("t");
            var style = uint.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : 0;
            var text = Text(CellText(name, xml), type, style, texts, dates).Trim();
            if (text.Length == 0 || column >= MostColumns || column < cells.Count) continue;
            while (cells.Count < column) cells.Add("");
            cells.Add(text);
        }

        return cells;
    }

    /// <summary>What a cell says, without the formula that it may come of.</summary>
    private static string CellText(string name, XmlReader xml)
    {
        var text = "";
        if (xml.IsEmptyElement) return text;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" }) text = TextOf(name, xml);
        }

        return text;
    }

    /// <summary>The text within the element that the reader stands at; it is left at its end.</summary>
    private static string TextOf(string name, XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
            if (text.Length > MostOfOneCell) throw TooMuch(name);
        }

        return text.ToString();
    }

    private static XmlReader Open(OpenXmlPart part) => XmlReader.Create(
        part.GetStream(FileMode.Open, FileAccess.Read),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, CloseInput = true });

    private static UnusableException TooMuch(string name) => new($"{name} holds more than a list of people: more than ten million cells, or a cell of more than 50,000 letters.");

    private static string Text(string value, string? type, uint style, List<string> texts, HashSet<uint> dates)
    {
        if (type == "s") return int.TryParse(value, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < texts.Count ? texts[at] : "";
        if (type is null && dates.Contains(style) && double.TryParse(value, CultureInfo.InvariantCulture, out var days) && days is > 1 and < 2_900_000)
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
