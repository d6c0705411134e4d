using System.Text.Json;
using Habeas.Publishing;

namespace Habeas.Host.Api.Reconcile;

public sealed record ReconcileResult(IReadOnlyList<ReconcileCandidate> Result);

/// <param name="Score">From 0 to 100: the name brings up to 90, a property that agrees 5, one that contradicts takes 30 away.</param>
/// <param name="Match">Whether a program may take it for the same; a name alone never does.</param>
/// <param name="Features">Of what the score is made: <c>name</c> from 0 to 100, and each property that agrees or contradicts.</param>
public sealed record ReconcileCandidate(
    string Id, string Name, string? Description, IReadOnlyList<EntityType> Type, double Score, bool Match, IReadOnlyList<Feature> Features)
{
    public static ReconcileCandidate Of(PublicCandidate candidate) => new(
        candidate.Person.PublicId, candidate.Person.Name.Text, Reconcile.Description.Of(candidate.Person), [EntityType.Person], candidate.Score, candidate.IsMatch,
        [
            new Feature("name", JsonSerializer.SerializeToElement(Math.Round(candidate.NameScore * 100, 1))),
            .. candidate.Evidence.Where(e => e.Agrees is not null).Select(e => new Feature(e.Property, JsonSerializer.SerializeToElement(e.Agrees!.Value))),
        ]);
}

/// <param name="Value">A number or a truth value.</param>
public sealed record Feature(string Id, JsonElement Value);

public sealed record EntityType(string Id, string Name)
{
    public static EntityType Person { get; } = new("person", "Person");
}

public sealed record Named(string Id, string Name);

public sealed record SuggestResult(IReadOnlyList<Suggestion> Result);

public sealed record Suggestion(string Id, string Name, string? Description, IReadOnlyList<EntityType>? Notable);

public sealed record ProposedProperties(string Type, int? Limit, IReadOnlyList<Named> Properties);

/// <summary>One line that tells namesakes apart.</summary>
internal static class Description
{
    public static string? Of(PublicPersonRow person)
    {
        var parts = person.Occupations.Where(o => o != "none_other").Take(2).Select(o => Labels.Of("occupation", o)).Append(Labels.OfCountry(person.Country))
            .Append(person.Spells is [var first, ..] ? $"arrested {DateWords.Of(first.Start.Edtf)}" : string.Empty).Where(p => p.Length > 0);
        return string.Join(", ", parts) is { Length: > 0 } line ? line : null;
    }
}
