using Habeas.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Habeas.Review;

/// <summary>Puts review into the application.</summary>
public static class ReviewModule
{
    public static IServiceCollection AddReview(this IServiceCollection services) => services
        .AddSingleton<StableTables, ReviewTables>()
        .AddSingleton<ProposeFindings>()
        .AddSingleton<AcceptProposal>()
        .AddSingleton<RejectProposal>()
        .AddSingleton<UndoDecision>()
        .AddSingleton<CorrectSource>()
        .AddSingleton<CloseReading>()
        .AddSingleton<EnterFromReading>();
}
