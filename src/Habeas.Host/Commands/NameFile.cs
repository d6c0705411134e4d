namespace Habeas.Host.Commands;

/// <summary>A stranger's list of names: CSV or TSV with columns <c>id</c> and <c>name</c>; several rows an id are several names.</summary>
internal static class NameFile
{
    public static async Task<IReadOnlyList<(string Id, string Name)>> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        string text;
        try
        {
            text = await File.ReadAllTextAsync(file.FullName, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file is the user's: the sentence names it.
            throw new UnusableException($"{file.Name} cannot be read: {e.Message}");
        }

        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var head = end < 0 ? text : text[..end];
        var separator = head.Contains('\t', StringComparison.Ordinal) ? '\t' : head.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        using var rows = Rows(text, separator).GetEnumerator();
        if (!rows.MoveNext()) throw new UnusableException($"{file.Name} is empty.");
        var columns = rows.Current.ConvertAll(c => c.Trim().Trim('\ufeff'));
        var id = columns.FindIndex(c => string.Equals(c, "id", StringComparison.OrdinalIgnoreCase));
        var name = columns.FindIndex(c => string.Equals(c, "name", StringComparison.OrdinalIgnoreCase));
        if (id < 0 || name < 0) throw new UnusableException($"{file.Name} needs the columns “id” and “name” in its first line.");
        var names = new List<(string, string)>();
        while (rows.MoveNext())
        {
            if (rows.Current.Count > Math.Max(id, name) && rows.Current[name].Trim() is { Length: > 0 } value) names.Add((rows.Current[id].Trim(), value));
        }

        return names;
    }

    /// <summary>Rows by RFC 4180: quoted fields may hold separators, quotes (doubled) and line breaks.</summary>
    private static IEnumerable<List<string>> Rows(string text, char separator)
    {
        var row = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"' && field.Length == 0 && separator != '\t')
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c != '\n') continue;
                yield return row;
                row = [];
            }
            else
            {
                field.Append(c);
            }
        }

        if (field.Length > 0 || row.Count > 0) yield return [.. row, field.ToString()];
    }
}
