using Habeas.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Habeas.Security;

/// <summary>Puts Security into the application.</summary>
public static class SecurityModule
{
    /// <param name="masterKeyFile">Where the master key lies; it is made there when there is none.</param>
    public static IServiceCollection AddSecurity(this IServiceCollection services, string masterKeyFile) => services
        .AddSingleton(_ => MasterKey.LoadOrCreate(masterKeyFile))
        .AddSingleton<PersonKeys>()
        .AddSingleton<StateSeal>(provider => provider.GetRequiredService<PersonKeys>())
        .AddSingleton<StableTables, KeyTables>()
        .AddSingleton<StableTables, UserTables>()
        .AddSingleton<Invite>()
        .AddSingleton<OpenAccount>()
        .AddSingleton<GiveRoles>()
        .AddSingleton<CloseAccount>();
}
