using System.Collections.Frozen;
using Habeas.Reading.Languages.Guess;
using Habeas.Reading.Text;

namespace Habeas.Reading.Languages;

/// <summary>The language files in this assembly. Adding a language is adding a file.</summary>
internal static class LanguagePacks
{
    private const string Folder = ".Languages.";

    private static readonly Lazy<FrozenDictionary<string, LanguagePack>> s_packs = new(Load);

    public static IEnumerable<LanguagePack> All => s_packs.Value.Values;

    public static LanguagePack Default => s_packs.Value["en"];

    /// <summary>The pack for a BCP 47 tag (its first subtag decides), or null.</summary>
    public static LanguagePack? Find(string? tag)
    {
        if (string.IsNullOrEmpty(tag)) return null;
        var end = tag.AsSpan().IndexOfAny('-', '_');
        return s_packs.Value.GetValueOrDefault(Words.Fold(end < 0 ? tag : tag[..end]));
    }

    /// <summary>The pack of the language that the text is in, and whether that is sure.</summary>
    public static (LanguagePack Pack, bool Sure) Guess(string text)
    {
        var guess = LanguageGuess.Of(text);
        return Find(guess.Language) is { } pack ? (pack, guess.Sure) : (Default, false);
    }

    private static FrozenDictionary<string, LanguagePack> Load()
    {
        var assembly = typeof(LanguagePacks).Assembly;
        var packs = new List<LanguagePack>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            // The folders beside the language files hold tables of another shape.
            var file = name.AsSpan(name.IndexOf(Folder, StringComparison.Ordinal) is var at and >= 0 ? at + Folder.Length : name.Length);
            if (file.Count('.') != 1) continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            packs.Add(LanguagePack.Load(stream));
        }

        return packs.ToFrozenDictionary(pack => pack.Tag, StringComparer.Ordinal);
    }
}
