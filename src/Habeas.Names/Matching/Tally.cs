using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Habeas.Names.Matching;

/// <summary>Points for every entry, a byte each, so that a million are looked through and cleared in microseconds.</summary>
internal sealed class Tally(int entries)
{
    private const int Lanes = 64;

    // Whole vectors: what is behind the last entry never gets points.
    private readonly byte[] points = new byte[(entries + Lanes - 1) / Lanes * Lanes];
    private readonly List<int> reached = [];

    /// <summary>Gives points to entries, whose numbers count from an offset.</summary>
    public void Add(ReadOnlySpan<int> to, int offset, byte more)
    {
        var all = points.AsSpan(offset);
        foreach (var entry in to)
        {
            var sum = all[entry] + more;
            all[entry] = (byte)(sum > 255 ? 255 : sum);
        }
    }

    public void Remove(int entry) => points[entry] = 0;

    /// <summary>Lists the entries with most points, no more than are wanted and none without; the tally is empty afterwards.</summary>
    public void Best(int wanted, List<int> best)
    {
        best.Clear();
        Reach(Threshold(wanted));
        Span<int> with = stackalloc int[256];
        with.Clear();
        foreach (var entry in reached) with[points[entry]]++;
        int least = 255, count = with[255];
        while (least > 1 && count + with[least - 1] <= wanted) count += with[--least];

        // Those with the same points that there is not room for all of: as many as there is room for.
        var room = wanted - count;
        foreach (var entry in reached)
        {
            if (points[entry] >= least) best.Add(entry);
            else if (points[entry] == least - 1 && least > 1 && room-- > 0) best.Add(entry);
        }

        Array.Clear(points);
    }

    /// <summary>A number of points that at least the wanted have, but not many times as many.</summary>
    private byte Threshold(int wanted)
    {
        ReadOnlySpan<byte> steps = [200, 170, 140, 115, 90, 70, 50, 30];
        Span<int> counts = stackalloc int[steps.Length];
        counts.Clear();
        var least = Vector512.Create(steps[^1]);
        foreach (var block in MemoryMarshal.Cast<byte, Vector512<byte>>(points))
        {
            if (!Vector512.GreaterThanOrEqualAny(block, least)) continue;
            for (var i = 0; i < steps.Length; i++)
                counts[i] += BitOperations.PopCount(Vector512.GreaterThanOrEqual(block, Vector512.Create(steps[i])).ExtractMostSignificantBits());
        }

        for (var i = 0; i < steps.Length; i++)
        {
            if (counts[i] >= wanted) return steps[i];
        }

        return 1;
    }

    private void Reach(byte least)
    {
        reached.Clear();
        var limit = Vector512.Create(least);
        var blocks = MemoryMarshal.Cast<byte, Vector512<byte>>(points);
        for (var at = 0; at < blocks.Length; at++)
        {
            var those = Vector512.GreaterThanOrEqual(blocks[at], limit).ExtractMostSignificantBits();
            for (; those != 0; those &= those - 1) reached.Add(at * Lanes + BitOperations.TrailingZeroCount(those));
        }
    }
}
