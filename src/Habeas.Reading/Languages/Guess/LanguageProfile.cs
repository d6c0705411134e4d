using System.Buffers;
using System.Text.Json.Serialization;

namespace Habeas.Reading.Languages.Guess;

/// <summary>One profile of <c>profiles.json</c>.</summary>
internal sealed class LanguageProfile
{
    public required string Language { get; set; }

    public required string Script { get; set; }

    /// <summary>Whether it is one of the languages that are read; the others are there to be told apart.</summary>
    public bool Read { get; set; }

    public string Words { get; set; } = "";

    /// <summary>Letters that its neighbours have not.</summary>
    public string Letters { get; set; } = "";

    public string Endings { get; set; } = "";

    /// <summary>Letters that its own words never have.</summary>
    public string Never { get; set; } = "";

    [JsonIgnore]
    public SearchValues<char> OwnLetters => field ??= SearchValues.Create(Letters);

    [JsonIgnore]
    public SearchValues<char> ForeignLetters => field ??= SearchValues.Create(Never);
}

internal sealed class LanguageProfiles
{
    public string About { get; set; } = "";

    public required IReadOnlyList<LanguageProfile> Profiles { get; set; }
}

[JsonSerializable(typeof(LanguageProfiles))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
internal sealed partial class LanguageProfilesJson : JsonSerializerContext;
