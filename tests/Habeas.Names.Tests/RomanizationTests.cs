using CsCheck;
using Xunit;

namespace Habeas.Names.Tests;

public sealed class RomanizationTests
{
    private static readonly (string Language, string Scheme, string Name, string Latin)[] Rows =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Romanizations.tsv")).Where(l => l[0] != '#').Select(l => l.Split('\t')).Select(r => (r[0], r[1], r[2], r[3]))];

    [Fact]
    public void A_name_is_written_as_its_scheme_writes_it()
    {
        var wrong = Rows.Select(r => (Row: r, Written: Romanization.Of(r.Language, r.Scheme).Write(r.Name))).Where(w => w.Written != w.Row.Latin.Normalize());
        var told = string.Join('\n', wrong.Select(w => $"{w.Row.Language} {w.Row.Scheme}: {w.Row.Name} is {w.Written}, not {w.Row.Latin}"));
        Assert.True(told.Length == 0, told);
    }

    [Fact]
    public void Every_language_has_a_dozen_examples() =>
        Assert.All(Rows.GroupBy(r => r.Language), language => Assert.InRange(language.Count(), 12, int.MaxValue));

    [Fact]
    public void Every_scheme_has_an_example_or_is_another_name_of_one_that_has() => Assert.Empty(
        Romanization.All.Where(r => !Rows.Any(row => row.Language == r.Language && row.Scheme == r.Scheme) && !Rows.Any(row =>
            row.Language == r.Language && Romanization.For(r.Language).Any(o => o.Scheme == row.Scheme && o.HasTableOf(r)))).Select(r => r.ToString()));

    [Fact]
    public void Every_scheme_names_its_norm() => Assert.All(Romanization.All, r => Assert.EndsWith(".", r.Norm, StringComparison.Ordinal));

    [Theory]
    [InlineData("RU", "bgn-pcgn")]
    [InlineData("ru", "BGN PCGN")]
    public void A_scheme_is_found_however_its_name_is_typed(string language, string scheme) => Assert.Equal("ru BGN/PCGN", Romanization.Of(language, scheme).ToString());

    [Fact]
    public void A_scheme_that_is_not_there_is_refused_with_those_that_are()
    {
        Assert.Null(Romanization.Find("ru", "Klingon"));
        Assert.Contains("There are: BGN/PCGN, ALA-LC, passport, press, ISO 9.", Assert.Throws<ArgumentException>(() => Romanization.Of("ru", "Klingon")).Message, StringComparison.Ordinal);
        Assert.Contains("There is no scheme for tlh.", Assert.Throws<ArgumentException>(() => Romanization.Of("tlh", "press")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Мамедов", "Mamedov", "ru BGN/PCGN")]
    [InlineData("Məmmədov", "Mammadov", "az-Latn press")]
    [InlineData("Məmmədov", "Memmedov", "az-Latn passport")]
    [InlineData("Щукин", "Shchukin", "ru passport")]
    [InlineData("Хрущёв", "Xrusev", "")]
    [InlineData("Мамедов", "Petrov", "")]
    [InlineData("王小明", "Wang Hsiao Ming", "zh Wade–Giles")]
    public void The_schemes_that_give_a_spelling_are_told(string name, string latin, string scheme)
    {
        var given = Romanization.SchemesThatGive(name, latin).Select(r => r.ToString());
        if (scheme.Length == 0) Assert.Empty(given);
        else Assert.Contains(scheme, given);
    }

    [Theory]
    [InlineData("Щёголев Юрий")]
    [InlineData("ОБЪЕДКОВ ИГОРЬ")]
    [InlineData("Мар'яна Їжакевич-Ґудзь")]
    [InlineData("Уладзімір Ўсаў")]
    [InlineData("Ҹавид Һәсәнов, Әлия Ұзақова, Өңір Ҝүл")]
    public void What_ISO_9_wrote_can_be_read_back(string name)
    {
        var scheme = Romanization.Of("ru", "ISO 9");
        Assert.True(scheme.TryRead(scheme.Write(name), out var original));
        Assert.Equal(name.Replace('\'', '’'), original.Replace('\'', '’'));
    }

    [Fact]
    public void ISO_9_is_one_to_one() => Gen.Select(Gen.OneOfConst([.. "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўәғқңөұүһҝҹј"]).Array[1, 12], Gen.Int[0, 2]).Sample((letters, form) =>
    {
        var word = $"мот{new string(letters)}ам";
        var name = form == 0 ? word : form == 1 ? $"М{word[1..]}" : Folding.Upper(word);
        var scheme = Romanization.Of("kk", "ISO 9");
        return scheme.TryRead(scheme.Write(name), out var original) && original == name;
    });

    [Fact]
    public void Only_a_scheme_with_a_sign_for_each_letter_can_be_read_back()
    {
        Assert.Equal(["ISO 9"], Romanization.For("ru").Where(r => r.IsReversible).Select(r => r.Scheme));
        Assert.False(Romanization.Of("ru", "BGN/PCGN").TryRead("Mamedov", out var original));
        Assert.Equal("", original);
    }

    [Fact]
    public void No_letter_of_the_script_stays_unwritten() => Assert.All(Rows, row =>
        Assert.DoesNotContain(Romanization.Of(row.Language, row.Scheme).Write(row.Name), c => char.IsLetter(c) && Scripts.Of(c) is not (Script.Latin or Script.Other)));

    [Fact]
    public void Any_text_can_be_written_and_no_culture_matters() =>
        Gen.Select(Gen.OneOf(Gen.Char.Array[0, 12].Select(c => new string(c)), Given.Names), Gen.OneOfConst([.. Romanization.All])).Sample((text, scheme) =>
            Given.Cultures.Select(culture => Given.Under(culture, () => scheme.Write(text))).Distinct(StringComparer.Ordinal).Count() == 1);
}
