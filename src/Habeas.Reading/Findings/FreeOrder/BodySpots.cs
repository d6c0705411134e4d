using System.Globalization;
using Habeas.Reading.Findings.Organizations;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Finds bodies: a word for a kind of body with the words of its name before and after it, and bodies known by name.</summary>
internal sealed class BodySpots(TokenizedText text, LanguagePack language)
{
    private const int Longest = 8;
    private readonly Grammar _grammar = language.Grammar!;
    private readonly Token[] _tokens = text.Tokens;

    public bool[] Covered { get; } = new bool[text.Tokens.Length];

    public List<BodyRun> Find()
    {
        var found = new List<BodyRun>();
        for (var i = 0; i < _tokens.Length; i++)
        {
            var run = Known(i) ?? Headed(i, found.Count == 0 ? 0 : found[^1].End);
            if (run is not { } body) continue;
            found.Add(body);
            Array.Fill(Covered, true, body.First, body.End - body.First);
            i = body.End - 1;
        }

        return found;
    }

    public (List<OrganizationFinding> Findings, List<OrganizationMention> Mentions) Gather(List<BodyRun> runs)
    {
        var findings = new List<OrganizationFinding>();
        var spans = new List<List<TextSpan>>();
        var mentions = new List<OrganizationMention>();
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var run in runs)
        {
            var name = text.Slice(run.First, run.End);
            var key = Words.Fold(name);
            if (!byName.TryGetValue(key, out var index))
            {
                byName[key] = index = findings.Count;
                findings.Add(new OrganizationFinding(string.Create(CultureInfo.InvariantCulture, $"o{index + 1}"), name, run.Kind.Length > 0 ? run.Kind : null, []));
                spans.Add([]);
            }

            spans[index].Add(text.Span(run.First, run.End));
            mentions.Add(new OrganizationMention(index, run.First, run.End));
        }

        return ([.. findings.Select((finding, i) => finding with { Spans = spans[i] })], mentions);
    }

    private BodyRun? Known(int i)
    {
        var length = _grammar.KnownBodies.Match(_tokens, i, _tokens.Length, out var kind);
        return length > 0 ? new BodyRun(i, i + length, kind, true) : null;
    }

    // "Леский городской суд", "Союз журналистов Варении", "организация «Открытое дело»": the kind's word and the words that belong to it.
    private BodyRun? Headed(int i, int from)
    {
        var length = _grammar.Bodies.Match(_tokens, i, _tokens.Length, out var kind);
        if (length == 0) return null;
        var first = i;
        // Where adjectives have endings, the large word is the first of the name.
        while (first > from && i - first < 4 && text.SentenceOf(first - 1) == text.SentenceOf(i) && IsBefore(first - 1) && (_grammar.AdjectiveEndings.Length == 0 || first == i || !_tokens[first].Capital)) first--;
        while (first < i && !_tokens[first].Capital) first++;
        var end = i + length;
        if (end < _tokens.Length && _tokens[end].Kind == TokenKind.OpenQuote)
        {
            var close = end + 1;
            while (close < _tokens.Length && close - end < Longest && _tokens[close].Kind != TokenKind.CloseQuote) close++;
            if (close < _tokens.Length && _tokens[close].Kind == TokenKind.CloseQuote) end = close + 1;
        }
        else
        {
            var last = end;
            for (var t = end; t < _tokens.Length && t - end < Longest && text.SentenceOf(t) == text.SentenceOf(i) && IsAfter(t); t++)
            {
                if (_tokens[t].Capital) last = t + 1;
            }

            end = last;
        }

        // A word for a kind of body alone is no name; a court or the police in short still acts.
        return first == i && end == i + length && !_tokens[i].Capital && !language.Grammar!.Data.NoCapitals ? null : new BodyRun(first, end, kind, false);
    }

    private bool IsBefore(int i)
    {
        if (!_tokens[i].IsWord || language.Prepositions.Contains(_tokens[i].Norm)) return false;
        if (_tokens[i].Capital) return !_grammar.Roles.Contains(_tokens, i) && (_grammar.AdjectiveEndings.Length == 0 || EndsAsAdjective(i));
        return EndsAsAdjective(i);
    }

    private bool EndsAsAdjective(int i) => Array.Exists(_grammar.AdjectiveEndings, ending => _tokens[i].Norm.EndsWith(ending, StringComparison.Ordinal));

    private bool IsAfter(int i)
    {
        if (!_tokens[i].IsWord) return false;
        if (_grammar.BodyJoiners.Contains(_tokens[i].Norm)) return true;
        if (language.Prepositions.Contains(_tokens[i].Norm) || _grammar.SpeechVerbs.Contains(_tokens, i) || _grammar.Triggers.Match(_tokens, i, _tokens.Length, out _) > 0) return false;
        if (_grammar.VerbLast || _grammar.Data.NoCapitals) return false;
        return (_tokens[i].Capital && _grammar.Places.Contains(_tokens, i)) || (_grammar.BodyJoiners.Contains(_tokens[i - 1].Norm) && _tokens[i].Capital);
    }
}
