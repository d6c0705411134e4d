using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xunit;

namespace Habeas.Host.Tests.Commands;

public sealed class DuplicatesCommandTests
{
    private const string List = """
        Full name;DOB;Nationality;Profession;City
        Selim Aravand;04.03.1981;Varenia;journalist, lawyer;Oravan
        Селим Араванд;1981;Varenia;журналист;Ораван
        Ona Velte;1970-05-05;Varenia;teacher;Dolna Kesh
        Ona Velte;1990-01-20;Varenia;driver;Oravan
        ;1970;Varenia;;
        Mira Tostomal;sometime;Varenia;;
        """;

    static DuplicatesCommandTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task Rows_that_are_likely_one_person_are_shown_together_with_the_reasons()
    {
        using var folder = new TempFolder();
        var result = await HabeasProgram.RunAsync("duplicates", folder.File("list.csv", List));
        Assert.Equal(0, result.ExitCode);
        var text = string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("likely one person row 2 Selim Aravand born 04.03.1981, Varenia, journalist, lawyer, Oravan row 3 Селим Араванд", text, StringComparison.Ordinal);
        Assert.Contains("for (birth date): born 1981-03-04 and 1981, which may be one date", text, StringComparison.Ordinal);
        Assert.Contains("for (occupation): journalist (журналист)", text, StringComparison.Ordinal);
        Assert.Contains("5 people: 2 rows are likely 1 person, 0 further pairs to look at, 1 pair of namesakes unlikely to be one.", text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "list.csv: 5 people; names from “Full name”, born from “DOB”, country from “Nationality”, occupation from “Profession”, place from “City”, ids are row numbers.",
                "list.csv: row 6: it has no name.", "list.csv: row 7: the date “sometime” cannot be read, and the row was compared without it.",
            ],
            result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Each_pair_is_one_line_of_json()
    {
        using var folder = new TempFolder();
        var result = await HabeasProgram.RunAsync("duplicates", "--json", folder.File("list.csv", List));
        var pairs = result.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["likely", "unlikely"], pairs.Select(p => p.GetProperty("verdict").GetString()));
        Assert.Equal((2, "1981-03-04"), (pairs[0].GetProperty("first").GetProperty("row").GetInt32(), pairs[0].GetProperty("first").GetProperty("born").GetString()));
        Assert.Equal("against", pairs[1].GetProperty("evidence")[0].GetProperty("bearing").GetString());
        Assert.Equal("birth_date", pairs[1].GetProperty("evidence")[0].GetProperty("field").GetString());
    }

    public static readonly TheoryData<string, string> Headed = new()
    {
        { "№,ФИО,Год рождения,Род занятий\n1,Араванд Селим,1981,журналист\n2,Selim Aravand,1981,journalist\n", "names from “ФИО”, born from “Год рождения”, occupation from “Род занятий”, ids from “№”" },
        { "Ad\tSoyad\tDoğum tarixi\nSelim\tAravand\t4.3.1981\nSelım\tAravand\t04.03.1981\n", "names from “Ad” and “Soyad”, born from “Doğum tarixi”, ids are row numbers" },
        { "Фамилия;Имя;Отчество;Дата рождения\nАраванд;Селим;Оранович;4.3.1981\nАраванд;Селим;О.;04.03.1981\n", "names from “Имя” and “Отчество” and “Фамилия”, born from “Дата рождения”, ids are row numbers" },
        { "Name;Surname;Born\nSelim;Aravand;1981\nSelim;Arawand;1981\n", "names from “Name” and “Surname”, born from “Born”, ids are row numbers" },
        { "First name;Last name;Year of birth\nSelim;Aravand;1981\nSelim;Arawand;1981\n", "names from “First name” and “Last name”, born from “Year of birth”, ids are row numbers" },
        { "الاسم,تاريخ الميلاد\nسليم الحداد,1981-03-04\nSalim al-Haddad,4 March 1981\n", "names from “الاسم”, born from “تاريخ الميلاد”, ids are row numbers" },
        { "7,Selim Aravand,1981\n8,Selim Aravand,1981-02\n", "names from column 2, born from column 3, ids are row numbers" },
        { "Name (English);Name (Russian);File name;Born\nSelim Aravand;Селим Араванд;x.pdf;1981\nS. Aravand;Араванд Селим;y.pdf;1981\n", "names from “Name (English)” and “Name (Russian)”, born from “Born”, ids are row numbers" },
    };

