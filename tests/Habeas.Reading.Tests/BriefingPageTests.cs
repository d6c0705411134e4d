using Xunit;

namespace Habeas.Reading.Tests;

/// <summary>A page as a crawler saved it: a doubled caption, a story with traps, a signature, and the furniture of the site below.</summary>
public sealed class BriefingPageTests
{
    private readonly DocumentReading _reading = Samples.Read("dispatches/01-aldmark-briefing.txt");

    private Article Article => _reading.Article!;

    [Fact]
    public void The_page_tells_outlet_byline_and_section_and_no_day()
    {
        Assert.Equal("Lantern", Article.Outlet);
        Assert.Equal(["Mirel Tovash"], Article.Byline);
        Assert.Equal("Politics", Article.Section);
        Assert.Null(Article.Published);
    }

    [Fact]
    public void A_heading_that_nothing_bears_out_is_no_title_and_a_warning_says_so()
    {
        Assert.Null(Article.Title);
        Assert.Contains(_reading.Warnings, warning => warning.Contains("Henrik Solvane", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_the_story_is_named_by_its_kind() => Assert.Equal(
        ["caption: Henrik Solvane", "caption: Henrik Solvane", "byline: Mirel Tovash", "comment: Leave a review", "section: Politics", "share: Follow us on social networks", "related: News Line"],
        Article.Boilerplate.Take(7).Select(block => $"{block.Kind}: {block.Text}"));

    [Fact]
    public void The_prisoner_is_a_journalist_and_a_lawyer_for_human_rights()
    {
        var person = Assert.Single(_reading.Persons, person => person.Name == "Selim Aravand");
        Assert.Equal(["human_rights_defender", "journalist", "lawyer"], person.Roles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void He_was_arrested_in_a_month_and_sentenced_to_four_years_on_no_day_that_is_told()
    {
        var (arrest, sentence) = (_reading.Events[0], _reading.Events[1]);
        Assert.Equal(("arrest", "2021-03", "in March 2021", null), (arrest.Type, arrest.Date, arrest.DateText, arrest.Duration));
        Assert.Equal(("sentence", null, null, "P4Y"), (sentence.Type, sentence.Date, sentence.DateText, sentence.Duration));
        Assert.Equal("Selim Aravand", _reading.Persons.Single(person => person.Id == Assert.Single(sentence.Persons)).Name);
        Assert.True(arrest.Trigger!.Value.End <= sentence.Trigger!.Value.Start);
        Assert.All(_reading.Events.Take(2), e => Assert.Equal("asserted", e.Status));
    }

    [Fact]
    public void The_release_is_asked_for_and_by_whom_is_told()
    {
        var release = Assert.Single(_reading.Events, e => e.Type == "release");
        Assert.Equal(("requested", "Ministry for External Relations"), (release.Status, release.AttributedTo));
    }

    [Fact]
    public void He_is_on_a_list_of_sixteen()
    {
        var list = Assert.Single(_reading.Lists);
        Assert.Equal(16, list.Size);
        Assert.Equal("Selim Aravand", _reading.Persons.Single(person => person.Id == Assert.Single(list.Members)).Name);
    }

    [Fact]
    public void The_correspondent_and_the_one_in_brackets_say_nothing()
    {
        Assert.DoesNotContain(_reading.Quotes, quote => quote.Speaker?.Name is "Henrik Solvane" or "Mirel Tovash" or "Lantern");
        Assert.Equal(2, _reading.Quotes.Count(quote => quote.Insertions.Count == 1));
    }

    [Fact]
    public void The_spokesperson_speaks_in_general_and_the_ministry_about_him()
    {
        var spoken = _reading.Quotes.First(quote => quote.Speaker?.Name == "Ada Lindqvar");
        Assert.Equal(("direct", "generic", "weekly briefing"), (spoken.Form, spoken.Specificity, spoken.Venue));
        Assert.Contains("deputy spokesperson", spoken.Speaker!.Role, StringComparison.Ordinal);
        Assert.Empty(spoken.About);
        var written = Assert.Single(_reading.Quotes, quote => quote.Kind == "call_for_release");
        Assert.Equal(("direct", "case", "Ministry for External Relations"), (written.Form, written.Specificity, written.Speaker?.Name));
    }
}
