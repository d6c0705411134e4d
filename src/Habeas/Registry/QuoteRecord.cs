using Habeas.Storage;

namespace Habeas.Registry;

/// <summary>A statement, as it bears on one person's case.</summary>
/// <param name="Relation">about: the words speak of the person; context: said in answer to a question about the person, or beside the case.</param>
/// <param name="Specificity">case, country or generic. Only <c>case</c> with relation <c>about</c> counts as raising the case.</param>
public sealed record QuoteRecord(
    string Id, string Person, string Relation, string Speaker, string? SpeakerRole, string? Venue, string? Date, string? DateText, string Form,
    string? StatementKind, string Specificity, string? PromptedBy, Citation Citation, RecordStatus Status, string AcceptedBy)
{
    public const string Kind = "quote";

    public LedgerState ToState() => LedgerState.Of(Kind, Id, Person, this);
}
