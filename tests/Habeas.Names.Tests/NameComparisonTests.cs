using CsCheck;
using Xunit;

namespace Habeas.Names.Tests;

public sealed class NameComparisonTests
{
    private static readonly string[] Variants =
        ["Elchin Mammad", "Elchin Mamed", "Elçin Məmməd", "Эльчин Мамед", "Elcin Memmed", "Elchin Mamad", "Mammad, Elchin", "ELCHİN MAMMAD"];

    private static readonly string[] Others =
        ["Elchin Sadigov", "Elçin Həsənov", "Elchin Hasanzade", "Ilgar Mammadov", "Anar Mammadli", "Hilal Mammadov"];

    [Fact]
    public void The_spellings_of_one_name_find_one_another() => Assert.All(
        from one in Variants from other in Variants select (one, other),
        pair => Assert.InRange(NameComparison.Of(pair.one, pair.other).Score, 0.85, 1));

    [Fact]
    public void Another_person_is_not_taken_for_him() => Assert.All(
        from one in Variants from other in Others select (one, other),
        pair => Assert.InRange(NameComparison.Of(pair.one, pair.other).Score, 0, 0.6));

    [Theory]
    [InlineData("Muhammad al-Rashid", "محمد الرشيد")]
    [InlineData("Georgios Papadakis", "Γιώργος Παπαδάκης")]
    [InlineData("David Cohen", "דוד כהן")]
    [InlineData("Nino Kharadze", "ნინო ხარაძე")]
    [InlineData("Aram Petrosyan", "Արամ Պետրոսյան")]
    [InlineData("Олена Карпенко", "Olena Karpenko")]
    [InlineData("Нұрлан Қасымов", "Nurlan Kasymov")]
    [InlineData("Kim Chol-su", "김철수")]
    [InlineData("Wang Xiaoming", "王小明")]
    [InlineData("Tanaka Hanako", "タナカ・ハナコ")]
    [InlineData("علی رضا کریمی", "Ali Reza Karimi")]
    public void A_name_is_known_in_another_script(string one, string other) => Assert.InRange(NameComparison.Of(one, other).Score, 0.75, 1);

    [Theory]
    [InlineData("Elchin Mammad", "Эльчин Мамед", "family name equal across scripts (Latin, Cyrillic): Mammad, Мамед")]
    [InlineData("Elchin Mamedov", "Эльчин Мамедов", "family name equal after BGN/PCGN: Mamedov, Мамедов")]
    [InlineData("Yelena Yelkina", "Елена Ёлкина", "family name equal after BGN/PCGN (Russian): Yelkina, Ёлкина")]
    [InlineData("Ilgar Mammadov", "İlqar Məmmədov", "family name equal after press spelling (Azerbaijani): Mammadov, Məmmədov")]
    [InlineData("Yurii Haievskyi", "Юрій Гаєвський", "family name equal after BGN/PCGN (Ukrainian): Haievskyi, Гаєвський")]
    [InlineData("Elchin Mammad", "Elchin Mamad", "family name one letter apart: Mammad, Mamad")]
    [InlineData("Иван Петрович Дроздов", "Иван Дроздов", "patronymic missing on one side: Петрович")]
    [InlineData("Marta Veresh", "Marta Okun", "family name differs: Veresh, Okun")]
    [InlineData("M. Veresh", "Marta Veresh", "initial M fits Marta")]
    [InlineData("Ted Veresh", "Theodore Veresh", "given name short for the other: Ted, Theodore")]
    [InlineData("Abd al-Rahman Karim", "Abdulrahman Karim", "given name written together or apart: Abd al Rahman, Abdulrahman")]
    public void The_reasons_say_what_was_set_against_what(string one, string other, string reason) =>
        Assert.Contains(reason, NameComparison.Of(one, other).Reasons);

    [Fact]
    public void A_comparison_is_the_same_from_both_sides() => Gen.Select(Given.Names, Given.Names).Sample((one, other) =>
        Math.Abs(NameComparison.Of(one, other).Score - NameComparison.Of(other, one).Score) < 1e-6);

    [Fact]
    public void Anything_compares_with_anything_and_from_both_sides_alike() =>
        Gen.Select(Given.Mangled, Given.Mangled).Sample((one, other) =>
        {
            double there = NameComparison.Of(one, other).Score, back = NameComparison.Of(other, one).Score;
            return there is >= 0 and <= 1 && Math.Abs(there - back) < 1e-6;
        });

    [Fact]
    public void A_name_agrees_with_itself() => Given.Names.Sample(name => NameComparison.Of(name, name).Score > 0.999);

    [Fact]
    public void A_comparison_knows_no_culture() => Gen.Select(Given.Names, Given.Names).Sample((one, other) =>
        Given.Cultures.Select(culture => Given.Under(culture, () => NameComparison.Of(one, other)))
            .Select(c => (c.Score, string.Join('|', c.Reasons))).Distinct().Count() == 1);

    [Fact]
    public void A_name_without_letters_agrees_with_nothing() => Assert.Equal(0, NameComparison.Of("--", "--").Score);
}
