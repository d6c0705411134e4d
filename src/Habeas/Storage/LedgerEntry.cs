using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Habeas.Storage;

/// <summary>One line of the ledger: append-only, chained to the line before by SHA-256.</summary>
public sealed class LedgerEntry
{
    /// <summary>What the first entry names as the hash before it.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Seq { get; init; }

    /// <summary>Microseconds since 1970-01-01T00:00:00Z.</summary>
    public long At { get; init; }

    /// <summary>The act that this entry belongs to.</summary>
    public required string Act { get; init; }

    public required string Actor { get; init; }

    /// <summary>What was done, in the words of the verb's file: <c>accept-proposal</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>The record it was done to, as <c>kind:id</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The reason; sealed where the entry is about a person.</summary>
    public string? Why { get; init; }

    /// <summary>The whole record after the act, canonical JSON; what it says of a person is sealed under that person's key.</summary>
    public required string State { get; init; }

    /// <summary>The hash of the entry before.</summary>
    public required string Prev { get; init; }

    /// <summary>SHA-256 over all other columns, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The hash that this entry must have.</summary>
    public string ComputeHash() => ComputeHash(Seq, At, Act, Actor, Verb, Subject, Why, State, Prev);

    internal static string ComputeHash(
        long seq, long at, string act, string actor, string verb, string subject, string? why, string state, string prev)
    {
        // One canonical array: where a column ends cannot be argued about.
        var columns = new JsonArray(seq, at, act, actor, verb, subject, why, state, prev);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(columns))));
    }
}

/// <summary>The one row that appends queue up for, and that a truncated tail is found by.</summary>
public sealed class LedgerHead
{
    public int Id { get; init; } = 1;
    public long Seq { get; set; }
    public required string Hash { get; set; }
}
