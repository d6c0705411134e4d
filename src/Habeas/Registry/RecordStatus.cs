namespace Habeas.Registry;

public enum RecordStatus
{
    Accepted,

    /// <summary>Taken back: kept in the history, shown nowhere.</summary>
    Retracted,
}
