namespace Habeas.Security;

/// <summary>One thing that somebody may or may not do at the desk.</summary>
public enum Permission
{
    /// <summary>One's own account, second factor and sessions.</summary>
    OwnAccount,

    /// <summary>The register, the queue and the archived texts.</summary>
    SeeRegister,

    /// <summary>Documents into the archive and the queue.</summary>
    TakeIn,

    /// <summary>Accept, correct, reject and take back what a document says, and say what the document is.</summary>
    Decide,

    /// <summary>Second reading of a release, a death and the like; which of several reports of one comes first.</summary>
    Confirm,

    /// <summary>Whether two records are one person.</summary>
    Judge,

    /// <summary>A page before the public, and away again.</summary>
    Publish,

    /// <summary>A case quiet or paused: it can only hide.</summary>
    Quiet,

    /// <summary>A quiet case public again.</summary>
    Unquiet,

    /// <summary>Who did what and when, of everybody; one's own everybody sees who sees the register.</summary>
    ReadLog,

    /// <summary>Accounts: invite, give roles, close; and in an emergency take a public page down by its address.</summary>
    Accounts,
}

/// <summary>Who may do what. What is not named here nobody may.</summary>
public static class Permissions
{
    private const Roles Anybody = Roles.Desk | Roles.Coordinator | Roles.Auditor | Roles.Administrator;

    /// <summary>The roles of which one is enough.</summary>
    public static Roles Needs(Permission permission) => permission switch
    {
        Permission.OwnAccount => Anybody,
        Permission.SeeRegister => Anybody & ~Roles.Administrator,
        Permission.TakeIn => Roles.Editor | Roles.Verifier | Roles.Advocate,
        Permission.Decide => Roles.Editor | Roles.Verifier,
        Permission.Confirm => Roles.Verifier,
        Permission.Judge => Roles.Editor | Roles.Verifier,
        Permission.Publish => Roles.Publisher,
        // To hide is safe and may be urgent; to show is neither.
        Permission.Quiet => Roles.Desk,
        Permission.Unquiet => Roles.Publisher,
        Permission.ReadLog => Roles.Auditor,
        Permission.Accounts => Roles.Administrator,
        _ => Roles.None,
    };

    public static bool May(this Roles roles, Permission permission) => (roles & Needs(permission)) != Roles.None;

    /// <summary>Each role by itself, in the order in which they are offered.</summary>
    public static IReadOnlyList<Roles> Each { get; } =
        [Roles.Editor, Roles.Verifier, Roles.Advocate, Roles.Publisher, Roles.Coordinator, Roles.Auditor, Roles.Administrator];

    /// <summary>The code of a role: <c>editor</c>.</summary>
    public static string CodeOf(Roles role) => Names.Folding.Lower(role.ToString());

    /// <summary>The codes of the roles, in their order; for records and answers.</summary>
    public static IReadOnlyList<string> CodesOf(Roles roles) => [.. Each.Where(r => roles.HasFlag(r)).Select(CodeOf)];

    /// <summary>Codes to roles; null when one of them is none.</summary>
    public static Roles? Parse(IEnumerable<string> codes)
    {
        var roles = Roles.None;
        foreach (var code in codes.Select(c => c.Trim()).Where(c => c.Length > 0))
        {
            if (Each.FirstOrDefault(r => CodeOf(r) == code) is not (not Roles.None and var role)) return null;
            roles |= role;
        }

        return roles;
    }
}
