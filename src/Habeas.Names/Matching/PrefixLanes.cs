using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Habeas.Names.Sounds;

namespace Habeas.Names.Matching;

/// <summary>
/// How far a word that is still being written is from the nearest beginning of sixty-four others at a time, by the costs of
/// <see cref="Likeness"/>; laid out as <see cref="Lanes"/> has it. Distances stop at 255.
/// </summary>
internal sealed class PrefixLanes
{
    private readonly byte[] costs = new byte[Speech.Most * Alphabet.Most];
    private readonly byte[] signs = new byte[Speech.Most];
    private readonly byte[] drop = new byte[Speech.Most], dropUnwritten = new byte[Speech.Most];
    private readonly byte[] dropOther = new byte[Alphabet.Most];
    private int length;

    /// <summary>The word that is being written.</summary>
    public void Set(ReadOnlySpan<byte> begun, bool isUnwritten)
    {
        var alphabet = Speech.Alphabet;
        length = begun.Length;
        begun.CopyTo(signs);
        for (var j = 0; j < length; j++)
        {
            alphabet.Cost.Slice(begun[j] * Alphabet.Most, Alphabet.Most).CopyTo(costs.AsSpan(j * Alphabet.Most));
            drop[j] = alphabet.Drop[begun[j]];
            dropUnwritten[j] = alphabet.DropUnwritten[begun[j]];
        }

        (isUnwritten ? alphabet.DropUnwritten : alphabet.Drop).CopyTo(dropOther);
    }

    /// <summary>The least distance to a beginning of each, the empty and the whole one among them.</summary>
    /// <param name="others">Their signs, crosswise.</param>
    /// <param name="rows">How many signs to look at.</param>
    /// <param name="lengths">How many each has.</param>
    /// <param name="unwritten">All bits of a lane where the script leaves vowels out.</param>
    [SkipLocalsInit]
    public Vector512<byte> Distance(ReadOnlySpan<byte> others, int rows, Vector512<byte> lengths, Vector512<byte> unwritten)
    {
        var width = length + 1;
        Span<Vector512<byte>> table = stackalloc Vector512<byte>[4 * (Speech.Most + 1)];
        var before = table[..width];
        var last = table.Slice(Speech.Most + 1, width);
        var row = table.Slice(2 * (Speech.Most + 1), width);
        var absent = table.Slice(3 * (Speech.Most + 1), width);
        ref var other = ref MemoryMarshal.GetReference(others);
        ref var cost = ref MemoryMarshal.GetArrayDataReference(costs);
        last[0] = Vector512<byte>.Zero;
        for (var j = 1; j < width; j++)
        {
            absent[j] = Vector512.ConditionalSelect(unwritten, Vector512.Create(dropUnwritten[j - 1]), Vector512.Create(drop[j - 1]));
            last[j] = Vector512.AddSaturate(last[j - 1], absent[j]);
        }

        var result = last[length];
        var swap = Vector512.Create((byte)Likeness.Swap);
        var signBefore = Vector512<byte>.Zero;
        for (var i = 1; i <= rows; i++)
        {
            var sign = Vector512.LoadUnsafe(ref other, (nuint)((i - 1) * Lanes.Width));
            var away = Lanes.Lookup(ref MemoryMarshal.GetArrayDataReference(dropOther), sign);
            var left = row[0] = Vector512.AddSaturate(last[0], away);
            for (var j = 1; j < width; j++)
            {
                var best = Vector512.AddSaturate(last[j - 1], Lanes.Lookup(ref Unsafe.Add(ref cost, (j - 1) * Alphabet.Most), sign));
                best = Vector512.Min(best, Vector512.AddSaturate(last[j], away));
                best = Vector512.Min(best, Vector512.AddSaturate(left, absent[j]));
                if (i > 1 && j > 1)
                {
                    var crossed = Vector512.Equals(sign, Vector512.Create(signs[j - 2])) & Vector512.Equals(signBefore, Vector512.Create(signs[j - 1]));
                    best = Vector512.Min(best, Vector512.AddSaturate(before[j - 2], swap) | ~crossed);
                }

                row[j] = left = best;
            }

            // Behind the end of a word nothing stands that could be agreed with.
            var within = Vector512.GreaterThanOrEqual(lengths, Vector512.Create((byte)i));
            result = Vector512.ConditionalSelect(within, Vector512.Min(result, left), result);
            signBefore = sign;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return result;
    }
}
