using Habeas.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Habeas.Publishing;

/// <summary>Puts Publishing into the application.</summary>
public static class PublishingModule
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<PublicDatabase>()
        .AddSingleton<PublicFollower>()
        .AddSingleton(provider => new PublicSite(provider.GetRequiredService<PublicDatabase>()));

    /// <summary>Makes the public database ready, brings it up to date, and has it follow each act from now on.</summary>
    public static async Task StartPublishingAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        await services.GetRequiredService<PublicDatabase>().PrepareAsync(cancellation);
        var follower = services.GetRequiredService<PublicFollower>();
        await follower.CatchUpAsync(cancellation: cancellation);
        services.GetRequiredService<Database>().AfterCommit(token => follower.CatchUpAsync(cancellation: token));
    }
}
