namespace Habeas.Tests;

/// <summary>Invented articles of an invented country, and what a good reader finds in them.</summary>
public static class Varenia
{
    public const string Selim = "Selim Aravand";

    /// <summary>Full: arrest, term, list, a generic reply and a call that names him.</summary>
    public const string Courier =
        "Selim Aravand, a Varenian journalist, was arrested in March 2021 in Oravan.\n\n" +
        "He was later sentenced to four years in prison. Selim Aravand is among 16 people of the Open the Gates campaign.\n\n" +
        "“We speak of fair trials with all our friends,” said Ada Lindqvar.\n\n" +
        "“Selim Aravand must be released at once,” the Ministry said in January.";

    /// <summary>Says the same arrest with its day.</summary>
    public const string Agrees = "The court heard that Selim Aravand was taken from his flat on 14 March 2021, the Lantern writes.";

    /// <summary>Says another month.</summary>
    public const string Differs = "It is two years since April 2021, when officers detained Selim Aravand, his brother told the Messenger.";

    /// <summary>That he is free: on one outlet's word, and on another's.</summary>
    public const string Freed = "Selim Aravand walked out of Karsu prison on 2 May 2024, the Courier reports.";

    public const string FreedToo = "On 2 May 2024 the gates of Karsu opened for Selim Aravand, according to the Lantern.";

    /// <summary>Of two persons at once.</summary>
    public const string Both = "Police arrested Selim Aravand and Ona Velte in March 2021, the Lantern writes.";

    public static DictatedReader Reader { get; } = new(found =>
    {
        found.Person(Selim, "journalist");
        found.Person("Ona Velte");
        found.Event("arrest", Selim, "was arrested in March 2021 in Oravan", date: "2021-03");
        found.Event("sentence", Selim, "He was later sentenced to four years in prison.", duration: "P4Y");
        found.Event("arrest", Selim, "was taken from his flat on 14 March 2021", date: "2021-03-14");
        found.Event("arrest", Selim, "April 2021, when officers detained Selim Aravand", date: "2021-04");
        found.Event("release", Selim, "walked out of Karsu prison on 2 May 2024", date: "2024-05-02");
        found.Event("release", Selim, "On 2 May 2024 the gates of Karsu opened for Selim Aravand", date: "2024-05-02");
        found.Event("arrest", Selim + "|Ona Velte", "Police arrested Selim Aravand and Ona Velte in March 2021", date: "2021-03");
        found.List("Open the Gates", 16, Selim, "Selim Aravand is among 16 people of the Open the Gates campaign.");
        found.Quote("Ada Lindqvar", "We speak of fair trials with all our friends,", "policy_line");
        found.Quote("Ministry", "Selim Aravand must be released at once,", "call_for_release", about: Selim);
    });
}
