using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Habeas.Storage;

/// <summary>Puts Storage into the application.</summary>
public static class StorageModule
{
    public static IServiceCollection AddStorage(this IServiceCollection services, DatabaseOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddSingleton(provider => new TableSet([.. provider.GetServices<StableTables>()], [.. provider.GetServices<DerivedTables>()]))
            .AddSingleton<Database>();
    }
}
