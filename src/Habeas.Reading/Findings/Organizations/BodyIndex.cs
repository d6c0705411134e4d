namespace Habeas.Reading.Findings.Organizations;

/// <summary>The places that name bodies, to be asked by where they stand.</summary>
internal sealed class BodyIndex(IReadOnlyList<OrganizationFinding> findings, IReadOnlyList<OrganizationMention> mentions)
{
    /// <summary>The mention that covers a token, or null.</summary>
    public OrganizationMention? At(int token)
    {
        var index = FirstFrom(token + 1) - 1;
        return index >= 0 && token < mentions[index].End ? mentions[index] : null;
    }

    /// <summary>The mention that begins at a token, or null.</summary>
    public OrganizationMention? BeginningAt(int token) => At(token) is { } mention && mention.First == token ? mention : null;

    /// <summary>The mentions that lie in tokens <c>[first, end)</c>.</summary>
    public IEnumerable<OrganizationMention> In(int first, int end)
    {
        for (var i = FirstFrom(first); i < mentions.Count && mentions[i].First < end; i++)
        {
            if (mentions[i].End <= end) yield return mentions[i];
        }
    }

    public OrganizationFinding Of(OrganizationMention mention) => findings[mention.Organization];

    private int FirstFrom(int token)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
