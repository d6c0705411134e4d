namespace Habeas.Host.Tests.Desk;

/// <summary>
/// An invented page with the structure of a wire story on a press briefing, as a crawler saves it: a name as heading twice, a generic
/// reply, an editor's insertions, a list of sixteen, an arrest by its month, a term without a date, a call for release, furniture at the end.
/// </summary>
internal static class Twin
{
    public const string Person = "Ruslan Ametov";
    public const string Generic = "We bring up fundamental freedoms at every level with our partners, and with those we do not agree with.";
    public const string Call = "Ruslan Ametov should be released immediately and unconditionally.";

    public const string Text =
        "Irina Caldwell\n\nIrina Caldwell\n\n"
        + "The Aldmark Department of Foreign Affairs said on Thursday that it “brings up human rights regularly” with Varenia, the Karsu Monitor's Haldby correspondent reports.\n\n"
        + "“" + Generic + " That has been our practice for years,” Tomas Brennick, deputy spokesperson of the Department, told the daily press briefing when asked by the Monitor about the Open Cells Initiative.\n\n"
        + "“You saw the secretary [of Foreign Affairs] speak about this when our yearly report came out,” he added.\n\n"
        + "Ruslan Ametov, a Varenian journalist and human rights lawyer, is among 16 individuals whom the Department highlights in its Open Cells Initiative. "
        + "Ametov was arrested in May 2020 and sentenced to four years in prison shortly after he published a report on the courts.\n\n"
        + "“" + Call + "” the Department said in a statement in January.\n\n"
        + "Piet Arvald\n\nLeave a review\n\nPolitics\n\nFollow us on social networks\n\nNews Line\n";
}
