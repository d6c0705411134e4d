using System.Text;
using AnyAscii;
using Habeas.Names;

namespace Habeas.Benchmarks.Peers;

/// <summary>
/// A way of finding a name in a register: ours or somebody else's. The others are given every name in Latin letters by AnyAscii, in lower
/// case and without signs, register and query alike: without it they find half as much.
/// </summary>
internal abstract class NamePeer(string name) : IDisposable
{
    public string Name => name;

    /// <summary>So slow at a million names that it may be asked a sample alone.</summary>
    public virtual bool IsSlow => false;

    /// <summary>Where the persons of the register are found again, in bytes: without the names themselves where these lie apart.</summary>
    public abstract long Bytes { get; }

    /// <param name="names">The register; of the names, ours takes the original and the others the Latin form.</param>
    public abstract void Build(IReadOnlyList<RegisterName> names);

    /// <summary>The ids of the best ten, best first.</summary>
    public abstract IReadOnlyList<string> Find(string query);

    /// <summary>Letters and digits in lower case. Signs within a word (’ and what AnyAscii makes of ь and ع) vanish; others part words.</summary>
    public static string Latin(string name)
    {
        var latin = new StringBuilder(name.Length);
        foreach (var c in Folding.Lower(name.Transliterate()))
        {
            if (char.IsAsciiLetterOrDigit(c)) latin.Append(c);
            else if (c is not ('\'' or '"' or '`') && latin.Length > 0 && latin[^1] != ' ') latin.Append(' ');
        }

        return latin.ToString().TrimEnd();
    }

    public void Dispose()
    {
        End();
        GC.SuppressFinalize(this);
    }

    protected virtual void End()
    {
    }

    /// <summary>What building it adds to the memory of the process.</summary>
    protected static long Held(Action build)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        build();
        return GC.GetTotalMemory(forceFullCollection: true) - before;
    }
}

internal readonly record struct RegisterName(string Id, string Name, string Latin);
