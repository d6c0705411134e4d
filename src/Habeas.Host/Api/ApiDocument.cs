using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Habeas.Host.Api;

/// <summary>The machine-readable description of the API (OpenAPI), made from its routes.</summary>
internal static class ApiDocument
{
    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, context, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Habeas", Version = "1",
                Description = "Who is detained without just cause, from the public register: what its pages show, and nothing else. Fields may be added, never renamed.",
                License = new OpenApiLicense { Name = "CC BY 4.0 (the data)", Url = new Uri("https://creativecommons.org/licenses/by/4.0/") },
            };
            return Task.CompletedTask;
        });
    }
}
