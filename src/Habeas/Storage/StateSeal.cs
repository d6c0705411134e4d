namespace Habeas.Storage;

/// <summary>
/// Seals what an entry says of a person under that person's key. Storage knows that states are sealed, Security knows how.
/// </summary>
public abstract class StateSeal
{
    /// <summary>Seals text under the person's key, making the key if there is none yet.</summary>
    /// <param name="tables">The transaction's stable tables; keys are among them.</param>
    /// <param name="person">Whose key.</param>
    /// <param name="context">Bound to the text: it opens in no other place.</param>
    /// <param name="text">What to seal.</param>
    public abstract Task<string> SealAsync(StableContext tables, string person, string context, string text, CancellationToken cancellation);

    /// <summary>Opens sealed text; null when the key was destroyed.</summary>
    public abstract Task<string?> OpenAsync(StableContext tables, string person, string context, string sealedText, CancellationToken cancellation);
}
