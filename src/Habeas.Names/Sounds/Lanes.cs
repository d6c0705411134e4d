using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Habeas.Names.Sounds;

/// <summary>
/// The edit distance of <see cref="Likeness"/> from one word to sixty-four others at a time, a lane of a vector each. Signs lie
/// crosswise: the first signs of all sixty-four, then the second ones. Distances stop at 255.
/// </summary>
internal sealed class Lanes
{
    public const int Width = 64;

    private const int Table = Alphabet.Most;
    private const int Band = 2;

    // For each sign of the word: what it costs to read another for it.
    private readonly byte[] costs = new byte[Speech.Most * Table];
    private readonly byte[] signs = new byte[Speech.Most];
    private readonly byte[] drop = new byte[Speech.Most], dropUnwritten = new byte[Speech.Most];
    private readonly byte[] dropOther = new byte[Table];
    private int length;

    /// <summary>The word that others are compared with from now on.</summary>
    public void Set(ReadOnlySpan<byte> word, bool isUnwritten)
    {
        var alphabet = Speech.Alphabet;
        length = word.Length;
        word.CopyTo(signs);
        for (var j = 0; j < length; j++)
        {
            alphabet.Cost.Slice(word[j] * Table, Table).CopyTo(costs.AsSpan(j * Table));
            drop[j] = alphabet.Drop[word[j]];
            dropUnwritten[j] = alphabet.DropUnwritten[word[j]];
        }

        (isUnwritten ? alphabet.DropUnwritten : alphabet.Drop).CopyTo(dropOther);
    }

    /// <summary>How far words of one length are.</summary>
    /// <param name="others">Their signs, crosswise.</param>
    /// <param name="otherLength">How many each has.</param>
    /// <param name="limit">Where every lane is farther, the answer is 255 for all.</param>
    public Vector512<byte> Distance(ReadOnlySpan<byte> others, int otherLength, byte limit) =>
        Distance(others, otherLength, Vector512<byte>.Zero, Vector512<byte>.Zero, isOneLength: true, limit);

    /// <summary>How far words of several lengths are.</summary>
    /// <param name="others">Their signs, crosswise; 0 behind the end of each.</param>
    /// <param name="longest">How many the longest has.</param>
    /// <param name="lengths">How many each has.</param>
    /// <param name="unwritten">All bits of a lane where the script leaves vowels out.</param>
    public Vector512<byte> Distance(ReadOnlySpan<byte> others, int longest, Vector512<byte> lengths, Vector512<byte> unwritten) =>
        Distance(others, longest, lengths, unwritten, isOneLength: false, 255);

    [SkipLocalsInit]
    private Vector512<byte> Distance(
        ReadOnlySpan<byte> others, int otherLength, Vector512<byte> lengths, Vector512<byte> unwritten, bool isOneLength, byte limit)
    {
        var width = length + 1;
        Span<Vector512<byte>> rows = stackalloc Vector512<byte>[3 * (Speech.Most + 1)];
        Span<Vector512<byte>> missing = stackalloc Vector512<byte>[Speech.Most + 1];
        ref var before = ref MemoryMarshal.GetReference(rows);
        ref var last = ref Unsafe.Add(ref before, Speech.Most + 1);
        ref var row = ref Unsafe.Add(ref last, Speech.Most + 1);
        ref var absent = ref MemoryMarshal.GetReference(missing);
        ref var other = ref MemoryMarshal.GetReference(others);
        ref var cost = ref MemoryMarshal.GetArrayDataReference(costs);
        last = Vector512<byte>.Zero;
        for (var j = 1; j < width; j++)
        {
            Unsafe.Add(ref absent, j) = Vector512.ConditionalSelect(unwritten, Vector512.Create(dropUnwritten[j - 1]), Vector512.Create(drop[j - 1]));
            Unsafe.Add(ref last, j) = Vector512.AddSaturate(Unsafe.Add(ref last, j - 1), Unsafe.Add(ref absent, j));
        }

        var result = Vector512<byte>.AllBitsSet;
        var bound = Vector512.Create(limit);
        var swap = Vector512.Create((byte)Likeness.Swap);
        var signBefore = Vector512<byte>.Zero;
        for (var i = 1; i <= otherLength; i++)
        {
            var sign = Vector512.LoadUnsafe(ref other, (nuint)((i - 1) * Width));
            var away = Lookup(ref MemoryMarshal.GetArrayDataReference(dropOther), sign);
            var left = Vector512.AddSaturate(last, away);
            row = left;
            var least = left;

            // Skeletons that are near enough differ by a consonant or two: cells farther off the diagonal are left out.
            int first = 1, end = width;
            if (isOneLength)
            {
                if (i > Band + 1)
                {
                    first = i - Band;
                    left = Unsafe.Add(ref row, first - 1) = Vector512<byte>.AllBitsSet;
                    least = left;
                }

                if (i + Band + 1 < width)
                {
                    end = i + Band + 1;
                    Unsafe.Add(ref row, end) = Vector512<byte>.AllBitsSet;
                }
            }

            for (var j = first; j < end; j++)
            {
                var best = Vector512.AddSaturate(Unsafe.Add(ref last, j - 1), Lookup(ref Unsafe.Add(ref cost, (j - 1) * Table), sign));
                best = Vector512.Min(best, Vector512.AddSaturate(Unsafe.Add(ref last, j), away));
                best = Vector512.Min(best, Vector512.AddSaturate(left, Unsafe.Add(ref absent, j)));
                if (i > 1 && j > 1)
                {
                    var crossed = Vector512.Equals(sign, Vector512.Create(signs[j - 2])) & Vector512.Equals(signBefore, Vector512.Create(signs[j - 1]));
                    best = Vector512.Min(best, Vector512.AddSaturate(Unsafe.Add(ref before, j - 2), swap) | ~crossed);
                }

                Unsafe.Add(ref row, j) = left = best;
                least = Vector512.Min(least, best);
            }

            if (!isOneLength) result = Vector512.ConditionalSelect(Vector512.Equals(lengths, Vector512.Create((byte)i)), left, result);
            else if (Vector512.GreaterThanAll(least, bound)) return result;
            signBefore = sign;
            ref var spare = ref before;
            before = ref last;
            last = ref row;
            row = ref spare;
        }

        return isOneLength ? Unsafe.Add(ref last, length) : result;
    }

    /// <summary>What stands in a table of 128 at each of sixty-four places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<byte> Lookup(ref byte table, Vector512<byte> places) => Avx512Vbmi.IsSupported
        ? Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), places, Vector512.LoadUnsafe(ref table, Width))
        : LookupInParts(ref table, places);

    // Sixteen entries at a time, on every processor that has vectors at all.
    private static Vector512<byte> LookupInParts(ref byte table, Vector512<byte> places)
    {
        var (a, b, c, d) = (places.GetLower().GetLower(), places.GetLower().GetUpper(), places.GetUpper().GetLower(), places.GetUpper().GetUpper());
        Vector128<byte> foundA = default, foundB = default, foundC = default, foundD = default;
        for (var at = 0; at < Table; at += 16)
        {
            var part = Vector128.LoadUnsafe(ref table, (nuint)at);
            var from = Vector128.Create((byte)at);
            foundA |= Vector128.Shuffle(part, a - from);
            foundB |= Vector128.Shuffle(part, b - from);
            foundC |= Vector128.Shuffle(part, c - from);
            foundD |= Vector128.Shuffle(part, d - from);
        }

        return Vector512.Create(Vector256.Create(foundA, foundB), Vector256.Create(foundC, foundD));
    }
}
