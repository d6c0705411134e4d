using Habeas.Registry;

namespace Habeas.Tests;

/// <summary>Invented people and sources for tests.</summary>
public static class Given
{
    public static Citation Words(string exact, string outlet = "Varen Post", string? published = "2024-03-12") => new(
        new string(outlet == "Varen Post" ? 'a' : 'c', 64), new string('b', 64), 0, exact.Length, exact,
        new SourceNote(outlet, "A report", ["Ila Marn"], published, "https://post.example/1", "en", new DateTimeOffset(2024, 3, 13, 9, 0, 0, TimeSpan.Zero)));

    public static EnterPerson.NewClaim Claim(string property, string value, string outlet = "Varen Post", bool preferred = false, string? note = null) =>
        new(property, value, property == "name" ? "en-Latn" : null, property == "name" ? "legal" : null, [Words(value, outlet)], preferred, note);

    public static EnterPerson.NewEvent Event(string type, string? date, string? confirmedBy = null, params EnterPerson.NewClaim[] claims) => new(
        type, "asserted", null, [Words(type), Words(type, "Second Wire")], [.. date is null ? [] : new[] { Claim("date", date) }, .. claims], confirmedBy);

    public static EnterPerson.Request Person(string name, params EnterPerson.NewEvent[] events) =>
        new("XV", Posture.Public, true, [Claim("name", name)], [], events, []);

    public static async Task<EnterPerson.Outcome.Entered> EnterAsync(IHouse house, EnterPerson.Request request) =>
        (EnterPerson.Outcome.Entered)await house.Get<EnterPerson>().ExecuteAsync(request, house.Act(), house.Clock);

    public static async Task<PersonFile> FileAsync(IHouse house, string person) =>
        (await house.Database.ReadAsync(read => PersonFile.FindAsync(read.Records, person)))!;
}
