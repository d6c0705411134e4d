using Habeas.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Habeas.Intake;

/// <summary>Puts intake into the application.</summary>
public static class IntakeModule
{
    /// <param name="reader">Who decodes what comes in; the host hands in a reader that does so in a child process.</param>
    public static IServiceCollection AddIntake(this IServiceCollection services, DocumentReader reader) => services
        .AddSingleton(reader)
        .AddSingleton<DerivedTables, CaptureTables>()
        .AddSingleton<StableTables, IntakeTables>()
        .AddSingleton<ReceiveDocument>();
}
