using Microsoft.AspNetCore.Identity;

namespace Habeas.Security;

/// <summary>What somebody may be called in the record: in any script, and not as one of the names by which the program itself acts.</summary>
public sealed class NameRule : IUserValidator<User>
{
    private const int Shortest = 2;
    private const int Longest = 40;

    /// <summary>Actors of the ledger that are nobody's account.</summary>
    private static readonly string[] Taken = ["console", "demo", "system", "habeas"];

    public async Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        if (Decide(user.UserName) is { } problem) return Refuse(problem);
        var other = await manager.FindByNameAsync(user.UserName!);
        return other is null || other.Id == user.Id ? IdentityResult.Success : Refuse("Somebody has that name already.");
    }

    internal static string? Decide(string? name) => name switch
    {
        null or { Length: < Shortest or > Longest } => $"A name has {Shortest} to {Longest} characters.",
        _ when !name.All(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark || c is '.' or '-' or '_' or '\'') =>
            "A name is one word: letters and digits of any script, and . - _ '.",
        _ when Taken.Contains(name, StringComparer.OrdinalIgnoreCase) => "That name stands for the program itself: take another.",
        _ => null,
    };

    private static IdentityResult Refuse(string sentence) => IdentityResult.Failed(new IdentityError { Code = nameof(NameRule), Description = sentence });
}
