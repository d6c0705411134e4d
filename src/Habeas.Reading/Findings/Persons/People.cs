namespace Habeas.Reading.Findings.Persons;

/// <summary>How a place in the text means a person.</summary>
internal enum MentionKind : byte
{
    Name,
    Pronoun,

    /// <summary>A description that can only be this person: "the journalist", "his wife".</summary>
    Description,
}

/// <summary>A place in the text that means a person: tokens <c>[First, End)</c>; <c>Person</c> is an index into <see cref="People.Findings"/>.</summary>
internal readonly record struct Mention(int Person, int First, int End, MentionKind Kind);

/// <summary>The persons of a text and every place that means one of them, in the order of the text.</summary>
internal sealed class People(IReadOnlyList<PersonFinding> findings, IReadOnlyList<Mention> mentions)
{
    public IReadOnlyList<PersonFinding> Findings { get; } = findings;

    /// <summary>Names and resolved pronouns and descriptions; a pronoun that cannot be resolved is not here.</summary>
    public IReadOnlyList<Mention> Mentions { get; } = mentions;

    /// <summary>The mentions that lie wholly in tokens <c>[first, end)</c>.</summary>
    public IEnumerable<Mention> In(int first, int end)
    {
        int low = 0, high = Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].First < first) low = middle + 1;
            else high = middle;
        }

        for (; low < Mentions.Count && Mentions[low].First < end; low++)
        {
            if (Mentions[low].End <= end) yield return Mentions[low];
        }
    }

    /// <summary>The mention that covers a token, or null.</summary>
    public Mention? At(int token)
    {
        foreach (var mention in In(Math.Max(0, token - 12), token + 13))
        {
            if (mention.First <= token && token < mention.End) return mention;
        }

        return null;
    }
}
