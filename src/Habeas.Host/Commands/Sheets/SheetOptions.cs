using System.CommandLine;

namespace Habeas.Host.Commands.Sheets;

/// <summary>The options by which a user says which column holds what.</summary>
internal sealed class SheetOptions
{
    private readonly Dictionary<ColumnKind, Option<string?>> options = new()
    {
        [ColumnKind.Id] = Column("--id", "ids"),
        [ColumnKind.Name] = Column("--name", "names; several with commas between them"),
        [ColumnKind.Born] = Column("--birth", "birth dates"),
        [ColumnKind.Country] = Column("--country", "countries"),
        [ColumnKind.Occupation] = Column("--occupation", "occupations"),
        [ColumnKind.Place] = Column("--place", "places"),
    };

    public void AddTo(Command command)
    {
        foreach (var option in options.Values) command.Options.Add(option);
    }

    public IReadOnlyDictionary<ColumnKind, IReadOnlyList<string>> Told(ParseResult parsed) => options
        .Select(o => (o.Key, Value: parsed.GetValue(o.Value))).Where(o => !string.IsNullOrWhiteSpace(o.Value))
        .ToDictionary(
            o => o.Key,
            o => (IReadOnlyList<string>)(o.Key == ColumnKind.Name ? o.Value!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [o.Value!.Trim()]));

    private static Option<string?> Column(string name, string holds) => new(name) { Description = $"The column of {holds}: its heading, or its number from 1." };
}
