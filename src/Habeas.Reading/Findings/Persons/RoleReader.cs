using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>A role that the text states: an occupation code and the tokens <c>[First, End)</c> that say so.</summary>
internal readonly record struct RoleMention(string Code, int First, int End);

/// <summary>Reads the roles that stand about a name: "lawyer N", "N, a journalist and human rights lawyer,", "N is a blogger".</summary>
internal sealed class RoleReader(TokenizedText text, LanguagePack language)
{
    private const int LongestPhrase = 5;
    private const int Farthest = 24;
    private const string FormerOfficial = "former_official";
    private readonly Token[] _tokens = text.Tokens;

    public List<RoleMention> Around(int first, int end)
    {
        var found = new List<RoleMention>();
        var sentence = text.Sentences[text.SentenceOf(first)];
        Before(first, sentence.First, found);
        After(end, sentence.End, found);
        return found;
    }

    /// <summary>The code of a role as it is told of a person; null where it is no occupation.</summary>
    public string? Listed(string code)
    {
        if (!language.UnlistedRoles.TryGetValue(code, out var listed)) return code;
        return listed.Length == 0 ? null : listed;
    }

    // "the journalist and lawyer N", "the journalist, N,": a role right before, and those joined to it.
    private void Before(int first, int start, List<RoleMention> found)
    {
        var i = first - 1;
        if (i >= start && _tokens[i].Is(",")) i = IsDescribed(i - 1, start) ? i - 1 : -1;
        while (i >= start && (language.Honorifics.ContainsKey(_tokens[i].Norm) || _tokens[i].Is("."))) i--;
        // "leader of Belgor": what follows the preposition is led, and leads not.
        if (i >= start && language.Prepositions.Contains(_tokens[i].Norm)) return;
        if (i == first - 1) i = PastOffice(i, start);
        var round = 0;
        while (i >= start && round++ < 4 && PhraseEndingAt(i, start) is { } role)
        {
            Add(role, found);
            i = role.First - 1;
            while (i >= start && language.RoleModifiers.Contains(_tokens[i].Norm)) i--;
            if (i < start || !(language.Conjunctions.Contains(_tokens[i].Norm) || (_tokens[i].Is(",") && round > 0))) break;
            i--;
        }
    }

    // "Head of the Varenian Prison Service N": the body of an office may stand between the role and the name.
    private int PastOffice(int last, int start)
    {
        for (var i = last; i > start && last - i < 9; i--)
        {
            var norm = _tokens[i].Norm;
            if (language.CourtJoiners.Contains(norm) && !language.DefiniteArticles.Contains(norm) && i < last)
            {
                if (PhraseEndingAt(i, start) is not null) return i;
                if (PhraseEndingAt(i - 1, start) is not null) return i - 1;
            }

            if (!_tokens[i].IsWord || (!_tokens[i].Capital && !language.CourtJoiners.Contains(norm))) return last;
        }

        return last;
    }

    // The comma in "said the journalist, N," joins; the one in "after a journalist, N" after an article may, so the role must be described as one person's.
    private bool IsDescribed(int last, int start)
    {
        if (PhraseEndingAt(last, start) is not { } role) return false;
        var i = role.First - 1;
        while (i >= start && (language.RoleModifiers.Contains(_tokens[i].Norm) || _tokens[i].Capital) && !language.Determiners.Contains(_tokens[i].Norm)) i--;
        return i >= start && (language.Determiners.Contains(_tokens[i].Norm) || language.PossessivePronouns.Contains(_tokens[i].Norm) || _tokens[i].Is("'s"));
    }

    private RoleMention? PhraseEndingAt(int last, int start)
    {
        for (var first = Math.Max(start, last - LongestPhrase + 1); first <= last; first++)
        {
            if (language.Roles.Match(_tokens, first, last + 1, out var code) == last - first + 1) return new RoleMention(code, first, last + 1);
        }

        return null;
    }

    private void After(int end, int limit, List<RoleMention> found)
    {
        if (end >= limit) return;
        var i = PastBrackets(end, limit);
        if (i >= limit) return;
        if (_tokens[i].Is(",") || _tokens[i].Is("(") || _tokens[i].Norm is "-" or "–" or "—") i++;
        else if (_tokens[i].Is("'s") || !language.BeVerbs.Contains(_tokens[i].Norm) || !IsIndefinite(i + 1, limit)) return;
        // ", 34, a journalist"
        if (i + 1 < limit && _tokens[i].Kind == TokenKind.Number && _tokens[i + 1].Is(",")) i += 2;
        if (i < limit && language.RelativePronouns.Contains(_tokens[i].Norm) && (++i >= limit || !language.BeVerbs.Contains(_tokens[i].Norm))) return;
        while (i < limit && (language.BeVerbs.Contains(_tokens[i].Norm) || language.Adverbs.Contains(_tokens[i].Norm))) i++;
        NounPhrase(i, Math.Min(limit, i + Farthest), found);
    }

