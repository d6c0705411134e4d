using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Several persons to whom one thing happened, and words that mean them again.</summary>
internal sealed class PersonGroup(TokenizedText text, LanguagePack language, Clause clause)
{
    private readonly Token[] _tokens = text.Tokens;
    private List<int> _group = [];
    private int _groupParagraph = -1;

    /// <summary>Takes note of several persons to whom one thing happened: "the three" and "them" may mean these.</summary>
    public void Remember(List<int> persons, int paragraph)
    {
        if (persons.Count > 1) (_group, _groupParagraph) = (persons, paragraph);
    }

    /// <summary>The group, where the words after a place mean it.</summary>
    public List<int> After(int first, TextSentence sentence) => In(first, EndOfPhrase(first, sentence));

    /// <summary>The group, where the words before a place mean it.</summary>
    public List<int> Before(int end, TextSentence sentence) => In(StartOfPhrase(end, sentence), end);

    /// <summary>"them", "the two", "all three": the persons of the event before, where their number agrees.</summary>
    private List<int> In(int first, int end)
    {
        if (_group.Count < 2 || end <= first || text.ParagraphOf(first) - _groupParagraph is < 0 or > 1) return [];
        var i = first;
        while (i < end && (language.DefiniteArticles.Contains(_tokens[i].Norm) || language.Quantities.Contains(_tokens[i].Norm) && !language.Numbers.ContainsKey(_tokens[i].Norm))) i++;
        if (i >= end) return i > first && end - first == 1 && language.PluralPronouns.Contains(_tokens[first].Norm) ? _group : [];
        if (language.Numbers.TryGetValue(_tokens[i].Norm, out var count)) return i > first && count == _group.Count && (i + 1 == end || language.ListNouns.Contains(_tokens[i + 1].Norm)) ? _group : [];
        return language.PluralPronouns.Contains(_tokens[i].Norm) && i + 1 == end ? _group : [];
    }

    private int EndOfPhrase(int first, TextSentence sentence)
    {
        var end = first;
        while (end < sentence.End && end - first < 5 && _tokens[end].IsWord && !language.Prepositions.Contains(_tokens[end].Norm) && !language.Conjunctions.Contains(_tokens[end].Norm) && !clause.Opens(end)) end++;
        return end;
    }

    private int StartOfPhrase(int end, TextSentence sentence)
    {
        var first = end;
        while (first > sentence.First && end - first < 5 && _tokens[first - 1].IsWord && !language.Prepositions.Contains(_tokens[first - 1].Norm) && !language.Conjunctions.Contains(_tokens[first - 1].Norm) && !clause.Opens(first - 1)) first--;
        return first;
    }
}
