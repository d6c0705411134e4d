using Mono.Cecil;

namespace Habeas.Host.Tests.Architecture;

/// <summary>The rooms as docs/architecture.md draws them, and every type of the program in its room.</summary>
internal sealed class Rooms
{
    /// <summary>What the table says of a room that puts the others together.</summary>
    private const string EveryRoom = "every room";

    private static readonly string[] Assemblies = ["Habeas.Names", "Habeas.Reading", "Habeas.Application", "habeas"];

    private Rooms(IReadOnlyDictionary<string, IReadOnlySet<string>?> rows, IReadOnlyList<Resident> residents)
    {
        Rows = rows;
        Residents = residents;
    }

    /// <summary>By room, the rooms that it may use; null where it may use every room.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>?> Rows { get; }

    public IReadOnlyList<Resident> Residents { get; }

    public static Rooms Read()
    {
        var rows = Repository.Table(Repository.Read("docs", "architecture.md"), "Room").ToDictionary(
            row => row[0],
            row => row[1] == EveryRoom ? null : (IReadOnlySet<string>)row[1].Split(", ", StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        var residents = new List<Resident>();
        foreach (var name in Assemblies)
        {
            using var assembly = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));
            var views = ViewsOf(assembly);
            residents.AddRange(assembly.MainModule.Types.Select(type =>
                new Resident(type.FullName, NamespaceOf(type, name, views), Uses.Of(type))));
        }

        return new Rooms(rows, residents);
    }

    /// <summary>The room of a namespace, or null where the table has none.</summary>
    public string? RoomOf(string ns) => Rows
        .Where(row => ns == row.Key || (row.Value is not null && ns.StartsWith($"{row.Key}.", StringComparison.Ordinal)))
        .Select(row => row.Key).MaxBy(room => room.Length);

    /// <summary>
    /// What a compiler wrote (anonymous types, regular expressions) belongs to its assembly, and a page's view to the
    /// folder of its file, for Razor puts all views in one namespace.
    /// </summary>
    private static string NamespaceOf(TypeDefinition type, string assembly, Dictionary<string, string> views)
    {
        if (views.TryGetValue(type.FullName, out var folder)) return folder;
        if (type.Namespace == "Habeas" || type.Namespace.StartsWith("Habeas.", StringComparison.Ordinal)) return type.Namespace;
        return assembly switch { "habeas" => "Habeas.Host", "Habeas.Application" => "Habeas", _ => assembly };
    }

    private static Dictionary<string, string> ViewsOf(AssemblyDefinition assembly) => assembly.CustomAttributes
        .Where(attribute => attribute.AttributeType.Name == "RazorCompiledItemAttribute")
        .ToDictionary(
            attribute => ((TypeReference)attribute.ConstructorArguments[0].Value).FullName,
            attribute => "Habeas.Host" + Path.GetDirectoryName((string)attribute.ConstructorArguments[2].Value)!.Replace('\\', '/').Replace('/', '.'),
            StringComparer.Ordinal);
}

/// <summary>A type of the program.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Namespace">The namespace that counts for its room.</param>
/// <param name="Uses">The full names of the types that it uses.</param>
internal sealed record Resident(string Name, string Namespace, IReadOnlySet<string> Uses);
