using System.ComponentModel;
using Habeas.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;

namespace Habeas.Host.Api.Reconcile;

/// <summary>
/// <c>/api/reconcile</c>: the Reconciliation Service API 0.2 of the W3C community group, as OpenRefine speaks it. There is no JSONP: the
/// answers are for any page by CORS, and need not be a script to be read.
/// </summary>
internal static class ReconcileRoutes
{
    public const string Path = ApiSurface.Path + "/reconcile";

    private const int MostSuggestions = 10;
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Asking = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];

    public static void Map(WebApplication app)
    {
        var routes = app.MapGroup(Path).WithTags("Reconciliation");
        routes.MapMethods("", Asking, AnswerAsync).AddOpenApiOperationTransformer(ApiDocument.DescribeFormAsync)
            .WithSummary("The service's manifest; with `queries` (JSON), whom each may mean; with `extend` (JSON), properties of people.")
            .WithDescription("`queries` and `extend` are fields of a form (application/x-www-form-urlencoded) or of the query string.")
            .Produces<Dictionary<string, ReconcileResult>>().Produces<ApiError>(StatusCodes.Status400BadRequest).Produces<ApiError>(StatusCodes.Status413PayloadTooLarge);
        routes.MapMethods("/suggest/entity", Reading, SuggestAsync).WithSummary("People whose name begins with or resembles what is typed.").Produces<SuggestResult>();
        routes.MapMethods("/suggest/property", Reading, SuggestProperty).WithSummary("Properties that can be sent with a query.").Produces<SuggestResult>();
        routes.MapMethods("/properties", Reading, ProposeProperties).WithSummary("Properties that people can be extended by.").Produces<ProposedProperties>();
        routes.MapMethods("/preview", Reading, Preview.ShowAsync).WithSummary("A small page on one person, for a frame.").Produces<string>(contentType: "text/html");
    }

    private static async Task<IResult> AnswerAsync(
        [Description("JSON: an object of queries by key.")] string? queries, [Description("JSON: ids and properties.")] string? extend,
        PublicSite site, ApiOptions options, BatchTurn turn, HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.ContentLength is not 0)
        {
            if (!request.HasFormContentType) return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            var form = await request.ReadFormAsync(context.RequestAborted);
            queries = Only(form["queries"]) ?? queries;
            extend = Only(form["extend"]) ?? extend;
        }

        if (queries is not null)
        {
            var (batch, refusal) = QueryBatch.Parse(queries);
            if (batch is null) return ApiError.Refuse(refusal!);
            var snapshot = await site.SnapshotAsync(context.RequestAborted);
            return TypedResults.Ok(await turn.TakeAsync(
                () => Task.FromResult(batch.ToDictionary(q => q.Key, q => new ReconcileResult(AnswersOf(snapshot, q)), StringComparer.Ordinal)), context.RequestAborted));
        }

        if (extend is not null)
        {
            var (extension, refusal) = Extension.Parse(extend);
            if (extension is null) return ApiError.Refuse(refusal!);
            return TypedResults.Ok(extension.Answer(await site.SnapshotAsync(context.RequestAborted), id => options.PageOf(request, id)));
        }

        return TypedResults.Ok(Manifest.Of(options, request));
    }

    private static string? Only(StringValues values) => values.Count == 0 ? null : values[0];

    private static IReadOnlyList<ReconcileCandidate> AnswersOf(PublicSnapshot snapshot, ReconcileQuery query) =>
        query.Question is null ? [] : [.. snapshot.Match(query.Question).Select(ReconcileCandidate.Of)];

    private static async Task<IResult> SuggestAsync(string? prefix, int? cursor, PublicSite site, HttpContext context)
    {
        if (Words.Refusal(prefix) is { } refusal) return ApiError.Refuse(refusal);
        if (string.IsNullOrWhiteSpace(prefix)) return TypedResults.Ok(new SuggestResult([]));
        var found = (await site.SnapshotAsync(context.RequestAborted)).Search(prefix).Skip(Math.Max(0, cursor ?? 0)).Take(MostSuggestions);
        return TypedResults.Ok(new SuggestResult([.. found.Select(p => new Suggestion(p.PublicId, p.Name.Text, Description.Of(p), [EntityType.Person]))]));
    }

    private static Ok<SuggestResult> SuggestProperty(string? prefix) => TypedResults.Ok(new SuggestResult(
        [.. Property.Asked.Where(p => p.StartsWith(prefix)).Select(p => new Suggestion(p.Id, p.Name, p.Means, null))]));

    private static Ok<ProposedProperties> ProposeProperties(string? type, int? limit) => TypedResults.Ok(new ProposedProperties(
        EntityType.Person.Id, limit, type is null or "" || type == EntityType.Person.Id ? [.. Property.Given.Take(Math.Max(0, limit ?? int.MaxValue)).Select(p => new Named(p.Id, p.Name))] : []));
}