    [Theory, MemberData(nameof(Headed))]
    public async Task Columns_are_known_by_headings_of_many_languages_or_by_what_they_hold(string list, string said)
    {
        using var folder = new TempFolder();
        var result = await HabeasProgram.RunAsync("duplicates", "--json", folder.File("list.csv", list));
        Assert.Contains($"2 people; {said}.", result.Errors, StringComparison.Ordinal);
        Assert.Equal("likely", JsonDocument.Parse(Assert.Single(result.Lines)).RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_given_name_beside_a_family_name_is_not_a_whole_name()
    {
        using var folder = new TempFolder();
        var result = await HabeasProgram.RunAsync("duplicates", "--json", folder.File("list.csv", "Имя;Фамилия;Город\nСелим;Араванд;Ораван\nСелим;Тостомал;Ораван\n"));
        Assert.Empty(result.Lines);
        var whole = await HabeasProgram.RunAsync("duplicates", "--json", folder.File("whole.csv", "Name;Surname;Born\nSelim Aravand;ARAVAND;1981\nSelim Aravand;ARAVAND;1981\n"));
        Assert.Equal("Selim Aravand", JsonDocument.Parse(Assert.Single(whole.Lines)).RootElement.GetProperty("first").GetProperty("names")[0].GetString());
    }

    [Theory]
    [InlineData("name,born\n\"Selim Aravand,1981\nSelim Arawand,1981\nOna Velte,1970\n")]
    [InlineData("name,born\n\"Selim Aravand,1981\nSelim Arawand,1981\n\"Ona\nVelte\",1970\n")]
    public async Task A_quotation_mark_that_never_closes_costs_no_row(string list)
    {
        using var folder = new TempFolder();
        var result = await HabeasProgram.RunAsync("duplicates", "--json", folder.File("list.csv", list));
        Assert.Contains("list.csv: 3 people; ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("list.csv: row 2: a quotation mark is not closed; the row was read as if it had none.", result.Errors, StringComparison.Ordinal);
        var pair = JsonDocument.Parse(Assert.Single(result.Lines)).RootElement;
        Assert.Equal((2, 3), (pair.GetProperty("first").GetProperty("row").GetInt32(), pair.GetProperty("second").GetProperty("row").GetInt32()));
    }

    [Fact]
    public async Task A_line_is_not_broken_where_a_program_reads_it()
    {
        using var folder = new TempFolder();
        var register = folder.File("register.csv", "id,name\n1,Эльчин Мамед\n");
        var result = await HabeasProgram.RunAsync("match", "Elchin Mamed", "--registry", register);
        Assert.Contains("family name equal after BGN/PCGN: Mamed, Мамед; given name equal after BGN/PCGN: Elchin, Эльчин", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_guess_is_set_right_by_naming_the_column()
    {
        using var folder = new TempFolder();
        var list = folder.File("list.csv", "Name,Client,When,No\nfile A,Selim Aravand,1981,7\nfile B,Селим Араванд,1981,8\n");
        var result = await HabeasProgram.RunAsync("duplicates", "--json", list, "--name", "client", "--birth", "3", "--id", "No");
        Assert.Contains("names from “Client”, born from “When”, ids from “No”.", result.Errors, StringComparison.Ordinal);
        Assert.Equal("8", JsonDocument.Parse(Assert.Single(result.Lines)).RootElement.GetProperty("second").GetProperty("id").GetString());
        var wrong = await HabeasProgram.RunAsync("duplicates", list, "--name", "Nobody");
        Assert.Equal((2, "habeas: list.csv has no column “Nobody”: its columns are “Name”, “Client”, “When”, “No”.\n"), (wrong.ExitCode, wrong.Errors.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("utf-8", "Ораван")]
    [InlineData("utf-16", "Ораван")]
    [InlineData("utf-16BE", "Ораван")]
    [InlineData("windows-1251", "Ораван")]
    [InlineData("windows-1254", "Doğubayır Şehri")]
    [InlineData("windows-1252", "Münster Süd")]
    public async Task The_usual_encodings_are_told_from_the_bytes(string encoding, string place)
    {
        using var folder = new TempFolder();
        var coding = Encoding.GetEncoding(encoding);
        var list = $"name;city\n{place} {place};{place}\n{place} {place};{place}\n";
        var result = await HabeasProgram.RunAsync("duplicates", "--json", folder.File("list.csv", [.. coding.GetPreamble(), .. coding.GetBytes(list)]));
        Assert.Equal(place, JsonDocument.Parse(Assert.Single(result.Lines)).RootElement.GetProperty("first").GetProperty("place").GetString());
    }

    [Theory]
    [InlineData("Selim Aravand; Селим Араванд")]
    [InlineData("Selim Aravand / Селим Араванд")]
    [InlineData("Selim Aravand/Селим Араванд")]
    [InlineData("Selim Aravand (Селим Араванд)")]
    [InlineData("Selim Aravand aka Селим Араванд")]
    [InlineData("Selim Aravand, a.k.a. Селим Араванд")]
    [InlineData("Selim Aravand, известен как Селим Араванд")]
    public async Task Several_names_of_a_cell_are_several_names(string cell)
    {
        using var folder = new TempFolder();
        var result = await HabeasProgram.RunAsync("duplicates", "--json", folder.File("list.csv", $"name,born\n\"{cell}\",1981\nSelim Aravand,1981\n"));
        var first = JsonDocument.Parse(Assert.Single(result.Lines)).RootElement.GetProperty("first");
        Assert.Equal(["Selim Aravand", "Селим Араванд"], first.GetProperty("names").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public async Task A_workbook_is_read_with_its_dates()
    {
        using var folder = new TempFolder();
        var result = await HabeasProgram.RunAsync("duplicates", "--json", folder.File("list.xlsx", Book()));
        var pair = JsonDocument.Parse(Assert.Single(result.Lines)).RootElement;
        Assert.Equal("likely", pair.GetProperty("verdict").GetString());
        Assert.Equal(("1981-03-04", 3), (pair.GetProperty("first").GetProperty("born").GetString(), pair.GetProperty("second").GetProperty("row").GetInt32()));
    }

    [Fact]
    public async Task The_page_is_safe_to_open_and_needs_nothing_beside_it()
    {
        using var folder = new TempFolder();
        const string hostile = "<script>alert(1)</script>";
        var list = folder.File("list.csv", $"name,born,occupation\n\"Selim Aravand <!-- \"\"'\",1981,\"{hostile}\"\nسليم Aravand,1981,\nSelim Aravand,1981,x\n");
        var result = await HabeasProgram.RunAsync("duplicates", list, "--out", folder["report.html"]);
        Assert.Equal(0, result.ExitCode);
        var page = await File.ReadAllTextAsync(folder["report.html"]);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("Selim Aravand &lt;!-- &quot;&#39;</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.Contains("<span dir=\"auto\" lang=\"und-Arab\">سليم Aravand</span>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=cmd()")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@sum")]
    public async Task The_table_holds_no_formula(string formula)
    {
        using var folder = new TempFolder();
        var list = folder.File("list.csv", $"id,name,born\n{formula},{formula} Aravand Selim,1981\nb,{formula} Aravand Selim,1981\n");
        var result = await HabeasProgram.RunAsync("duplicates", list, "--out", folder["report.csv"]);
        Assert.Equal(0, result.ExitCode);
        var table = await File.ReadAllTextAsync(folder["report.csv"]);
        Assert.Contains($"'{formula}", table, StringComparison.Ordinal);
        Assert.DoesNotContain($",{formula}", table, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{formula}", table, StringComparison.Ordinal);
    }

    public static readonly TheoryData<string, byte[], string> Unusable = new()
    {
        { "empty.csv", [], "empty.csv is empty." },
        { "blank.csv", "\n \n;;\n"u8.ToArray(), "blank.csv is empty." },
        { "head.csv", "name,born\n"u8.ToArray(), "head.csv has a heading and no row below it." },
        { "figures.csv", "a,b\n1,2\n3,4\n"u8.ToArray(), "figures.csv has no column of names that can be told: name it with --name." },
        { "picture.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, .. new byte[200]], "picture.png is not a table: it is no text and no XLSX workbook." },
        { "some.zip", [0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6], "some.zip is not a table: it is no text and no XLSX workbook that can be read." },
        { "open.csv", [.. "name,born\n\"Selim Aravand,1981\n"u8, .. Enumerable.Repeat((byte)'x', 60_000)], "open.csv: row 3 holds a cell of more than 50,000 characters, or is not of a table." },
    };

    [Theory, MemberData(nameof(Unusable))]
    public async Task What_is_no_table_gets_one_sentence_and_costs_the_good_list_nothing(string name, byte[] bytes, string sentence)
    {
        using var folder = new TempFolder();
        var bad = folder.File(name, bytes);
        var alone = await HabeasProgram.RunAsync("duplicates", bad);
        Assert.Equal((2, $"habeas: {sentence}\n"), (alone.ExitCode, alone.Errors.ReplaceLineEndings("\n")));
        var beside = await HabeasProgram.RunAsync("duplicates", "--json", bad, folder.File("good.csv", List));
        Assert.Equal((2, 2), (beside.ExitCode, beside.Lines.Count));
    }

    /// <summary>Small as a file: rows without end, cells at the far edge, rows of nothing but cells, one endless cell.</summary>
    [Theory]
    [InlineData("<row/>", 3_000_000, true)]
    [InlineData("<row><c r=\"XFD1\"><v>1</v></c></row>", 200_000, true)]
    [InlineData("<row><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/></row>", 300_000, true)]
    [InlineData("<row><c r=\"SR1\"><v>1</v></c></row>", 25_000, false)]
    [InlineData("<row><c><v>((((((((((", 5_000, false)]
    public async Task A_workbook_that_unpacks_to_more_than_a_list_of_people_does_not_fill_the_memory(string piece, int times, bool isRead)
    {
        using var folder = new TempFolder();
        var file = folder.File("list.xlsx", "");
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "a", SheetId = 1, Id = book.GetIdOfPart(part) }));
            using var xml = new StreamWriter(part.GetStream(FileMode.Create));
            var (whole, end) = piece.EndsWith('>') ? (piece, "") : ("((((((((((((", "</v></c></row>");
            xml.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            xml.Write("<row><c t=\"inlineStr\"><is><t>Name</t></is></c></row><row><c t=\"inlineStr\"><is><t>Selim Aravand</t></is></c></row>");
            if (end.Length > 0) xml.Write(piece);
            for (var i = 0; i < times; i++) xml.Write(whole);
            xml.Write(end + "</sheetData></worksheet>");
        }

        var result = await HabeasProgram.RunAsync("duplicates", "--least", "1", "--json", file);
        Assert.Equal((isRead ? 0 : 2, !isRead), (result.ExitCode, result.Errors.Contains("holds more than a list of people", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_report_never_takes_the_place_of_the_list()
    {
        using var folder = new TempFolder();
        var list = folder.File("list.csv", List);
        var link = Path.Combine(Path.GetDirectoryName(list)!, "report.csv");
        File.CreateSymbolicLink(link, list);
        foreach (var report in new[] { list, Path.Combine(Path.GetDirectoryName(list)!, ".", "list.csv"), link })
        {
            var result = await HabeasProgram.RunAsync("duplicates", list, "--out", report);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains("is the list itself", result.Errors, StringComparison.Ordinal);
            Assert.Equal(List, await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_directory_and_a_file_that_is_not_there_get_one_sentence()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["lists"]);
        Assert.Equal("habeas: lists is a directory.", (await HabeasProgram.RunAsync("duplicates", folder["lists"])).Errors.Trim());
        Assert.Equal("habeas: none.csv: there is no such file.", (await HabeasProgram.RunAsync("duplicates", folder["none.csv"])).Errors.Trim());
        Assert.Equal(2, (await HabeasProgram.RunAsync("duplicates", folder.File("list.csv", List), "--out", folder["report.doc"])).ExitCode);
    }

    private static byte[] Book()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(
                Row(1, Text("A1", "Name"), Text("C1", "Born")),
                Row(2, Text("A2", "Selim Aravand"), new Cell { CellReference = "C2", StyleIndex = 1, CellValue = new CellValue("29649") }),
                Row(3, Text("A3", "Селим Араванд"), Text("C3", "4.3.1981"))));
            book.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "People" }));
        }

        return stream.ToArray();

        static Row Row(uint at, params Cell[] cells) => new(cells) { RowIndex = at };
        static Cell Text(string at, string text) => new() { CellReference = at, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
    }
}
