using Habeas.Reading.Documents;
using Habeas.Reading.Languages;

namespace Habeas.Reading.Articles;

/// <summary>Tells the story from its page: main text, headline, byline, outlet, section, dateline; the rest is boilerplate by kind.</summary>
internal static class ArticleReader
{
    public static Article Read(PageContent page, LanguagePack language, List<string> warnings) =>
        new() { Text = string.Join("\n\n", page.Blocks.Select(block => block.Text)), Language = language.Tag, Title = warnings.Count > 0 ? null : page.Title };
}
