using Habeas.Intake;
using Habeas.Reading;

namespace Habeas.Tests;

/// <summary>
/// A reader that finds what a test dictates, at the place where the article really says it. What editors may do with a finding must not
/// depend on how well the machine reads today.
/// </summary>
public sealed class DictatedReader(Action<DictatedReader.Dictation> dictate) : DocumentReader
{
    public override Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> bytes, ReadingOptions options, CancellationToken cancellation)
    {
        var reading = NewsReader.Read(bytes, options);
        if (reading.Article is not { } article) return Task.FromResult(reading);
        var dictation = new Dictation(article.Text);
        dictate(dictation);
        return Task.FromResult(dictation.Onto(reading));
    }

    /// <summary>Says what is found; what the article does not say is passed over, so that one dictation does for several articles.</summary>
    public sealed class Dictation(string text)
    {
        private readonly List<PersonFinding> persons = [];
        private readonly List<EventFinding> events = [];
        private readonly List<QuoteFinding> quotes = [];
        private readonly List<ListFinding> lists = [];

        public void Person(string name, params string[] roles)
        {
            if (SpanOf(name) is { } span) persons.Add(new PersonFinding($"p{persons.Count + 1}", name, [], roles, [span]) { RoleSpans = [.. roles.Select(_ => span)] });
        }

        public void Event(string type, string person, string exact, string? date = null, string? duration = null, string status = "asserted")
        {
            if (SpanOf(exact) is not { } span) return;
            events.Add(new EventFinding
            {
                Id = $"e{events.Count + 1}", Type = type, Persons = IdsOf(person), Date = date, Duration = duration, Status = status, Span = span, Quote = exact,
            });
        }

        /// <summary>A statement: about the person of that name, or generic.</summary>
        public void Quote(string speaker, string exact, string kind, string? about = null)
        {
            if (SpanOf(exact) is not { } span) return;
            quotes.Add(new QuoteFinding
            {
                Id = $"q{quotes.Count + 1}", Speaker = new SpeakerFinding(speaker, null, null), Form = "direct", Kind = kind, Specificity = about is null ? "generic" : "case",
                About = about is null ? [] : IdsOf(about), Span = span, Quote = exact,
            });
        }

        public void List(string name, int size, string member, string exact)
        {
            if (SpanOf(exact) is { } span) lists.Add(new ListFinding($"l{lists.Count + 1}", name, size, IdsOf(member), span, exact));
        }

        internal DocumentReading Onto(DocumentReading reading) => reading with { Persons = persons, Events = events, Quotes = quotes, Lists = lists };

        private string[] IdsOf(string name) => [.. persons.Where(p => name.Split('|').Contains(p.Name)).Select(p => p.Id)];

        private TextSpan? SpanOf(string exact)
        {
            var at = text.IndexOf(exact, StringComparison.Ordinal);
            if (at < 0) return null;
            var start = text[..at].EnumerateRunes().Count();
            return new TextSpan(start, start + exact.EnumerateRunes().Count());
        }
    }
}
