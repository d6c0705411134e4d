using System.Buffers;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Habeas.Names.Files;

/// <summary>
/// A mapped file as memory. The view's own handle lets the mapping go when nothing refers to this any longer; whoever holds a span of it
/// keeps the index alive meanwhile (<see cref="Matching.Search"/>).
/// </summary>
internal sealed unsafe class MappedMemory : MemoryManager<byte>
{
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;
    private readonly int length;

    public MappedMemory(MemoryMappedViewAccessor view, int length)
    {
        this.view = view;
        this.length = length;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
        view.SafeMemoryMappedViewHandle.ReleasePointer();
    }

    public override Span<byte> GetSpan() => new(start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) view.Dispose();
    }
}

/// <summary>Mapped bytes as numbers; a file is little-endian, as every machine is that .NET runs on but one.</summary>
internal sealed class MappedNumbers(ReadOnlyMemory<byte> bytes) : MemoryManager<int>
{
    public override Span<int> GetSpan()
    {
        var numbers = MemoryMarshal.Cast<byte, int>(bytes.Span);
        return MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(numbers), numbers.Length);
    }

    public override MemoryHandle Pin(int elementIndex = 0) => bytes[(elementIndex * sizeof(int))..].Pin();

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
