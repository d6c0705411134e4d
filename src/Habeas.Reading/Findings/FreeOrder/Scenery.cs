using Habeas.Reading.Findings.Organizations;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Where an event took place and by whom: court, authority, place and provision as the sentence writes them.</summary>
internal sealed class Scenery(TokenizedText text, LanguagePack language, FreePeople people, BodyIndex bodies)
{
    private readonly Grammar _grammar = language.Grammar!;
    private readonly Token[] _tokens = text.Tokens;

    public string? Body(Happening happening, params ReadOnlySpan<string> kinds)
    {
        string? near = null;
        var best = int.MaxValue;
        foreach (var body in bodies.In(happening.Sentence.First, happening.Sentence.End))
        {
            var distance = body.First > happening.First ? body.First - happening.End : happening.First - body.End;
            if (distance >= best || !kinds.Contains(bodies.Of(body).Kind ?? "")) continue;
            (best, near) = (distance, text.Slice(body.First, body.End));
        }

        return near;
    }

    public string? Authority(Happening happening)
    {
        if (happening.Data.Type is not ("arrest" or "short_detention" or "search_seizure" or "summons" or "charge_filed" or "rearrest" or "transfer")) return null;
        if (Body(happening, "police", "prosecutor", "intelligence", "ministry", "prison_service") is { } named) return named;
        return _grammar.Authorities.In(_tokens, happening.Sentence.First, happening.Sentence.End, out var at, out var length) ? text.Slice(at, at + length) : null;
    }

    /// <summary>"статья 205", "205-ci maddə": the word and the number beside it.</summary>
    public string? Provision(TextSentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!_grammar.Provisions.Contains(_tokens, i)) continue;
            var next = i + 1 < sentence.End && _tokens[i + 1].Is(".") ? i + 2 : i + 1;
            if (next < sentence.End && _tokens[next].Kind == TokenKind.Number) return text.Slice(i, next + 1);
            for (var number = i - 1; number >= Math.Max(sentence.First, i - 3); number--)
            {
                if (_tokens[number].Kind == TokenKind.Number) return text.Slice(number, i + 1);
            }
        }

        return null;
    }

    public string? Place(Happening happening)
    {
        string? near = null;
        var best = int.MaxValue;
        for (var i = happening.Sentence.First; i < happening.Sentence.End; i++)
        {
            var (first, end) = PlaceAt(i, happening.Sentence);
            if (end == 0) continue;
            var distance = first >= happening.End ? first - happening.End : happening.First - end + 2;
            if (distance >= best) continue;
            (best, near) = (distance, Written(first, end));
        }

        return near;
    }

    private (int First, int End) PlaceAt(int i, TextSentence sentence)
    {
        if (_grammar.PlaceEndings.Length > 0) return HasPlaceEnding(i) ? (i, i + 1) : default;
        if (!_grammar.PlacePrepositions.Contains(_tokens, i)) return default;
        var end = i + 1;
        while (end < sentence.End && end - i < 4 && IsPlain(end)) end++;
        return end > i + 1 ? (i + 1, end) : default;
    }

    private bool IsPlain(int i) =>
        _tokens[i].IsWord && _tokens[i].Capital && people.People.At(i) is null && bodies.At(i) is null && !language.Months.ContainsKey(_tokens[i].Norm) && !language.Weekdays.ContainsKey(_tokens[i].Norm);

    private bool HasPlaceEnding(int i) =>
        IsPlain(i) && Array.Exists(_grammar.PlaceEndings, ending => _tokens[i].Norm.Length > ending.Length + 2 && _tokens[i].Norm.EndsWith(ending, StringComparison.Ordinal));

    private string Written(int first, int end)
    {
        var written = text.Slice(first, end);
        var apostrophe = _grammar.Data.ApostropheEndings ? written.AsSpan().IndexOfAny('\'', '’') : -1;
        return apostrophe > 1 ? written[..apostrophe] : written;
    }
}
