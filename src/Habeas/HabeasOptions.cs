using Habeas.Intake;
using Habeas.Storage;

namespace Habeas;

/// <summary>What the application is put together with.</summary>
public sealed record HabeasOptions
{
    public required DatabaseOptions Database { get; init; }

    /// <summary>Who decodes what comes in.</summary>
    public required DocumentReader Reader { get; init; }

    /// <summary>Where the master key lies; the data directory when null. HABEAS_MASTER_KEY_FILE.</summary>
    public string? MasterKeyFile { get; init; }
}
