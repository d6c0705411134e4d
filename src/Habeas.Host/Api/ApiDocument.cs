using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Habeas.Host.Api;

/// <summary>The machine-readable description of the API (OpenAPI), made from its routes.</summary>
internal static class ApiDocument
{
    public static void Describe(OpenApiOptions options)
    {
        // HEAD is answered wherever GET is, and needs no words.
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true && route.HttpMethod != HttpMethods.Head;
        options.AddDocumentTransformer((document, _, _) =>
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

    /// <summary>What a form holds: the routes read it themselves, so that they can say in one sentence what is wrong with it.</summary>
    public static Task DescribeFormAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.HttpMethod != HttpMethods.Post) return Task.CompletedTask;
        operation.RequestBody = new OpenApiRequestBody
        {
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/x-www-form-urlencoded"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                        {
                            ["queries"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "JSON: an object of queries by key." },
                            ["extend"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "JSON: ids and properties." },
                        },
                    },
                },
            },
        };
        return Task.CompletedTask;
    }
}
