using Xunit;

namespace Habeas.Reading.Tests.Persons;

public sealed class PeopleFinderTests
{
    [Theory]
    [InlineData("Tovik Maradli, a Varenian journalist, was arrested in May.", "Tovik Maradli")]
    [InlineData("Varenian police detained blogger Nguyen Thi Lanh on Monday.", "Nguyen Thi Lanh")]
    [InlineData("The court sentenced Orxan Alif oglu Maradov to four years.", "Orxan Alif oglu Maradov")]
    [InlineData("Lawyer Pieter van der Holm said the charges were false.", "Pieter van der Holm")]
    [InlineData("Salim al-Qadiri's wife said he was ill.", "Salim al-Qadiri")]
    [InlineData("The judge, Vesna K. Drom, adjourned the hearing.", "Vesna K. Drom")]
    [InlineData("Jean-Luc Pardo was released on Friday.", "Jean-Luc Pardo")]
    [InlineData("Activists Leyla Norrin and Tovik Maradli were freed.", "Leyla Norrin; Tovik Maradli")]
    [InlineData("\"It is why you see [Mira Tolland] there,\" he said.", "Mira Tolland")]
    [InlineData("Mr. Norrin said nothing.", "Norrin")]
    [InlineData("Jailed journalist Tovik Maradli is ill.", "Tovik Maradli")]
    [InlineData("Zhou Wenqi, 34, was taken from her home.", "Zhou Wenqi")]
    [InlineData("The activist Ruslan Əlizadə was fined.", "Ruslan Əlizadə")]
    [InlineData("Head of the Varenian Prison Service Marsel Seydan did not comment.", "Marsel Seydan")]
    [InlineData("Police met Foreign Minister Jevan Bayran.", "Jevan Bayran")]
    [InlineData("Drenna Koll was sentenced to two years and Zhu Jiali to three.", "Drenna Koll; Zhu Jiali")]
    [InlineData("Bui Thi Lan Can, 60, a doctor, was freed.", "Bui Thi Lan Can")]
    [InlineData("The Varenian ambassador, Linna Trask, condemned the verdict.", "Linna Trask")]
    [InlineData("Free Tovik Maradli's lawyer, he said. Tovik Maradli was jailed.", "Tovik Maradli")]
    [InlineData("\"We speak of it,\" Ada Lindqvar, the ministry's deputy spokesperson, told the weekly briefing.", "Ada Lindqvar")]
    [InlineData("Gulam Shermat, a foreman who wrote the letter, received three years.", "Gulam Shermat")]
    [InlineData("The four are Selim Aravel, Ilgaz Temird, Younoz Harraz and Maria Holm.", "Selim Aravel; Ilgaz Temird; Younoz Harraz; Maria Holm")]
    public void A_person_named_with_a_role_a_verb_or_a_title_is_found(string text, string names) => Assert.Equal(names, new WhoReading(text).Names);

    [Theory]
    [InlineData("The Human Rights Report was released on Tuesday.")]
    [InlineData("The Without Just Cause Initiative was launched in January.")]
    [InlineData("The Varenian Press Union said the law must change.")]
    [InlineData("He was held in New York and then in Saudi Arabia.")]
    [InlineData("The State Department said on Tuesday that it was concerned.")]
    [InlineData("TURAN's Washington correspondent reports.")]
    [InlineData("The Ministry of Justice and the Supreme Court did not comment.")]
    [InlineData("The trial resumes on Monday in the Lesk District.")]
    [InlineData("Azerbaijanis and Armenians took part in the Summit for Democracy.")]
    [InlineData("However, Amnesty International said the Criminal Code was abused.")]
    [InlineData("Officers of the Committee for the Protection of Order searched his flat.")]
    [InlineData("The union leader of Belgor smelter was silent. Belgor's owners said nothing.")]
    [InlineData("Varenia's Ministry for External Relations said it was concerned.")]
    [InlineData("However, critics say that freedom is in danger.")]
    [InlineData("")]
    public void What_is_no_person_is_not_taken_for_one(string text) => Assert.Equal("", new WhoReading(text).Names);

    [Fact]
    public void A_later_family_name_is_the_same_person_and_an_alias()
    {
        var reading = new WhoReading("Tovik Maradli, a blogger, was arrested in May. Maradli denies the charge. \"Free Tovik,\" said Mr. Maradli's sister.");
        var person = Assert.Single(reading.People.Findings);
        Assert.Equal("Tovik Maradli", person.Name);
        Assert.Equal(["Maradli", "Tovik"], person.Aliases);
        Assert.Equal(["Tovik Maradli", "Maradli", "Tovik", "Maradli"], person.Spans.Select(reading.At));
    }

    [Fact]
    public void A_fuller_form_gives_the_name()
    {
        var reading = new WhoReading("Lawyer Orxan Maradov was detained. Orxan Alif oglu Maradov is 40 years old.");
        Assert.Equal("Orxan Alif oglu Maradov", reading.Names);
        Assert.Equal(["Orxan Maradov"], Assert.Single(reading.People.Findings).Aliases);
    }

