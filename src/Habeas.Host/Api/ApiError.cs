namespace Habeas.Host.Api;

/// <summary>What went wrong.</summary>
/// <param name="Error">One sentence.</param>
public sealed record ApiError(string Error)
{
    /// <summary>The sentence for a status that no route has said anything of.</summary>
    public static ApiError Of(int status) => new(status switch
    {
        StatusCodes.Status400BadRequest => "That request was not understood.",
        StatusCodes.Status404NotFound => "There is nothing under that address.",
        StatusCodes.Status405MethodNotAllowed => "That method is not for this address; the Allow header names those that are.",
        StatusCodes.Status413PayloadTooLarge => $"A request holds {ApiSurface.MostBytes / 1024} KB at most.",
        StatusCodes.Status415UnsupportedMediaType => "Send a form: application/x-www-form-urlencoded.",
        StatusCodes.Status429TooManyRequests => "Too many requests; wait as long as Retry-After says.",
        >= 500 => "This went wrong on our side; please try again in a while.",
        _ => "That cannot be done.",
    });

    public static IResult Refuse(string sentence, int status = StatusCodes.Status400BadRequest) => TypedResults.Json(new ApiError(sentence), statusCode: status);
}
