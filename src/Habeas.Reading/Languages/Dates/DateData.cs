using System.Text.Json.Serialization;

namespace Habeas.Reading.Languages.Dates;

/// <summary>The words for dates of one language as its file holds them; docs/languages.md says what each member means.</summary>
internal sealed class DateData
{
    public required string Language { get; set; }

    /// <summary><c>dmy</c>, <c>ymd</c>, or <c>any</c> where the order of day and month is known only from the numbers.</summary>
    public string Order { get; set; } = "dmy";

    /// <summary>The comma or the full stop that parts thousands.</summary>
    public string Thousands { get; set; } = ",";

    public Dictionary<string, int> Months { get; set; } = [];

    public Dictionary<string, int> SolarMonths { get; set; } = [];

    public Dictionary<string, int> LunarMonths { get; set; } = [];

    /// <summary>Months that are other words too: only with a capital, and not alone.</summary>
    public string DoubtfulMonths { get; set; } = "";

    public Dictionary<string, int> Weekdays { get; set; } = [];

    /// <summary>Weekdays that are other words too: only with a number or a shift.</summary>
    public string DoubtfulWeekdays { get; set; } = "";

    public Dictionary<string, int> Days { get; set; } = [];

    public Dictionary<string, int> Shifts { get; set; } = [];

    /// <summary>The unit's letter, with a number before it where the word means several: <c>2W</c>.</summary>
    public Dictionary<string, string> Units { get; set; } = [];

    public Dictionary<string, int> Numbers { get; set; } = [];

    public Dictionary<string, int> Ordinals { get; set; } = [];

    public Dictionary<string, int> Scales { get; set; } = [];

    public Dictionary<string, int> Seasons { get; set; } = [];

    /// <summary>Days that have names, as <c>mm-dd</c>.</summary>
    public Dictionary<string, string> Feasts { get; set; } = [];

    /// <summary>Between the words of a number and between the parts of a length.</summary>
    public string Joiners { get; set; } = "";

    public string HalfWords { get; set; } = "";

    /// <summary>"a", "an": one, before a unit.</summary>
    public string Ones { get; set; } = "";

    /// <summary>"few", "several": three, and approximate.</summary>
    public string Few { get; set; } = "";

    /// <summary>Words between a number and its unit: 个.</summary>
    public string Classifiers { get; set; } = "";

    /// <summary>What may be joined to the end of a word or, after an apostrophe or a hyphen or none, of a number.</summary>
    /// <summary>"three and twenty": the ones come before the tens.</summary>
    public bool SmallFirst { get; set; }

    /// <summary>The word of the unit "day" is also what follows the day of a month: 日.</summary>
    public bool DayUnits { get; set; }

    public string WordEndings { get; set; } = "";

    public string NumberEndings { get; set; } = "";

    public string Prefixes { get; set; } = "";

    public string About { get; set; } = "";

    /// <summary>After a length these make it an age or a distance.</summary>
    public IReadOnlyList<string> NoLength { get; set; } = [];

    public IReadOnlyList<string> NoLengthBefore { get; set; } = [];

    /// <summary>Before two figures with a stroke these say that they are a day.</summary>
    public string DayPrepositions { get; set; } = "";

    public string RangeFrom { get; set; } = "";

    public string RangeTo { get; set; } = "";

    /// <summary>Phrases of order: "the next day".</summary>
    public IReadOnlyList<string> Orders { get; set; } = [];

    /// <summary>Ways to write a date by what they mean: <c>date</c>, <c>ago</c> (a length back), <c>ahead</c>, <c>before</c> and <c>after</c> (counted from a date), <c>duration</c>.</summary>
    public Dictionary<string, IReadOnlyList<string>> Patterns { get; set; } = [];
}

[JsonSerializable(typeof(DateData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
internal sealed partial class DateDataJson : JsonSerializerContext;
