using Xunit;

namespace Habeas.Reading.Tests.Persons;

public sealed class PronounTests
{
    [Theory]
    [InlineData("Tovik Maradli, a journalist, is among 16 people on the list. He was arrested in March.", "He was", "Tovik Maradli")]
    [InlineData("Tovik Maradli was arrested after he published a report.", "he published", "Tovik Maradli")]
    [InlineData("Blogger Tovik Maradli was jailed.\n\nHe denies the charge.", "He denies", "Tovik Maradli")]
    [InlineData("Lawyer Robert Holm visited Maria Tolland. She was ill.", "She was", "Maria Tolland")]
    [InlineData("Lawyer Robert Holm visited Maria Tolland. He was searched.", "He was", "Robert Holm")]
    [InlineData("Robert Holm said Peter Norrin was ill. He spoke in Lesk.", "He spoke", "Robert Holm")]
    [InlineData("Peter Norrin praised him.", "him", null)]
    [InlineData("Robert Holm and Peter Norrin were detained. He was beaten.", "He was", null)]
    [InlineData("Police detained Robert Holm and beat him.", "him", "Robert Holm")]
    [InlineData("Maria Tolland was detained. He was not told.", "He was", null)]
    [InlineData("Robert Holm, spokesman, spoke on Monday.\n\n\"You see [Peter Norrin] there,\" he said.", "he said", "Robert Holm")]
    [InlineData("Vesna Drom saw Leyla Norrin's words differently: \"When she says she will fight, I believe it.\"", "she says", "Leyla Norrin")]
    [InlineData("The spokesman, Tom Holm, spoke.\n\nQuon Zhe Drib feared that he would die.", "he would", null)]
    [InlineData("Ogruz Selbi is at home.\n\nZarema Tulvik was moved, according to her son. He said it was cold.", "He said", null)]
    [InlineData("Olga Kasparid stays in prison.\n\nYelveta Brondt, whose son is three, was taken to begin her five years.", "her five", "Yelveta Brondt")]
    [InlineData("Nobody was named. He was free.", "He was", null)]
    public void A_pronoun_means_the_person_that_fits_best_or_nobody(string text, string pronoun, string? name) =>
        Assert.Equal(name, new WhoReading(text).Meaning(pronoun));

    [Fact]
    public void A_description_means_the_only_one_of_that_role()
    {
        var reading = new WhoReading("Tovik Maradli, a journalist, was arrested in May. Police said the journalist had no card.");
        Assert.Equal("Tovik Maradli", reading.Meaning("the journalist"));
    }

    [Fact]
    public void A_description_that_fits_two_is_left_open()
    {
        var reading = new WhoReading("Tovik Maradli, a journalist, met Leyla Norrin, a journalist. Police beat the journalist.");
        Assert.Null(reading.Meaning("the journalist"));
    }
}
