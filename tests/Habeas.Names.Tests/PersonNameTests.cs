using Xunit;

namespace Habeas.Names.Tests;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Marta Veresh", "Marta", "Veresh", "")]
    [InlineData("Veresh, Marta", "Marta", "Veresh", "")]
    [InlineData("VERESH Marta", "Marta", "VERESH", "")]
    [InlineData("Elçin Rasim oğlu Sadıq", "Elçin", "Sadıq", "Rasim")]
    [InlineData("Севиль Расим кызы Садыг", "Севиль", "Садыг", "Расим")]
    [InlineData("Иван Петрович Дроздов", "Иван", "Дроздов", "Петрович")]
    [InlineData("Дроздов Иван Петрович", "Иван", "Дроздов", "Петрович")]
    [InlineData("Dr. Klaus von Halden", "Klaus", "Halden", "")]
    [InlineData("J. Veresh", "", "Veresh", "")]
    [InlineData("王小明", "小明", "王", "")]
    [InlineData("欧阳明", "明", "欧阳", "")]
    [InlineData("김철수", "철수", "김", "")]
    [InlineData("MartaVeresh", "Marta", "Veresh", "")]
    [InlineData("McVeresh", "", "", "")]
    [InlineData("Veresh", "", "", "")]
    public void A_name_is_taken_apart(string name, string given, string family, string patronymic)
    {
        var parsed = PersonName.Parse(name);
        Assert.Equal((given, family, patronymic), (parsed.Given, parsed.Family, parsed.Patronymic));
    }

    [Theory]
    [InlineData("Omar bin Rashid", "bin")]
    [InlineData("Karim al-Haddad", "al")]
    [InlineData("Klaus von Halden", "von")]
    public void A_particle_is_no_name(string name, string particle) =>
        Assert.Equal(PartKind.Particle, Assert.Single(PersonName.Parse(name).Parts, p => p.Text == particle).Kind);

    [Fact]
    public void A_title_is_no_name() => Assert.Equal(PartKind.Honorific, PersonName.Parse("Dr Marta Veresh").Parts[0].Kind);

    [Fact]
    public void A_single_letter_is_an_initial() => Assert.Equal(PartKind.Initial, PersonName.Parse("М. Дроздов").Parts[0].Kind);

    [Theory]
    [InlineData("JC Veresh", 2)]
    [InlineData("LI Marta", 0)]
    [InlineData("NG Marta", 0)]
    [InlineData("KRT VERESH", 0)]
    public void Two_capitals_that_nobody_can_speak_are_initials(string name, int initials) =>
        Assert.Equal(initials, PersonName.Parse(name).Parts.Count(p => p.Kind == PartKind.Initial));

    [Theory]
    [InlineData("")]
    [InlineData(" ,, -- 12 ")]
    [InlineData("\ud800")]
    public void A_text_without_letters_has_no_parts(string text) => Assert.Empty(PersonName.Parse(text).Parts);

    [Fact]
    public void A_word_of_nothing_but_particles_is_a_name() => Assert.Equal("Abu", Assert.Single(PersonName.Parse("Abu").Parts).Text);
}
