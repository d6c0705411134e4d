using Habeas.Reading.Documents;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Articles;

/// <summary>
/// Tells the story from its page: main text, headline, byline, outlet, section, dateline; the rest is boilerplate by kind. When in doubt
/// a line stays in the text.
/// </summary>
internal static class ArticleReader
{
    public static Article Read(PageContent page, LanguagePack language, List<string> warnings)
    {
        var lines = page.Blocks.Select(block => new PageLine(block, language)).ToList();
        foreach (var line in lines) line.Kind ??= Furniture.KindOf(line, language);
        StoryBounds.Mark(lines, page.IsHtml, language);
        var section = lines.FirstOrDefault(l => l.Kind == "section")?.Text ?? page.Section;
        var published = page.Published ?? PublicationLine.Find(lines, language);
        Headings.Mark(lines);
        var byline = Bylines.Take(lines, page, language);
        var story = lines.Where(l => l.IsStory).ToList();
        if (story.Count == 0)
        {
            // Nothing looks like running text: then what is no furniture is the text.
            story = [.. lines.Where(l => l.Kind is null or "heading" or "caption")];
            foreach (var line in story) (line.Kind, line.IsStory) = (null, true);
        }

        var text = string.Join("\n\n", story.Select(l => l.Text));
        var title = Headings.TitleOf(lines, page.Title, text, warnings);
        var dateline = DatelineReader.Read(story.Count > 0 ? story[0].Text : "", language);
        return new Article
        {
            Title = title,
            Byline = byline,
            Outlet = page.Site ?? dateline?.Outlet ?? OutletSigns.Find(text, language),
            Section = section,
            Dateline = dateline?.Text,
            Published = published ?? dateline?.Date,
            Language = LanguageOf(page, language),
            Text = text,
            Boilerplate = [.. lines.Where(l => !l.IsStory && !string.Equals(l.Text, title, StringComparison.Ordinal))
                .Select(l => new BoilerplateBlock(l.Text, l.Kind ?? "other"))],
        };
    }

    private static string? LanguageOf(PageContent page, LanguagePack language) =>
        LanguagePacks.Find(page.Language) is { } declared && declared != language ? language.Tag : page.Language ?? language.Tag;
}

/// <summary>A line of the page with what is known of it so far.</summary>
internal sealed class PageLine
{
    public PageLine(PageBlock block, LanguagePack language)
    {
        Block = block;
        Kind = block.Kind;
        // A line that is long is text whatever it says; its words are not looked at here.
        Tokens = block.Text.Length <= 400 ? new Tokenizer(block.Text, language.Glued).Run() : [];
    }

    public PageBlock Block { get; }

    public string Text => Block.Text;

    public Token[] Tokens { get; }

    public string? Kind { get; set; }

    public bool IsStory { get; set; }

    /// <summary>Ends as a sentence ends.</summary>
    public bool EndsSentence => Text.AsSpan().TrimEnd("\"”’»)' ").EndsWith(".") || Text.AsSpan().TrimEnd("\"”’»)' ") is [.., '!' or '?' or '…' or '。' or '؟' or '۔' or ':'];

    /// <summary>Words that begin with a capital letter, two to four, and nothing else: a name standing alone.</summary>
    public bool IsBareName => Tokens.Length is >= 2 and <= 5
        && Tokens.All(t => (t.IsWord && t.Capital) || t.Is(".") || t.Is("-"))
        && Tokens.Count(t => t.IsWord) is >= 2 and <= 4;
}
