using Habeas.Host.Commands.Sheets;

namespace Habeas.Host.Commands;

/// <summary>A register in a file, with columns <c>id</c> and <c>name</c>; several rows of an id are several names.</summary>
internal static class NameFile
{
    private static readonly Dictionary<ColumnKind, IReadOnlyList<string>> Columns = new() { [ColumnKind.Id] = ["id"], [ColumnKind.Name] = ["name"] };

    public static async Task<IReadOnlyList<SheetPerson>> ReadAsync(FileInfo file, CancellationToken cancellation) =>
        (await PeopleSheet.ReadAsync(file, Columns, cancellation)).People;
}
