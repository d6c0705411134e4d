using System.Globalization;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Lists;

/// <summary>Finds lists and campaigns, how many are on them, and who.</summary>
internal static class ListFinder
{
    public static IReadOnlyList<ListFinding> Find(TokenizedText text, LanguagePack language, People people)
    {
        var names = new ListNames(text, language, people);
        var found = new List<(string? Name, int? Size, List<int> Members, TextSentence Sentence)>();
        foreach (var sentence in text.Sentences)
        {
            var reader = new ListSentence(text, language, people, sentence);
            if (!reader.SpeaksOfOne) continue;
            var size = reader.Size();
            var members = reader.Members();
            if (size is null && members.Count == 0) continue;
            var name = names.For(sentence);
            var same = found.FindIndex(list => name is not null ? list.Name == name && (size is null || list.Size is null || list.Size == size) : size is not null && list.Size == size);
            if (same < 0)
            {
                found.Add((name, size, members, sentence));
                continue;
            }

            var known = found[same];
            foreach (var member in members.Where(member => !known.Members.Contains(member))) known.Members.Add(member);
            found[same] = known.Size is null && size is not null ? known with { Size = size, Sentence = sentence } : known;
        }

        return [.. found.Select((list, index) => Finding(list.Name, list.Size, list.Members, list.Sentence, index, text, people))];
    }

    private static ListFinding Finding(string? name, int? size, List<int> members, TextSentence sentence, int index, TokenizedText text, People people) =>
        new(string.Create(CultureInfo.InvariantCulture, $"l{index + 1}"), name, size, [.. members.Select(member => people.Findings[member].Id)],
            text.Span(sentence.First, sentence.End), text.Slice(sentence.First, sentence.End));
}
