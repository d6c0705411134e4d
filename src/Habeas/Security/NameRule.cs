using System.Globalization;
using System.Text;
using Habeas.Names;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Security;

/// <summary>
/// What somebody may be called in the record: in any script but in one alone, not as one of the names by which the program itself acts,
/// and not so that a reader of the record takes them for somebody else.
/// </summary>
public sealed class NameRule : IUserValidator<User>
{
    internal const string TakenAlready = "Somebody has that name already.";
    private const int Shortest = 2;
    private const int Longest = 40;

    /// <summary>Actors of the ledger that are nobody's account.</summary>
    private static readonly string[] Reserved = ["console", "demo", "system", "habeas"];

    public async Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        // A name is chosen once: an account that has it keeps it, whatever the rule is later.
        if (await manager.Users.AnyAsync(u => u.Id == user.Id && u.UserName == user.UserName)) return IdentityResult.Success;
        if (Decide(user.UserName) is { } problem) return Refuse(problem);
        // One reading for both questions: of two who take a name at once, the one who comes second is told the same whenever that is.
        var names = await manager.Users.Where(u => u.Id != user.Id).Select(u => u.UserName!).ToListAsync();
        if (names.Any(name => manager.NormalizeName(name) == manager.NormalizeName(user.UserName))) return Refuse(TakenAlready);
        var look = Look(user.UserName!);
        return names.Any(name => Look(name) == look)
            ? Refuse("Somebody has a name that looks like this one: take another.") : IdentityResult.Success;
    }

    internal static string? Decide(string? name) => name switch
    {
        null or { Length: < Shortest or > Longest } => $"A name has {Shortest} to {Longest} characters.",
        _ when !name.All(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c is '.' or '-' or '_' or '\'') =>
            "A name is one word: letters and digits of any script, and . - _ '.",
        _ when Reserved.Contains(Look(name), StringComparer.Ordinal) => "That name stands for the program itself: take another.",
        _ when name.Where(char.IsLetter).Select(Alphabet).Distinct().Count() > 1 => "A name is written in one script alone.",
        _ => null,
    };

    /// <summary>
    /// What the eye sees of a name: without case, marks and widths, and with Latin letters in place of those that look like them. Each letter
    /// is folded beside one that is Latin and nothing else, so that a name in look-alikes alone becomes Latin too.
    /// </summary>
    private static string Look(string name)
    {
        var look = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKC)) look.Append(Folding.Fold($"z{c}").AsSpan(1));
        return look.ToString();
    }

    /// <summary>The alphabets whose letters pass for one another are told apart; all others are one.</summary>
    private static char Alphabet(char c) => c switch
    {
        <= '\u02af' or (>= '\u1e00' and <= '\u1eff') or (>= '\uff21' and <= '\uff5a') => 'l',
        (>= '\u0370' and <= '\u03ff') or (>= '\u1f00' and <= '\u1fff') => 'g',
        (>= '\u0400' and <= '\u052f') or (>= '\u1c80' and <= '\u1c8f') => 'c',
        >= '\u0531' and <= '\u058f' => 'a',
        _ => '-',
    };

    internal static IdentityResult Refuse(string sentence) => IdentityResult.Failed(new IdentityError { Code = nameof(NameRule), Description = sentence });
}
