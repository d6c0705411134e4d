using Habeas.Storage;

namespace Habeas.Registry;

/// <summary>A person in the register. All that is said of them are claims.</summary>
/// <param name="PublicId">Random, permanent: <c>HB-7K3QXM2</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the country that holds or held them.</param>
public sealed record PersonRecord(string Id, string PublicId, string? Country, Posture Posture, bool Published)
{
    public const string Kind = "person";

    public LedgerState ToState() => LedgerState.Of(Kind, Id, Id, this);
}
