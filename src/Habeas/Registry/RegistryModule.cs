using Habeas.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Habeas.Registry;

/// <summary>Puts the register into the application.</summary>
public static class RegistryModule
{
    public static IServiceCollection AddRegistry(this IServiceCollection services) => services
        .AddSingleton<DerivedTables, RegistryTables>()
        .AddSingleton<DerivedTables, RosterTables>()
        .AddSingleton<RegisterNames>()
        .AddSingleton<EnterPerson>()
        .AddSingleton<EnterCampaign>()
        .AddSingleton<ChangePerson>()
        .AddSingleton<ConfirmEvent>()
        .AddSingleton<PreferClaim>()
        .AddSingleton<JudgePair>()
        .AddSingleton<FindPeople>();
}
