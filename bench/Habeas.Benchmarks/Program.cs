using System.Globalization;
using Habeas.Benchmarks;
using Habeas.Benchmarks.Peers;

const string usage = """
    Measures Habeas against gold data, which is not part of the project. Tables are Markdown.
      names-recall   --register FILE --queries FILE [--limit N]     TSV, .gz too: id, name; and id, name, scripts, language, noise
      names-pairs    --pairs FILE [--out FILE]                      CSV: name1, name2, is_match; or TSV: same|other, name, name
      desk-names     --persons N                                    what the desk asks of a register of N invented people
      names-peers    --register FILE --queries FILE [--limit N]     beside Lucene.NET, SQLite and PostgreSQL; --sample N queries for the
                     [--sample N] [--postgres CONNECTION]           slow ones; a PostgreSQL of its own unless one is named
      names-duplicates [--rows N] [--out FILE]                      a list of invented people, made by chance; --out keeps it as CSV
      reading-scores events|quotes|names --gold FILE [--out FILE]   JSON lines; --out writes what was found, for other scorers
      reading-scores dates --specs DIR [--language xx] [--out FILE] DIR/recognizers.xx.jsonl; --out writes what was missed or wrong
      article-scores --pages DIR [--out FILE]                       DIR/gold.jsonl and the pages that it names
    """;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    if (args.Length == 0) throw new UsageException("What is to be measured?");
    var options = new Options(args[1..]);
    switch (args[0], options.Alone)
    {
        case ("names-recall", []):
            NamesRecall.Run(options.Existing("register"), options.Existing("queries"), options.Number("limit", int.MaxValue));
            break;
        case ("names-pairs", []):
            NamesPairs.Run(options.Existing("pairs"), options.Find("out"));
            break;
        case ("desk-names", []):
            await DeskNames.RunAsync(options.Number("persons", 20_000));
            break;
        case ("names-peers", []):
            NamesPeers.Run(
                options.Existing("register"), options.Existing("queries"), options.Number("limit", int.MaxValue), options.Number("sample", int.MaxValue),
                options.Find("postgres"));
            break;
        case ("names-duplicates", []):
            NamesDuplicates.Run(options.Number("rows", 10_000), options.Find("out"));
            break;
        case ("reading-scores", ["events"]):
            EventScores.Run(options.Existing("gold"), options.Find("out"));
            break;
        case ("reading-scores", ["quotes"]):
            QuoteScores.Run(options.Existing("gold"), options.Find("out"));
            break;
        case ("reading-scores", ["dates"]):
            DateScores.Run(options.Existing("specs"), options.Find("language"), options.Find("out"));
            break;
        case ("reading-scores", ["names"]):
            NameScores.Run(options.Existing("gold"), options.Find("out"));
            break;
        case ("article-scores", []):
            await ArticleScores.RunAsync(options.Existing("pages"), options.Find("out"));
            break;
        default:
            throw new UsageException($"“{string.Join(' ', args)}” is nothing that can be measured.");
    }

    return 0;
}
catch (UsageException e)
{
    // Wrong usage, said in one sentence.
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine(usage);
    return 2;
}
