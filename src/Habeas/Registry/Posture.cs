namespace Habeas.Registry;

/// <summary>Whether the public may know of a person: settled with the family or lawyer, never by a program.</summary>
public enum Posture
{
    /// <summary>May be published.</summary>
    Public,

    /// <summary>Nothing leaves: no page, no count, no feed, and the address answers as one that never existed.</summary>
    Quiet,

    /// <summary>As quiet, for the time being.</summary>
    Paused,
}
