using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Tells how a text says that something happened: asserted, denied, scheduled, requested or alleged; null where it only might.</summary>
internal sealed class Standing(TokenizedText text, LanguagePack language, Terrain terrain)
{
    private const int Light = 3;
    private const int Reach = 14;
    private readonly Grammar _grammar = language.Grammar!;
    private readonly Token[] _tokens = text.Tokens;

    public string? Of(Happening happening)
    {
        var sentence = happening.Sentence;
        int start = terrain.Start(happening.First, sentence), end = Math.Max(happening.End, terrain.End(happening.End - 1, sentence));
        if (Stands(_grammar.Hypotheticals, start, happening.First) || (_grammar.VerbLast && Stands(_grammar.Hypotheticals, happening.End, end))) return null;
        if (start > sentence.First && _grammar.Hypotheticals.Contains(_tokens, start - 1)) return null;
        if (IsRefused(happening)) return null;
        var requested = IsRequested(happening, start, end);
        if (happening.Form == TriggerForm.Denied || IsNegated(happening)) return requested ? null : "denied";
        if (IsDenied(happening, end)) return "denied";
        if (requested) return "requested";
        var mayCome = happening.Form is TriggerForm.Noun or TriggerForm.Open or TriggerForm.Future;
        if (happening.Form == TriggerForm.Future || (mayCome && (Stands(_grammar.Scheduled, start, end) || StandsBeside(_grammar.Scheduled, happening)))) return IsTakenBack(happening) ? "denied" : "scheduled";
        if (Stands(_grammar.Alleged, start, end) || (start - 1 > sentence.First && terrain.IsComma(start - 1) && Stands(_grammar.Alleged, Math.Max(sentence.First, start - 3), start))) return "alleged";
        return happening.Form == TriggerForm.Open ? null : "asserted";
    }

    // "отклонил ходатайство об освобождении N": what is refused neither took place nor is it still asked for.
    private bool IsRefused(Happening happening) => happening.Form is TriggerForm.Noun or TriggerForm.Open
        && (happening.Data.Type is "release" or "pardon_or_amnesty" or "acquittal" or "bail_or_house_arrest" or "charge_dropped")
        && Stands(_grammar.Refusals, happening.Sentence.First, happening.Sentence.End);

    private bool Stands(StemTable<bool> words, int first, int end) => words.Count > 0 && words.In(_tokens, first, end, out _, out _);

    // "Заседание по делу N, которое назначено на": the relative clause tells of the noun before it.
    private bool StandsBeside(StemTable<bool> words, Happening happening)
    {
        var next = happening.End;
        while (next < happening.Sentence.End && next - happening.End < 5 && !terrain.IsComma(next)) next++;
        return happening.Form == TriggerForm.Noun && next < happening.Sentence.End && terrain.IsComma(next) && Stands(words, next, Math.Min(happening.Sentence.End, next + 4));
    }

    private bool IsNegated(Happening happening)
    {
        for (var i = happening.First - 1; i >= Math.Max(happening.Sentence.First, happening.First - Light); i--)
        {
            if (_grammar.Negations.Match(_tokens, i, happening.First, out _) is var length and > 0) return i + length >= happening.First - 1 || AreLight(i + length, happening.First);
            if (!IsLight(i)) return false;
        }

        return _grammar.VerbLast && happening.End < happening.Sentence.End && _grammar.Negations.Match(_tokens, happening.End, happening.Sentence.End, out _) > 0;
    }

    private bool AreLight(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!IsLight(i)) return false;
        }

        return true;
    }

    private bool IsLight(int i) => language.BeVerbs.Contains(_tokens[i].Norm) || language.HaveVerbs.Contains(_tokens[i].Norm) || language.Adverbs.Contains(_tokens[i].Norm)
        || language.Pronouns.ContainsKey(_tokens[i].Norm) || language.LightWords.Contains(_tokens[i].Norm);

    // "опроверг сообщения о том, что N арестован", "tutuklandığını yalanladı"
    private bool IsDenied(Happening happening, int end)
    {
        if (_grammar.Denials.In(_tokens, happening.Sentence.First, happening.First, out var at, out _) && !HasBreak(at, happening.First)) return true;
        return _grammar.VerbLast && Stands(_grammar.Denials, happening.End, Math.Min(happening.Sentence.End, end + Reach));
    }

    private bool HasBreak(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_tokens[i].Is(";") || _tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote) return true;
        }

        return false;
    }

    private bool IsRequested(Happening happening, int start, int end)
    {
        if (happening.Form is not (TriggerForm.Noun or TriggerForm.Open or TriggerForm.Denied)) return false;
        if (Stands(_grammar.Requests, start, happening.First) || Stands(_grammar.Requests, happening.First, happening.End)) return true;
        if ((_grammar.VerbLast || happening.Data.NeedsDuration) && Stands(_grammar.Requests, happening.End, Math.Min(happening.Sentence.End, end + (_grammar.VerbLast ? Reach : 0)))) return true;
        var from = Math.Max(happening.Sentence.First, happening.First - Reach);
        return happening.Form == TriggerForm.Open && Stands(_grammar.Requests, from, happening.First);
    }

    private bool IsTakenBack(Happening happening)
    {
        var next = text.SentenceOf(happening.First) + 1;
        return next < text.Sentences.Count && Stands(_grammar.TakenBack, text.Sentences[next].First, text.Sentences[next].End);
    }
}