    [Fact]
    public void Two_of_one_family_name_stay_apart()
    {
        var reading = new WhoReading("Tovik Maradli, a blogger, was arrested.\n\nLeyla Maradli, a lawyer, said the case was false. Maradli spoke on Monday.");
        Assert.Equal("Tovik Maradli; Leyla Maradli", reading.Names);
        Assert.Equal("Leyla Maradli", reading.Meaning("Maradli spoke"));
    }

    [Fact]
    public void A_family_name_of_two_in_one_sentence_is_left_open()
    {
        var reading = new WhoReading("Tovik Maradli and Leyla Maradli were arrested. Maradli was freed in June.");
        Assert.Null(reading.Meaning("Maradli was freed"));
    }

    [Fact]
    public void A_relative_of_the_same_name_does_not_take_the_name_over()
    {
        var reading = new WhoReading("Selim Aravel was arrested. \"He is ill,\" said his daughter, Nilan Aravel. Aravel was born in 1984.");
        Assert.Equal("Selim Aravel", reading.Meaning("Aravel was born"));
    }

    [Fact]
    public void Names_that_only_look_alike_stay_apart() =>
        Assert.Equal("Elvin Marad; Elvin Maradov", new WhoReading("Elvin Marad, a lawyer, met blogger Elvin Maradov.").Names);

    [Theory]
    [InlineData("Tovik Maradli, a Varenian journalist and human rights lawyer, was arrested.", "journalist,human_rights_defender,lawyer")]
    [InlineData("Tovik Maradli, principal deputy spokesperson, told a briefing that it was so.", "spokesperson")]
    [InlineData("Deputy spokesperson Tovik Maradli said it was so.", "spokesperson")]
    [InlineData("Tovik Maradli is a blogger.", "blogger_citizen_journalist")]
    [InlineData("The activist and poet Tovik Maradli was fined.", "writer_poet,human_rights_defender")]
    [InlineData("Former interior minister Tovik Maradli was arrested.", "former_official")]
    [InlineData("Tovik Maradli, the former city mayor, was arrested.", "former_official")]
    [InlineData("Tovik Maradli, 41, editor of the Lesk Daily, was arrested.", "journalist")]
    [InlineData("Tovik Maradli's lawyer was not let in.", "")]
    [InlineData("Tovik Maradli was visited by a lawyer.", "")]
    [InlineData("Tovik Maradli, who founded a union of doctors, was fined.", "")]
    [InlineData("Tovik Maradli, who is a doctor, was fined.", "medical")]
    [InlineData("Tovik Maradli, who was beaten, met a journalist.", "")]
    public void A_role_is_read_where_the_text_states_it(string text, string roles)
    {
        var person = new WhoReading(text).Person("Tovik Maradli");
        Assert.Equal(roles, string.Join(',', person.Roles));
        Assert.Equal(person.Roles.Count, person.RoleSpans.Count);
    }

    [Fact]
    public void A_name_by_which_one_is_also_known_is_an_alias()
    {
        var reading = new WhoReading("Blogger Alma Drenn (also known as Lila Marsh) was detained. Marsh is ill. Lila Marsh denies guilt.");
        Assert.Equal(["Lila Marsh", "Marsh"], reading.Person("Alma Drenn").Aliases);
        Assert.Equal("Alma Drenn", reading.Names);
    }

    [Fact]
    public void A_caption_copied_twice_is_two_mentions()
    {
        var reading = new WhoReading("Alma Drenn Alma Drenn\n\nBlogger Alma Drenn was detained.");
        Assert.Equal("Alma Drenn", reading.Names);
        Assert.Equal(3, reading.Person("Alma Drenn").Spans.Count);
    }

    [Fact]
    public void A_plural_role_is_of_all_in_its_series()
    {
        var reading = new WhoReading("Tovik Maradli's lawyers Vadik Kobran, Alma Liptan and Igor Sergan were arrested.");
        Assert.Equal(["", "lawyer", "lawyer", "lawyer"], reading.People.Findings.Select(person => string.Join(',', person.Roles)));
    }

    [Fact]
    public void A_caption_or_byline_alone_names_nobody_of_the_story()
    {
        const string Text = "Mira Tolland\n\nThe court sentenced blogger Tovik Maradli to two years.\n\nAnna Perrin";
        Assert.Equal("Tovik Maradli", new WhoReading(Text, "Anna Perrin").Names);
    }

    [Fact]
    public void A_headline_names_those_of_the_story()
    {
        var reading = new WhoReading("Maradli Sentenced To Seven Years In Prison For Posts\n\nBlogger Tovik Maradli was sentenced on Monday.");
        Assert.Equal("Tovik Maradli", reading.Names);
        Assert.Equal(2, Assert.Single(reading.People.Findings).Spans.Count);
    }
}
