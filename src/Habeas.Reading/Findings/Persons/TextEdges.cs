using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>What stands at the edges of a story: captions and bylines, paragraphs that are nothing but a name.</summary>
internal sealed class TextEdges
{
    private const int MostOfABare = 10;
    private readonly TokenizedText _text;
    private readonly LanguagePack _language;
    private readonly List<string[]> _outsiders;
    private readonly int[] _paragraphFirst;
    private readonly int[] _paragraphEnd;

    public TextEdges(TokenizedText text, LanguagePack language, IReadOnlyList<string> outsiders)
    {
        (_text, _language) = (text, language);
        _outsiders = [.. outsiders.Select(name => new Tokenizer(name, GluedWords.None).Run().Where(token => token.IsWord).Select(token => token.Norm).ToArray())];
        var paragraphs = text.Sentences.Count == 0 ? 0 : text.Sentences[^1].Paragraph + 1;
        (_paragraphFirst, _paragraphEnd) = (new int[paragraphs], new int[paragraphs]);
        Array.Fill(_paragraphFirst, int.MaxValue);
        foreach (var sentence in text.Sentences)
        {
            _paragraphFirst[sentence.Paragraph] = Math.Min(_paragraphFirst[sentence.Paragraph], sentence.First);
            _paragraphEnd[sentence.Paragraph] = Math.Max(_paragraphEnd[sentence.Paragraph], sentence.End);
        }
    }

    /// <summary>Whether the story itself speaks of the person, and not only a caption or a byline.</summary>
    public bool IsOfTheStory(PersonDraft draft)
    {
        var told = draft.Runs.Where(run => !IsAtEdge(run, draft)).Take(2).Count();
        if (told == 0) return false;
        if (!_outsiders.Exists(words => words.AsSpan().SequenceEqual(draft.Words))) return true;
        // A writer who is also a figure of the story is named in it with something said of them.
        return told > 1;
    }

    private bool IsAtEdge(NameRun run, PersonDraft draft)
    {
        var paragraph = _text.ParagraphOf(run.First);
        int first = _paragraphFirst[paragraph], end = _paragraphEnd[paragraph];
        var words = 0;
        for (var i = first; i < end; i++)
        {
            if (_text.Tokens[i].IsWord && !Covers(draft.Runs, i) && ++words > MostOfABare) return false;
        }

        return words == 0 || (words <= MostOfABare && _language.BylinePrefixes.Match(_text.Tokens, first, end, out _) > 0);
    }

    // The runs stand in the order of the text.
    private static bool Covers(List<NameRun> runs, int token)
    {
        int low = 0, high = runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].First <= token) low = middle + 1;
            else high = middle;
        }

        return low > 0 && token < runs[low - 1].End;
    }
}
