using System.Numerics;
using System.Runtime.InteropServices;

namespace Habeas.Names.Matching;

/// <summary>Points for every entry, a byte each, so that a million are cleared and looked through in microseconds.</summary>
internal sealed class Tally(int entries)
{
    private readonly byte[] points = new byte[entries];

    public void Add(ReadOnlySpan<int> to, byte more)
    {
        var all = points;
        foreach (var entry in to)
        {
            var sum = all[entry] + more;
            all[entry] = (byte)(sum > 255 ? 255 : sum);
        }
    }

    /// <summary>The entries with most points, about as many as wanted, and none without; the tally is empty afterwards.</summary>
    public List<int> Best(int wanted)
    {
        // The least number of points that no more than the wanted have; all entries with it are let in while there is room.
        int low = 1, high = 256;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (CountFrom(middle) > wanted) low = middle + 1;
            else high = middle;
        }

        var best = new List<int>(wanted + 16);
        Collect(low, 256, int.MaxValue, best);
        if (low > 1) Collect(low - 1, low, wanted, best);
        Array.Clear(points);
        return best;
    }

    private int CountFrom(int least)
    {
        if (least > 255) return 0;
        var count = 0;
        var limit = new Vector<byte>((byte)least);
        var blocks = MemoryMarshal.Cast<byte, Vector<byte>>(points);
        foreach (var block in blocks)
        {
            var reached = Vector.GreaterThanOrEqual(block, limit);
            if (reached == Vector<byte>.Zero) continue;
            count += Vector.Sum(reached & Vector<byte>.One);
        }

        for (var i = blocks.Length * Vector<byte>.Count; i < points.Length; i++) count += points[i] >= least ? 1 : 0;
        return count;
    }

    private void Collect(int from, int to, int most, List<int> into)
    {
        if (from > 255) return;
        var limit = new Vector<byte>((byte)from);
        var width = Vector<byte>.Count;
        for (var at = 0; at < points.Length; at += width)
        {
            if (at + width <= points.Length && !Vector.GreaterThanOrEqualAny(new Vector<byte>(points, at), limit)) continue;
            for (var i = at; i < Math.Min(at + width, points.Length); i++)
            {
                if (points[i] < from || points[i] >= to) continue;
                into.Add(i);
                if (into.Count >= most) return;
            }
        }
    }
}
