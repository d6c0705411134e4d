using Habeas.Names.Sounds;

namespace Habeas.Names.Matching;

/// <summary>Lays skeletons out in blocks of one length, crosswise. They are added in the order of their words: by length, equal ones together.</summary>
internal sealed class SkeletonBlocks
{
    private readonly List<byte[]> open = [];
    private int words;

    public List<byte> Signs { get; } = [];

    public List<byte> Lengths { get; } = [];

    public List<int> Starts { get; } = [];

    /// <summary>The first word of each skeleton.</summary>
    public List<int> Words { get; } = [];

    public void Add(byte[] skeleton)
    {
        if (open.Count == 0 || !open[^1].AsSpan().SequenceEqual(skeleton))
        {
            if (open.Count == Lanes.Width || (open.Count > 0 && open[^1].Length != skeleton.Length)) CloseBlock();
            open.Add(skeleton);
            Words.Add(words);
        }

        words++;
    }

    public void Close()
    {
        if (open.Count > 0) CloseBlock();
        Words.Add(words);
    }

    private void CloseBlock()
    {
        var length = open[0].Length;
        Lengths.Add((byte)length);
        Starts.Add(Signs.Count);
        for (var i = 0; i < length; i++)
        {
            for (var lane = 0; lane < Lanes.Width; lane++) Signs.Add(lane < open.Count ? open[lane][i] : (byte)0);
        }

        for (var lane = open.Count; lane < Lanes.Width; lane++) Words.Add(words); // nobody has it
        open.Clear();
    }
}
