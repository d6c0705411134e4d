using System.Text;
using Habeas.Names;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Storage;

/// <summary>Columns are named in snake_case, so that a person can type them in psql without quotes.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties()) property.SetColumnName(Of(property.GetColumnName()));
        }
    }

    internal static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]) && !char.IsAsciiLetterUpper(name[i - 1]) && name[i - 1] != '_') text.Append('_');
            text.Append(name[i]);
        }

        return Folding.Lower(text.ToString());
    }
}
