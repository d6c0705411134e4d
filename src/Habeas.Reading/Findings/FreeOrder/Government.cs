using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Tells from the word before a name that it does not stand in the nominative: a preposition, a noun, a title with an ending.</summary>
internal sealed class Government(TokenizedText text, LanguagePack language)
{
    private readonly Grammar _grammar = language.Grammar!;
    private readonly Token[] _tokens = text.Tokens;

    /// <summary>Whether of a name the last word alone takes an ending.</summary>
    public bool LastAlone => _grammar.VerbLast;

    public bool IsOblique(NameSpot spot)
    {
        if (_grammar.Data.Endings.Count == 0) return false;
        if (_grammar.VerbLast) return IsObject(spot);
        var i = spot.First - 1;
        if (i < 0 || text.SentenceOf(i) != text.SentenceOf(spot.First)) return IsActive(spot.End);
        if (language.Prepositions.Contains(_tokens[i].Norm) || _grammar.Relations.Contains(_tokens, i) || _grammar.CaseNouns.Contains(_tokens, i)) return true;
        if (_grammar.Triggers.Match(_tokens, i, _tokens.Length, out var uses) > 0 && uses.Exists(use => use.Form is TriggerForm.Noun or TriggerForm.Active or TriggerForm.Open)) return true;
        return (_grammar.TitleEndings.Length > 0 && HasEnding(i)) || IsActive(spot.End);
    }

    // Where the verb ends the sentence, what it is done to stands after the one who does it.
    private bool IsObject(NameSpot spot)
    {
        var sentence = text.Sentences[text.SentenceOf(spot.First)];
        for (var i = spot.End; i < sentence.End; i++)
        {
            if (_grammar.Triggers.Match(_tokens, i, sentence.End, out var uses) == 0) continue;
            return uses.Exists(use => use.Form is TriggerForm.Noun or TriggerForm.Open) || (spot.First > sentence.First && uses.Exists(use => use.Form == TriggerForm.Active));
        }

        return false;
    }

    private bool IsActive(int i) => i < _tokens.Length && _grammar.Triggers.Match(_tokens, i, i + 1, out var uses) > 0 && uses.TrueForAll(use => use.Form == TriggerForm.Active);

    /// <summary>"журналиста", "активистом": a title whose word also stands without the ending; where titles take none, always.</summary>
    public bool HasEnding(int i)
    {
        if (_grammar.TitleEndings.Length == 0) return true;
        if (!_grammar.Roles.Contains(_tokens, i)) return false;
        var norm = _tokens[i].Norm;
        foreach (var ending in _grammar.TitleEndings)
        {
            if (!norm.EndsWith(ending, StringComparison.Ordinal) || norm.Length <= ending.Length + 2) continue;
            Token[] bare = [_tokens[i] with { Norm = norm[..^ending.Length] }];
            if (_grammar.Roles.Contains(bare, 0)) return true;
        }

        return false;
    }
}
