using System.ComponentModel;
using Habeas.Publishing;

namespace Habeas.Host.Api;

/// <summary><c>/api/people</c>: everybody who is public, whom a name may mean, and one person's profile.</summary>
internal static class PeopleRoutes
{
    private const string Tag = "People";
    private const int Usual = 20;
    private const int Most = 100;
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app)
    {
        app.MapMethods(ApiSurface.Path + "/people", Reading, ListAsync).WithTags(Tag).WithSummary("Everybody who is public, or whom a name may mean, best first, with the reasons.")
            .Produces<ApiPeople>().Produces<ApiError>(StatusCodes.Status400BadRequest).Produces<ApiError>(StatusCodes.Status429TooManyRequests);
        app.MapMethods(ApiSurface.Path + "/people/{id}", Reading, ProfileAsync).WithTags(Tag).WithSummary("All that the public may see of one person, with the words that it rests on.")
            .Produces<ApiProfile>().Produces<ApiError>(StatusCodes.Status404NotFound).Produces<ApiError>(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> ListAsync(
        [Description("A name in any script and spelling. Without one, everybody in the order of their ids.")] string? name,
        [Description("How many at most: 20 when not given, 100 at most.")] int? limit,
        [Description("From `next` of the page before. Not with a name.")] string? cursor,
        PublicSite site, ApiOptions options, HttpContext context)
    {
        if (limit is < 1 or > Most) return ApiError.Refuse($"“limit” is a number from 1 to {Most}.");
        var most = limit ?? Usual;
        var snapshot = await site.SnapshotAsync(context.RequestAborted);
        if (name is null)
        {
            var rest = snapshot.After(cursor).Take(most + 1).ToList();
            var page = rest.Take(most).ToList();
            return TypedResults.Ok(new ApiPeople(
                [.. page.Select(p => ApiPersonRow.Of(p, options.PageOf(context.Request, p.PublicId)))], rest.Count > most ? page[^1].PublicId : null));
        }

        if (cursor is not null) return ApiError.Refuse("“cursor” goes through the list of everybody; the answer to a name has one page.");
        if (Words.Refusal(name) is { } refusal) return ApiError.Refuse(refusal);
        return TypedResults.Ok(new ApiPeople(
            [.. snapshot.Match(new PublicQuestion(name, [], most)).Select(c => ApiPersonRow.Of(c.Person, options.PageOf(context.Request, c.Person.PublicId), c))], null));
    }

    private static async Task<IResult> ProfileAsync(string id, PublicSite site, ApiOptions options, HttpContext context) =>
        await site.FindAsync(id, context.RequestAborted) is { } profile
            ? TypedResults.Ok(ApiProfile.Of(profile, options.PageOf(context.Request, profile.PublicId))) : TypedResults.NotFound();
}
