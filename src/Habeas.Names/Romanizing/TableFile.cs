namespace Habeas.Names.Romanizing;

/// <summary>
/// Reads one file of <c>Data/romanization</c>. Its rows: <c>language</c> (tag, name, script), <c>scheme</c> (name, norm), <c>same</c> (a
/// further name of a scheme, that scheme, why), <c>set</c> (a capital letter and what it stands for in places), <c>small</c> and
/// <c>capitals</c> (pairs that differ from Unicode's), <c>marks</c>; every other row is a place in a word and, for each scheme in order,
/// what is written: <c>-</c> nothing, <c>.</c> no rule of its own, <c>␣</c> a space, <c>‐</c> a hyphen, <c>◌</c> carries a mark.
/// </summary>
internal sealed class TableFile
{
    private readonly List<(string Tag, string Name, string Script)> languages = [];
    private readonly List<(string Name, string Norm)> schemes = [];
    private readonly List<(string Name, string Of, string Why)> same = [];
    private readonly Dictionary<char, string> sets = [];
    private readonly Dictionary<char, char> small = [];
    private readonly Dictionary<string, Dictionary<char, char>> capitals = new(StringComparer.Ordinal);
    private readonly List<string[]> rows = [];
    private string marks = "";

    public static IEnumerable<Romanization> Read(string name)
    {
        var file = new TableFile();
        foreach (var row in DataFile.Rows($"romanization/{name}.txt")) file.Take(row);
        return file.Romanizations();
    }

    private void Take(string[] row)
    {
        switch (row[0])
        {
            case "language": languages.Add((row[1], row[2], row[3])); break;
            case "scheme": schemes.Add((row[1], row[2])); break;
            case "same": same.Add((row[1], row[2], row[3])); break;
            case "set": sets[row[1][0]] = row[2]; break;
            case "small": foreach (var pair in row[1].Split(' ')) small[pair[1]] = pair[0]; break;
            case "capitals": capitals[row[1]] = row[2].Split(' ').ToDictionary(p => p[0], p => p[1]); break;
            case "marks": marks = row[1].Replace("◌", "", StringComparison.Ordinal); break;
            default: rows.Add(row); break;
        }
    }

    private IEnumerable<Romanization> Romanizations()
    {
        var tables = schemes.Select((s, column) => (s.Name, s.Norm, Table: TableOf(s.Name, column + 1))).ToList();
        foreach (var (tag, language, script) in languages)
        {
            foreach (var (name, norm, table) in tables) yield return new Romanization(tag, language, script, name, norm, table);
            foreach (var (name, of, why) in same)
            {
                var table = tables.Single(t => t.Name == of).Table;
                yield return new Romanization(tag, language, script, name, why, table);
            }
        }
    }

    private Table TableOf(string scheme, int column)
    {
        var rules = rows.Where(r => r[column] != ".").Select(r => LetterRule.Read(Signs(r[0]), Signs(r[column]), sets));
        return new Table(rules)
        {
            Script = languages[0].Script,
            Marks = marks,
            Small = small,
            Capitals = capitals.GetValueOrDefault(scheme) ?? [],
        };
    }

    private static string Signs(string cell) => cell == "-" ? "" : cell.Replace("◌", "", StringComparison.Ordinal).Replace('␣', ' ').Replace('‐', '-');
}
