using System.Collections.Frozen;
using Habeas.Names.Romanizing;

namespace Habeas.Names;

/// <summary>
/// A named scheme for writing the names of one language in Latin letters, such as BGN/PCGN for Russian. What a script leaves unwritten stays
/// unwritten: no vowel is added to an Arabic, Persian or Hebrew name that does not show it. The tables are files beside the code
/// (<c>Data/romanization</c>), each with the norm that it follows. Safe for use by several threads.
/// </summary>
public sealed class Romanization
{
    private static readonly Lazy<Romanization[]> Every = new(() => [.. RomanizationFiles.Names.SelectMany(TableFile.Read)]);

    private static readonly Lazy<FrozenDictionary<string, Romanization>> ByKey =
        new(() => Every.Value.ToFrozenDictionary(r => Key(r.Language, r.Scheme), StringComparer.Ordinal));

    private readonly Table table;
    private readonly Lazy<Reader?> reader;

    internal Romanization(string language, string languageName, string script, string scheme, string norm, Table table)
    {
        Language = language;
        LanguageName = languageName;
        ScriptCode = script;
        Scheme = scheme;
        Norm = norm;
        this.table = table;
        reader = new Lazy<Reader?>(() => Reader.Of(table));
    }

    /// <summary>Every scheme of every language, by language.</summary>
    public static IReadOnlyList<Romanization> All => Every.Value;

    /// <summary>The language, as a BCP 47 tag: <c>ru</c>, or <c>az-Cyrl</c> where a language has several scripts.</summary>
    public string Language { get; }

    /// <summary>The language in English.</summary>
    public string LanguageName { get; }

    /// <summary>The script that is read, as an ISO 15924 code: <c>Cyrl</c>.</summary>
    public string ScriptCode { get; }

    /// <summary>The scheme's name, as in <c>BGN/PCGN</c> or <c>ISO 9</c>; one language has each name once.</summary>
    public string Scheme { get; }

    /// <summary>The norm that the table follows, with its year, and where the table leaves it.</summary>
    public string Norm { get; }

    /// <summary>Whether every letter is written in a way of its own, so that <see cref="TryRead"/> can tell the original.</summary>
    public bool IsReversible => reader.Value is not null;

    /// <summary>The scheme of a language.</summary>
    /// <param name="language">A tag as in <see cref="Language"/>; case makes no difference.</param>
    /// <param name="scheme">A name as in <see cref="Scheme"/>; case and punctuation make no difference (<c>bgn-pcgn</c>).</param>
    /// <exception cref="ArgumentException">There is none; the message names those that there are.</exception>
    public static Romanization Of(string language, string scheme) => Find(language, scheme) ?? throw new ArgumentException(
        For(language) is { Count: > 0 } some
            ? $"There is no scheme {scheme} for {language}. There are: {string.Join(", ", some.Select(r => r.Scheme))}."
            : $"There is no scheme for {language}. There are schemes for: {string.Join(", ", All.Select(r => r.Language).Distinct(StringComparer.Ordinal))}.",
        nameof(scheme));

    /// <summary>The scheme of a language, or null if there is none.</summary>
    /// <param name="language">A tag as in <see cref="Language"/>.</param>
    /// <param name="scheme">A name as in <see cref="Scheme"/>.</param>
    public static Romanization? Find(string language, string scheme)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(scheme);
        return ByKey.Value.GetValueOrDefault(Key(language, scheme));
    }

    /// <summary>The schemes of one language; none if it is not known.</summary>
    /// <param name="language">A tag as in <see cref="Language"/>.</param>
    public static IReadOnlyList<Romanization> For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var wanted = Plain(language);
        return [.. All.Where(r => Plain(r.Language) == wanted)];
    }

    /// <summary>
    /// Under which schemes a name is written as it is in Latin letters. Case, marks, apostrophes and hyphens make no difference, as most
    /// people leave them out: <c>Mamedov</c> is how four schemes for Russian write Мамедов.
    /// </summary>
    /// <param name="name">A name, or a part of one, in another script (or in Azerbaijani Latin).</param>
    /// <param name="latin">A spelling in Latin letters.</param>
    /// <returns>Schemes in the order of <see cref="All"/>; perhaps none.</returns>
    public static IReadOnlyList<Romanization> SchemesThatGive(string name, string latin)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(latin);
        var wanted = Plain(latin);
        if (wanted.Length == 0) return [];
        var code = ScriptCodeOf(Scripts.Of(Folding.Composed(name)));
        return [.. All.Where(r => r.ScriptCode == code && Plain(r.Write(name)) == wanted)];
    }

    /// <summary>Writes a name, or a text, in Latin letters.</summary>
    /// <param name="text">Text in the language's script; what is of another script stays as it is.</param>
    /// <returns>
    /// Text in Unicode's composed form (NFC). Capitals are kept: a capital that becomes several letters has only the first in capitals unless
    /// its neighbour is a capital too (Щука → Shchuka, ЩУКА → SHCHUKA). From scripts without capitals every word begins with one. A
    /// Chinese or Korean name without a space is parted into family and given name.
    /// </returns>
    public string Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Writer.Write(table, text);
    }

    /// <summary>Tells the original of what <see cref="Write"/> wrote, where the scheme is one to one.</summary>
    /// <param name="latin">Text as this scheme writes it.</param>
    /// <param name="original">The text in its own script; empty if the scheme is not reversible. The capital of a letter that is
    /// written as a sign without case (Ъ) is kept only among capitals.</param>
    /// <returns>Whether the scheme is reversible.</returns>
    public bool TryRead(string latin, out string original)
    {
        ArgumentNullException.ThrowIfNull(latin);
        original = reader.Value?.Read(latin) ?? "";
        return reader.Value is not null;
    }

    /// <summary>Language and scheme, as in <c>ru BGN/PCGN</c>.</summary>
    public override string ToString() => $"{Language} {Scheme}";

    /// <summary>Whether this and another are one scheme under two names.</summary>
    internal bool HasTableOf(Romanization other) => ReferenceEquals(table, other.table);

    private static string Key(string language, string scheme) => $"{Plain(language)}/{Plain(scheme)}";

    private static string Plain(string text) => string.Concat(Folding.Fold(text).Where(char.IsLetterOrDigit));

    private static string ScriptCodeOf(Script script) => script switch
    {
        Script.Latin => "Latn",
        Script.Cyrillic => "Cyrl",
        Script.Arabic => "Arab",
        Script.Hebrew => "Hebr",
        Script.Greek => "Grek",
        Script.Armenian => "Armn",
        Script.Georgian => "Geor",
        Script.Han => "Hani",
        Script.Kana => "Hrkt",
        Script.Hangul => "Hang",
        _ => "",
    };
}
