using System.Globalization;
using Habeas.Names;

namespace Habeas.Host.Commands.Sheets;

/// <summary>Which column of a table holds what: as told, as headed, or as its cells look.</summary>
/// <param name="Of">By what they hold.</param>
/// <param name="HasHeading">Whether the first row names the columns.</param>
internal sealed record SheetColumns(IReadOnlyDictionary<ColumnKind, IReadOnlyList<int>> Of, bool HasHeading, IReadOnlyList<string> Titles)
{
    private const int Sample = 200;

    public IReadOnlyList<int> this[ColumnKind kind] => Of.TryGetValue(kind, out var columns) ? columns : [];

    /// <param name="told">What the user said: headings, or numbers from 1.</param>
    public static SheetColumns Guess(Sheet sheet, IReadOnlyDictionary<ColumnKind, IReadOnlyList<string>> told)
    {
        var first = sheet.Rows[0].Cells;
        var headed = first.Select(Headings.KindOf).ToList();
        var isToldByHeading = told.Values.SelectMany(t => t).Any(t => first.Any(f => Headings.Plain(f) == Headings.Plain(t)));
        var hasHeading = isToldByHeading || headed.Exists(k => k is not null);
        var of = headed.Index().Where(h => h.Item is not null).GroupBy(h => h.Item!.Value, h => h.Index).ToDictionary(g => g.Key, g => (IReadOnlyList<int>)[.. g]);
        // One column each, but a person may have several names.
        foreach (var kind in of.Keys.Where(k => k is not (ColumnKind.Name or ColumnKind.Also)).ToList()) of[kind] = [of[kind][0]];
        if (!told.ContainsKey(ColumnKind.Name)) TellGivenNames(sheet.Rows.Skip(hasHeading ? 1 : 0).Take(Sample), of);
        foreach (var (kind, columns) in told)
        {
            var those = columns.Select(c => Find(sheet, first, c)).ToList();
            foreach (var other in of.Keys.ToList()) of[other] = [.. of[other].Except(those)];
            of[kind] = those;
            if (kind != ColumnKind.Name) continue;
            foreach (var part in new[] { ColumnKind.Given, ColumnKind.Family, ColumnKind.Patronymic }) of.Remove(part);
        }

        var columnsOf = new SheetColumns(of, hasHeading, first);
        if (!columnsOf.HasNames) columnsOf.LookAtCells(sheet, of);
        return columnsOf.HasNames ? columnsOf : throw new UnusableException(NoNames(sheet));
    }

    public bool HasNames => this[ColumnKind.Name].Count > 0 || this[ColumnKind.Family].Count > 0 || this[ColumnKind.Given].Count > 0;

    /// <summary>What was made of the columns, for the user to see whether it is right.</summary>
    public string Said()
    {
        var said = new List<string>();
        Add("names from", [.. this[ColumnKind.Name], .. this[ColumnKind.Given], .. this[ColumnKind.Patronymic], .. this[ColumnKind.Family], .. this[ColumnKind.Also]]);
        Add("born from", this[ColumnKind.Born]);
        Add("country from", this[ColumnKind.Country]);
        Add("occupation from", this[ColumnKind.Occupation]);
        Add("place from", this[ColumnKind.Place]);
        said.Add(this[ColumnKind.Id].Count > 0 ? $"ids from {Title(this[ColumnKind.Id][0])}" : "ids are row numbers");
        return string.Join(", ", said);

        void Add(string what, IReadOnlyList<int> columns)
        {
            if (columns.Count > 0) said.Add($"{what} {string.Join(" and ", columns.Select(Title))}");
        }
    }

    // “Name” beside “Surname”, имя beside фамилия: the given name, unless the cells hold whole names.
    private static void TellGivenNames(IEnumerable<SheetRow> rows, Dictionary<ColumnKind, IReadOnlyList<int>> of)
    {
        if (!of.ContainsKey(ColumnKind.Family) || of.ContainsKey(ColumnKind.Given) || !of.TryGetValue(ColumnKind.Name, out var names) || names is not [var name]) return;
        var words = rows.Select(r => PersonName.Parse(r[name]).Parts.Count).Where(c => c > 0).ToList();
        if (words.Count(w => w == 1) * 2 < words.Count) return;
        of.Remove(ColumnKind.Name);
        of[ColumnKind.Given] = [name];
    }

    private string Title(int column) => HasHeading && column < Titles.Count && Titles[column].Length > 0
        ? $"“{Titles[column]}”" : string.Create(CultureInfo.InvariantCulture, $"column {column + 1}");

    private void LookAtCells(Sheet sheet, Dictionary<ColumnKind, IReadOnlyList<int>> of)
    {
        var rows = sheet.Rows.Skip(HasHeading ? 1 : 0).Take(Sample).ToList();
        var taken = of.Values.SelectMany(c => c).ToHashSet();
        var free = Enumerable.Range(0, rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Count)).Where(c => !taken.Contains(c)).ToList();
        if (Best(rows, free, LooksLikeName) is not { } name) return;
        of[ColumnKind.Name] = [name];
        free.Remove(name);
        if (this[ColumnKind.Born].Count == 0 && Best(rows, free, c => BirthDate.TryRead(c) is not null) is { } born) of[ColumnKind.Born] = [born];
    }

    private static int? Best(List<SheetRow> rows, List<int> columns, Func<string, bool> fits)
    {
        var (column, share) = columns.Select(c => (Column: c, Cells: rows.Select(r => r[c]).Where(t => t.Length > 0).ToList()))
            .Where(c => c.Cells.Count * 2 >= rows.Count).Select(c => (c.Column, Share: c.Cells.Count(fits) / (double)c.Cells.Count)).OrderByDescending(c => c.Share).FirstOrDefault();
        return share >= 0.6 ? column : null;
    }

    // Two to six words, each with a capital or of a script without them, and no figures.
    private static bool LooksLikeName(string cell) => cell.Length <= 80 && !cell.Any(char.IsDigit) && !cell.Contains('@', StringComparison.Ordinal)
        && PersonName.Parse(cell).Parts is { Count: >= 2 and <= 6 } parts && parts.Count(p => !char.IsLower(p.Text[0])) >= 2;

    private static int Find(Sheet sheet, IReadOnlyList<string> first, string column)
    {
        for (var at = 0; at < first.Count; at++)
        {
            if (Headings.Plain(first[at]) == Headings.Plain(column)) return at;
        }

        if (int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= sheet.Rows.Max(r => r.Cells.Count)) return number - 1;
        throw new UnusableException($"{sheet.File} has no column “{column}”: its columns are {string.Join(", ", first.Select(f => $"“{f}”"))}.");
    }

    private static string NoNames(Sheet sheet) => sheet.Rows.Max(r => r.Cells.Count) < 2 && sheet.Rows.Count > 1 && sheet.Rows.Average(r => r[0].Length) > 80
        ? $"{sheet.File} is not a table: its lines are running text." : $"{sheet.File} has no column of names that can be told: name it with --name.";
}