    // "N (Drenn), editor": a word or two in brackets after the name.
    private int PastBrackets(int i, int limit)
    {
        if (!_tokens[i].Is("(")) return i;
        for (var close = i + 2; close < Math.Min(limit, i + 5); close++)
        {
            if (_tokens[close].Is(")")) return _tokens[i + 1].Capital && close + 1 < limit && _tokens[close + 1].Is(",") ? close + 1 : i;
        }

        return i;
    }

    // "N is a lawyer", "N was the editor": not "N is elected president".
    private bool IsIndefinite(int i, int limit)
    {
        while (i < limit && language.Adverbs.Contains(_tokens[i].Norm)) i++;
        return i < limit && (language.Determiners.Contains(_tokens[i].Norm) || language.RoleModifiers.Contains(_tokens[i].Norm) || language.Roles.Match(_tokens, i, limit, out _) > 0);
    }

    // The heads of a noun phrase and those joined to it by commas and "and"; a preposition's own phrase is passed over.
    private void NounPhrase(int i, int limit, List<RoleMention> found)
    {
        var skipping = false;
        for (var lead = 0; i < limit;)
        {
            var norm = _tokens[i].Norm;
            if (language.SpeechVerbs.Contains(norm) || language.HaveVerbs.Contains(norm) || (norm != "'s" && language.BeVerbs.Contains(norm)) || language.RelativePronouns.Contains(norm)) return;
            var joins = _tokens[i].Is(",") || language.Conjunctions.Contains(norm);
            if (joins)
            {
                if (found.Count == 0 && lead == 0) return;
                if (skipping && !(i + 1 < limit && language.Articles.Contains(_tokens[i + 1].Norm))) return;
                if (_tokens[i].Is(",") && ((found.Count == 0 && !skipping) || !StartsNounPhrase(i + 1, limit))) return;
                (skipping, lead) = (false, 0);
                i++;
                continue;
            }

            if (!_tokens[i].IsWord && _tokens[i].Kind != TokenKind.Number && norm != "'s") return;
            if (language.Prepositions.Contains(norm)) skipping = true;
            var length = skipping ? 0 : language.Roles.Match(_tokens, i, limit, out var code) is var n and > 0 ? Take(code, i, n, limit, found) : 0;
            // A phrase opens with its article and modifiers; after five plain words without a role it is something else.
            if (length == 0 && !skipping && found.Count == 0 && ++lead > 7) return;
            i += Math.Max(1, length);
        }
    }

    private bool StartsNounPhrase(int i, int limit)
    {
        if (i >= limit) return false;
        if (language.Conjunctions.Contains(_tokens[i].Norm)) i++;
        if (i < limit && language.Articles.Contains(_tokens[i].Norm)) return true;
        for (var n = 0; n < 3 && i < limit; n++, i++)
        {
            if (language.Roles.Match(_tokens, i, limit, out _) > 0) return true;
        }

        return false;
    }

    private int Take(string code, int i, int length, int limit, List<RoleMention> found)
    {
        var next = i + length;
        // "student leader", "police officer's": the word that follows is the head.
        if (next < limit && _tokens[next].IsWord && !EndsPhrase(next)) return 0;
        Add(new RoleMention(code, i, next), found);
        return length;
    }

    private bool EndsPhrase(int i)
    {
        var norm = _tokens[i].Norm;
        return language.Prepositions.Contains(_tokens[i - 1].Norm) || language.Determiners.Contains(norm) || language.Conjunctions.Contains(norm) || language.Prepositions.Contains(norm) || language.BeVerbs.Contains(norm) || language.HaveVerbs.Contains(norm)
            || language.RelativePronouns.Contains(norm) || language.SpeechVerbs.Contains(norm) || language.ClauseWords.Contains(norm) || language.ThatWords.Contains(norm)
            || language.Triggers.Match(_tokens, i, _tokens.Length, out _) > 0 || language.VerbEndings.Any(ending => norm.EndsWith(ending, StringComparison.Ordinal));
    }

    // "former Varenian interior minister": the office is not held now.
    private bool IsFormer(int first)
    {
        var plain = 0;
        for (var i = first - 1; i >= 0 && first - i <= 4 && _tokens[i].IsWord; i--)
        {
            if (language.FormerWords.Contains(_tokens[i].Norm)) return true;
            if (!_tokens[i].Capital && !language.RoleModifiers.Contains(_tokens[i].Norm) && (plain++ > 0 || language.Determiners.Contains(_tokens[i].Norm))) return false;
        }

        return false;
    }

    // "human rights lawyer" is a defender and a lawyer: a longer phrase keeps the occupation of its head.
    private void Add(RoleMention role, List<RoleMention> found)
    {
        if (language.OfficeRoles.Contains(role.Code) && IsFormer(role.First)) found.Add(role with { Code = FormerOfficial });
        else if (Listed(role.Code) is { } code) found.Add(role with { Code = code });
        else found.Add(role with { Code = "" });
        if (role.End - role.First < 2 || !role.Code.EndsWith("_defender", StringComparison.Ordinal)) return;
        if (language.Roles.Match(_tokens, role.End - 1, role.End, out var head) != 1 || head == role.Code) return;
        if (!language.UnlistedRoles.ContainsKey(head)) found.Add(role with { Code = head });
    }
}
