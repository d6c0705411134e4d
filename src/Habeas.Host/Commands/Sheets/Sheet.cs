namespace Habeas.Host.Commands.Sheets;

/// <summary>A table as somebody typed it.</summary>
/// <param name="File">The file's name, for sentences.</param>
/// <param name="Rows">All rows that hold anything.</param>
/// <param name="Warnings">What was guessed about the text.</param>
internal sealed record Sheet(string File, IReadOnlyList<SheetRow> Rows, IReadOnlyList<string> Warnings);

/// <param name="Number">As a spreadsheet numbers it: the first is 1.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(c => c.Length == 0);

    /// <summary>A cell; empty where the row ends before.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
