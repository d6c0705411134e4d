using Habeas.Storage;

namespace Habeas.Registry;

/// <summary>An editor says whether two persons of the register are one, or two, or that it cannot be told yet. Whoever comes after may say otherwise.</summary>
public sealed class JudgePair(Database database)
{
    public static readonly IReadOnlyList<string> Verdicts = ["same", "different", "unsure"];

    public sealed record Request(string One, string Another, string Verdict, string? Note);

    public abstract record Outcome
    {
        public sealed record Judged(JudgementRecord Judgement) : Outcome;

        public sealed record Unchanged : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    internal static Outcome Decide(PersonFile? one, PersonFile? another, JudgementRecord? before, Request request, Act act)
    {
        if (one is null || another is null) return new Outcome.NotFound();
        if (one.Person.Id == another.Person.Id) return new Outcome.Refused("These are one record already.");
        if (!Verdicts.Contains(request.Verdict)) return new Outcome.Refused("Say same, different or unsure.");
        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        if (before is not null && before.Verdict == request.Verdict && before.Note == note) return new Outcome.Unchanged();
        var (first, second) = string.CompareOrdinal(one.Person.Id, another.Person.Id) < 0 ? (one, another) : (another, one);
        return new Outcome.Judged(new JudgementRecord(first.Person.Id, second.Person.Id, request.Verdict, note, act.Actor, act.At));
    }

    public Task<Outcome> ExecuteAsync(Request request, Act act, CancellationToken cancellation = default) =>
        database.WriteAsync(
            act,
            async write =>
            {
                var before = await write.Records.Set<RecordRow>().FindAsync([JudgementRecord.IdOf(request.One, request.Another)], cancellation);
                var outcome = Decide(
                    await PersonFile.FindAsync(write.Records, request.One, cancellation), await PersonFile.FindAsync(write.Records, request.Another, cancellation),
                    before?.Read<JudgementRecord>(), request, act);
                if (outcome is Outcome.Judged judged) await write.AppendAsync("judge-pair", judged.Judgement.ToState());
                return outcome;
            },
            cancellation);
}
