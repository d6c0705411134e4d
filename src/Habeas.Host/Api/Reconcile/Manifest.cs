using System.Text.Json.Nodes;

namespace Habeas.Host.Api.Reconcile;

/// <summary>What the service says of itself (Reconciliation Service API 0.2, “service manifest”).</summary>
internal static class Manifest
{
    private const int PreviewWidth = 420;
    private const int PreviewHeight = 220;

    public static JsonObject Of(ApiOptions options, HttpRequest request)
    {
        var address = options.BaseOf(request);
        return new JsonObject
        {
            ["versions"] = new JsonArray("0.1", "0.2"),
            ["name"] = options.IsDemo ? "Habeas (a demonstration: invented people)" : "Habeas: detained people",
            ["identifierSpace"] = $"{address}/people/",
            ["schemaSpace"] = $"{address}/api#properties",
            ["documentation"] = $"{address}/api",
            ["logo"] = $"{address}/icon.svg",
            ["defaultTypes"] = new JsonArray(new JsonObject { ["id"] = EntityType.Person.Id, ["name"] = EntityType.Person.Name }),
            ["view"] = new JsonObject { ["url"] = $"{address}/people/{{{{id}}}}" },
            ["preview"] = new JsonObject { ["url"] = $"{address}{ReconcileRoutes.Path}/preview?id={{{{id}}}}", ["width"] = PreviewWidth, ["height"] = PreviewHeight },
            ["suggest"] = new JsonObject { ["entity"] = At("/suggest/entity"), ["property"] = At("/suggest/property") },
            ["extend"] = new JsonObject { ["propose_properties"] = At("/properties"), ["property_settings"] = new JsonArray() },
        };

        JsonObject At(string path) => new() { ["service_url"] = address, ["service_path"] = ReconcileRoutes.Path + path };
    }
}
