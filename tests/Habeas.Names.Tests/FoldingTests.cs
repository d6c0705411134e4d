using System.Text;
using CsCheck;
using Xunit;

namespace Habeas.Names.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("İsmayıl", "ismayil")]
    [InlineData("ISMAYIL", "ismayil")]
    [InlineData("ışık IŞIK Işık işik", "isik isik isik isik")]
    public void The_four_forms_of_i_are_one_letter(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("Məmməd")]
    [InlineData("Mәmmәd")] // Cyrillic
    [InlineData("MǝmmƏd")] // the African letter, and a capital
    [InlineData("Memmed")]
    public void Schwa_in_its_three_code_points_is_what_people_type_for_it(string text) => Assert.Equal("memmed", Folding.Fold(text));

    [Fact]
    public void Schwa_stays_Cyrillic_between_Cyrillic_letters() => Assert.Equal("әлия мәдина", Folding.Fold("Əлия Мәдина"));

    [Theory]
    [InlineData("Straße Æsop Œuvre Søren Łódź Đorđe", "strasse aesop oeuvre soren lodz dorde")]
    [InlineData("Çağlar Şükrü Öztürk", "caglar sukru ozturk")]
    [InlineData("Ёлкин Їжак Ґудзь", "елкин іжак гудзь")]
    [InlineData("Андрей", "андрей")] // й is a letter
    [InlineData("ΆΓΓΕΛΟΣ", "αγγελοσ")]
    [InlineData("ＡＢＣ １２", "abc 12")]
    [InlineData("مُحَمَّـد أحمد إبراهيم", "محمد احمد ابراهيم")]
    [InlineData("علی یوسفی", "علي يوسفي")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("ザビーネ 한국 देवी", "ザビーネ 한국 देवी")] // other scripts keep their signs
    [InlineData("O’Neil Oʻzbek Rif`at D´Arcy", "o'neil o'zbek rif'at d'arcy")]
    [InlineData("ʿAlī Ḥusayn", "ali husayn")]
    [InlineData("Jean–Paul Ben\u2011Ami", "jean-paul ben-ami")]
    [InlineData("  two \t\r\n words\u00a0here ", "two words here")]
    [InlineData("al\u200bready\u00ad", "already")]
    public void What_is_written_in_two_ways_becomes_one(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("Pаvlоv", "pavlov")] // Cyrillic а and о
    [InlineData("Пaвлoв", "павлов")] // Latin a and o
    public void A_letter_of_another_script_that_looks_the_same_goes_with_its_word(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Words_stay_apart_and_the_possessive_keeps_its_apostrophe() =>
        Assert.Equal("elçin's case".Replace("ç", "c", StringComparison.Ordinal), Folding.Fold("Elçin’s   case"));

    [Theory]
    [InlineData("TITLE", "title")]
    [InlineData("İI", "ii")]
    [InlineData("ışÇ", "ışç")]
    public void Lower_case_keeps_its_marks_and_knows_no_culture(string text, string lower) => Assert.Equal(lower, Folding.Lower(text));

    [Fact]
    public void Folding_twice_is_folding_once() => Text.Sample(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));

    [Fact]
    public void Folding_knows_no_culture() => Text.Sample(text =>
        Given.Cultures.Select(culture => Given.Under(culture, () => Folding.Fold(text) + Folding.Lower(text))).Distinct(StringComparer.Ordinal).Count() == 1);

    [Fact]
    public void Folding_twice_is_folding_once_for_every_character_there_is() =>
        Assert.DoesNotContain(Characters, c => Folding.Fold(Folding.Fold($"a{c}b")) != Folding.Fold($"a{c}b"));

    [Fact]
    public void A_capital_folds_as_its_small_letter_does() => Assert.DoesNotContain(Characters, c =>
        Folding.Fold(Folding.Lower(c)) != Folding.Fold(c) || (Folding.Lower(Folding.Upper(c)) == c && Folding.Fold(Folding.Upper(c)) != Folding.Fold(c)));

    [Fact]
    public void Texts_that_Unicode_holds_to_be_one_fold_alike() =>
        Gen.OneOfConst([.. "aIıəЙиїεאשΩüก가カﬁﷲ\u0300\u0301\u0303\u0306\u0308\u030c\u0323\u0327\u0331\u05b7\u05bc\u064e\u0651\u0653\u3099"]).Array[0, 12].Select(c => new string(c))
            .Sample(text => Folding.Fold(text.Normalize(NormalizationForm.FormD)) == Folding.Fold(text)
                && Folding.Fold(text.Normalize(NormalizationForm.FormKC)) == Folding.Fold(text));

    [Fact]
    public void A_word_folds_by_itself_as_in_a_text() => Gen.OneOf(Text, Given.Names).Sample(text => text.Split(' ').All(word =>
    {
        Span<char> folded = stackalloc char[100];
        var length = FoldedWord.Write(word, folded);
        return length == FoldedWord.Hard || folded[..length].SequenceEqual(Folding.Fold(word));
    }));

    [Fact]
    public void Case_makes_no_difference_to_what_is_folded() =>
        Given.Names.Sample(name => Folding.Fold(Folding.Lower(name)) == Folding.Fold(name));

    private static readonly string[] Characters =
        [.. Enumerable.Range(0, 0x10000).Where(c => c is < 0xd800 or > 0xdfff).Concat(Enumerable.Range(0x10000, 0x10000)).Select(c => new Rune(c).ToString())];

    // Any UTF-16 at all, and letters of the scripts that have rules.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char.Array[0, 12].Select(c => new string(c)),
        Gen.OneOfConst([.. "İIıiəƏәǝßŒłЁйЙїґאבּאَمـىیکΆςガか각A B'’ʿ－-١\u0307\u0306\ud800\udc00ᴭﬁ"]).Array[0, 12].Select(c => new string(c)));
}
