using Habeas.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Habeas.Security;

/// <summary>Puts the accounts of the desk into a web application. How somebody stays signed in is the web's affair.</summary>
public static class AccountsModule
{
    /// <summary>Long rather than contrived: NIST SP 800-63B asks for length and nothing else.</summary>
    public const int ShortestPassword = 12;

    public static IdentityBuilder AddAccounts(this IServiceCollection services)
    {
        services.AddScoped(provider => provider.GetRequiredService<Database>().NewStable());
        var builder = services.AddIdentityCore<User>(options =>
            {
                options.Password = new PasswordOptions
                {
                    RequiredLength = ShortestPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 4,
                };
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                options.Tokens.AuthenticatorTokenProvider = nameof(SingleUseCodes);
            })
            .AddUserManager<Accounts>()
            .AddUserStore<UserOnlyStore<User, StableContext>>()
            .AddTokenProvider<SingleUseCodes>(nameof(SingleUseCodes));
        services.RemoveAll<IUserValidator<User>>().AddScoped<IUserValidator<User>, NameRule>();
        return builder;
    }
}
