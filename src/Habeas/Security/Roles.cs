namespace Habeas.Security;

/// <summary>What somebody is at the desk; one account may be several. What each may do stands in <see cref="Permissions"/>.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Takes documents in and decides what they say.</summary>
    Editor = 1,

    /// <summary>Reads after an editor: confirms what may not go out on one person's word.</summary>
    Verifier = 2,

    /// <summary>Speaks for the cases: prepares meetings, logs what was raised.</summary>
    Advocate = 4,

    /// <summary>Puts pages before the public.</summary>
    Publisher = 8,

    /// <summary>Owns lists and their editions.</summary>
    Coordinator = 16,

    /// <summary>Reads who did what, and changes nothing.</summary>
    Auditor = 32,

    /// <summary>Runs the accounts, and sees no case by it.</summary>
    Administrator = 64,

    /// <summary>What a small desk gives everybody: all that work on cases needs.</summary>
    Desk = Editor | Verifier | Advocate | Publisher,
}
