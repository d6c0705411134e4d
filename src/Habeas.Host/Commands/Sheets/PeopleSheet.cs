using System.Globalization;
using System.Text.RegularExpressions;
using Habeas.Names;

namespace Habeas.Host.Commands.Sheets;

/// <summary>A person of a table, and where they stand in it.</summary>
internal sealed record SheetPerson(PersonDescription Person, string File, int Row, string Id, string Born)
{
    public string Name => Person.Names[0];

    /// <summary>Whether the table gives them an id of its own.</summary>
    public bool HasId => Id != Row.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Row">As a spreadsheet numbers it.</param>
internal sealed record BadRow(string File, int Row, string Reason);

/// <summary>The people of a table, and the rows that are not wholly usable.</summary>
internal sealed partial record PeopleSheet(IReadOnlyList<SheetPerson> People, IReadOnlyList<BadRow> Bad, string Columns, IReadOnlyList<string> Warnings)
{
    private static readonly char[] BetweenNames = [';', '|', '\n', '؛', '；'];

    public static async Task<PeopleSheet> ReadAsync(FileInfo file, IReadOnlyDictionary<ColumnKind, IReadOnlyList<string>> told, CancellationToken cancellation)
    {
        var sheet = await SheetReader.ReadAsync(file, cancellation);
        var columns = SheetColumns.Guess(sheet, told);
        var rows = sheet.Rows.Skip(columns.HasHeading ? 1 : 0).ToList();
        if (rows.Count == 0) throw new UnusableException($"{sheet.File} has a heading and no row below it.");
        var bad = new List<BadRow>();
        var people = new Dictionary<string, SheetPerson>(StringComparer.Ordinal);
        var order = OrderOf(columns, rows);
        foreach (var row in rows)
        {
            if (PersonOf(sheet.File, row, columns, order, bad) is not { } person) continue;
            // Several rows of an id are one person, and their names its names.
            if (!people.TryAdd(person.Id, person)) people[person.Id] = Together(people[person.Id], person);
        }

        return new PeopleSheet([.. people.Values], bad, columns.Said(), sheet.Warnings);
    }

    private static SheetPerson? PersonOf(string file, SheetRow row, SheetColumns columns, DateOrder order, List<BadRow> bad)
    {
        var names = NamesOf(row, columns).Where(n => PersonName.Parse(n).Parts.Count > 0).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            var least = columns[ColumnKind.Name].Concat(columns[ColumnKind.Given]).Concat(columns[ColumnKind.Family]).Min();
            bad.Add(new BadRow(file, row.Number, row.Cells.Count <= least
                ? string.Create(CultureInfo.InvariantCulture, $"it has {row.Cells.Count} of the columns, and no name") : "it has no name"));
            return null;
        }

        var typed = Cell(ColumnKind.Born);
        var born = BirthDate.TryRead(typed, DayFirst(typed) ? DateOrder.DayFirst : order);
        if (born is null && typed.Length > 0) bad.Add(new BadRow(file, row.Number, $"the date “{typed}” cannot be read, and the row was compared without it"));
        var number = row.Number.ToString(CultureInfo.InvariantCulture);
        var id = Cell(ColumnKind.Id) is { Length: > 0 } given ? given : number;
        return new SheetPerson(
            new PersonDescription($"{file}:{id}", names) { BirthDate = born, Country = Known(ColumnKind.Country), Occupation = Known(ColumnKind.Occupation), Place = Known(ColumnKind.Place) },
            file, row.Number, id, typed);

        string Cell(ColumnKind kind) => columns[kind] is [var column, ..] ? row[column] : "";
        string? Known(ColumnKind kind) => Cell(kind) is { Length: > 0 } text && text is not ("-" or "–" or "—" or "?" or "n/a" or "N/A") ? text : null;
    }

    private static IEnumerable<string> NamesOf(SheetRow row, SheetColumns columns)
    {
        var parts = new[] { ColumnKind.Given, ColumnKind.Patronymic, ColumnKind.Family }.SelectMany(k => columns[k]).Select(c => row[c]).Where(t => t.Length > 0);
        var joined = string.Join(' ', parts);
        foreach (var cell in columns[ColumnKind.Name].Select(c => row[c]).Append(joined).Concat(columns[ColumnKind.Also].Select(c => row[c])))
        {
            foreach (var name in Split(cell)) yield return name;
        }
    }

    /// <summary>The names of a cell: “A; B”, “A / B”, “A aka B”, “A (B C)”.</summary>
    private static IEnumerable<string> Split(string cell)
    {
        foreach (var piece in cell.Split(BetweenNames).SelectMany(p => p.Split(" / ")).SelectMany(p => IsPair(p) ? p.Split('/') : [p]).SelectMany(SplitAtWords))
        {
            var inside = Parentheses().Match(piece).Groups["inside"].Value;
            var name = Parentheses().Replace(piece, " ").Trim();
            if (name.Length > 0) yield return name;
            if (inside.Trim().Contains(' ', StringComparison.Ordinal)) yield return inside.Trim();
        }
    }

    // “Anna Velte/Анна Вельте”, and not “Suresh a/l Ramu”.
    private static bool IsPair(string piece) => piece.Split('/') is [var one, var other] && one.Trim().Contains(' ', StringComparison.Ordinal)
        && other.Trim().Contains(' ', StringComparison.Ordinal) && one.Split(' ')[^1].Length > 1;

    private static string[] SplitAtWords(string piece)
    {
        var found = Headings.Between.Match(piece);
        return found.Success && found.Index > 2
            ? [piece[..found.Index].TrimEnd(' ', ',', '('), .. SplitAtWords(piece[(found.Index + found.Length)..].TrimEnd(')'))] : [piece];
    }

    private static SheetPerson Together(SheetPerson one, SheetPerson more) => one with
    {
        Person = one.Person with
        {
            Names = [.. one.Person.Names.Union(more.Person.Names, StringComparer.Ordinal)], BirthDate = one.Person.BirthDate ?? more.Person.BirthDate,
            Country = one.Person.Country ?? more.Person.Country, Occupation = one.Person.Occupation ?? more.Person.Occupation, Place = one.Person.Place ?? more.Person.Place,
        },
        Born = one.Born.Length > 0 ? one.Born : more.Born,
    };

    /// <summary>How the column writes its days, where some of them can be read in one way only.</summary>
    private static DateOrder OrderOf(SheetColumns columns, List<SheetRow> rows)
    {
        if (columns[ColumnKind.Born] is not [var column, ..]) return DateOrder.Unknown;
        var figures = rows.Select(r => Figures().Match(r[column])).Where(m => m.Success)
            .Select(m => (One: int.Parse(m.Groups["one"].Value, CultureInfo.InvariantCulture), Other: int.Parse(m.Groups["other"].Value, CultureInfo.InvariantCulture))).ToList();
        return (figures.Exists(f => f.One > 12), figures.Exists(f => f.Other > 12)) switch
        {
            (true, false) => DateOrder.DayFirst,
            (false, true) => DateOrder.MonthFirst,
            _ => DateOrder.Unknown,
        };
    }

    // Nobody who writes points puts the month first.
    private static bool DayFirst(string typed) => typed.Count(c => c == '.') == 2;

    [GeneratedRegex(@"\((?<inside>[^)]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parentheses();

    [GeneratedRegex(@"^(?<one>[0-9]{1,2})[/.-](?<other>[0-9]{1,2})[/.-][0-9]{2,4}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figures();
}
