using System.Diagnostics;
using System.Text;
using Xunit;

namespace Habeas.Reading.Tests.Documents;

/// <summary>Hostile texts in the languages read by free order cost no more than their length, and none of them throws.</summary>
[Collection(Alone.Name)]
public sealed class FreeOrderBoundTests
{
    private const int Length = 100_000;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(8);

    // Of each language: a verb, a noun that tells of an event, a sentence, a name's two words, a date, who speaks.
    private static readonly Dictionary<string, string[]> s_words = new(StringComparer.Ordinal)
    {
        ["az"] = ["həbs edilib ", "həbsi ", "Toviq Maradlı həbs edilib. ", "Toviq Maradlı", "iyunun 12-də ", "Elman Sadıqov deyib: "],
        ["tr"] = ["tutuklandı ", "tutuklanması ", "Tovik Maradlı tutuklandı. ", "Tovik Maradlı", "12 Haziran'da ", "Elman Sadık dedi: "],
        ["ru"] = ["арестован ", "арест ", "Товик Марадов арестован. ", "Товик Марадов", "12 июня ", "Адвокат Алиев сказал: "],
        ["uk"] = ["заарештований ", "арешт ", "Товік Марадов заарештований. ", "Товік Марадов", "12 червня ", "Адвокат Алієв сказав: "],
        ["es"] = ["detenido ", "detención ", "Tovik Maradli fue detenido. ", "Tovik Maradli", "el 12 de junio ", "Carlos Solís dijo: "],
        ["fr"] = ["arrêté ", "arrestation ", "Tovik Maradli a été arrêté. ", "Tovik Maradli", "le 12 juin ", "Charles Solin a déclaré : "],
    };

    public static TheoryData<string, string> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, string>();
            foreach (var language in s_words.Keys)
            {
                foreach (var kind in (string[])["verb", "noun", "sentence", "name", "names", "family names", "dates", "open quotes", "dashes", "no end"]) kinds.Add(language, kind);
            }

            return kinds;
        }
    }

    public static TheoryData<string> Languages => [.. s_words.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_hundred_thousand_characters_of_one_kind_take_no_time(string language, string kind)
    {
        var words = s_words[language];
        var text = new StringBuilder();
        for (var i = 0; text.Length < Length; i++)
        {
            text.Append(kind switch
            {
                "verb" => words[0],
                "noun" => words[1],
                "sentence" => words[2],
                "name" => words[3] + " ",
                "names" => Named(words[3], i) + ", ",
                "family names" => words[3].Split(' ')[1] + " ",
                "dates" => words[4],
                "open quotes" => "«" + words[5] + "“",
                "dashes" => words[5] + "— ",
                _ => Named(words[3], i) + " " + words[0] + words[1] + words[4],
            });
        }

        var watch = Stopwatch.StartNew();
        Assert.NotNull(Read(text.ToString(), language).Article);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, s_limit);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Text_that_is_cut_and_shuffled_is_read_without_an_error(string language)
    {
        var words = s_words[language];
        var source = string.Concat(words) + "«" + string.Join(" ", words) + "», — 3:1 (\n\n" + words[2] + "\"" + words[5] + words[2] + "\"";
        var random = new Random(20230520);
        for (var round = 0; round < 600; round++)
        {
            var text = new StringBuilder(source);
            for (var change = random.Next(1, 12); change > 0 && text.Length > 2; change--) Mutate(text, random);
            var reading = Read(text.ToString(), language);
            Assert.All(reading.Events, e => Assert.NotEqual("", e.Quote));
            Assert.All(reading.Quotes, quote => Assert.NotEqual("", quote.Quote));
        }
    }

    private static void Mutate(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        var count = random.Next(1, Math.Min(9, text.Length - at + 1));
        const string Strange = "\"«»“”'’-–—,.;:!?()[]0 \n\t\0\u200f\u0301\ud83d";
        switch (random.Next(4))
        {
            case 0:
                text.Remove(at, count);
                break;
            case 1:
                text.Insert(random.Next(text.Length), text.ToString(at, count));
                break;
            case 2:
                text[at] = Strange[random.Next(Strange.Length)];
                break;
            default:
                text.Insert(at, Strange[random.Next(Strange.Length)]);
                break;
        }
    }

    // "Tovik Maradlibcd": a family name that no other bears.
    private static string Named(string name, int i)
    {
        var letters = new StringBuilder(name);
        for (; i > 0; i /= 10) letters.Append(name[^(1 + (i % 3))]).Append(name[^(1 + (i / 3 % 3))]);
        return letters.ToString();
    }

    private static DocumentReading Read(string text, string language) =>
        NewsReader.Read(Encoding.UTF8.GetBytes(text), new ReadingOptions { Published = "2023-05-20", Language = language, ContentType = "text/plain; charset=utf-8" });
}
