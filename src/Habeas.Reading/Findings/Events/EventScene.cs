using Habeas.Reading.Findings.Organizations;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Where an event took place and by whom: place, court, authority, provision, as written in its clause.</summary>
internal sealed class EventScene(
    TokenizedText text, LanguagePack language, People people, Clause clause, BodyIndex bodies)
{
    private readonly Token[] _tokens = text.Tokens;

    /// <summary>The place after the words, up to the next event; for a verb also the one between subject and verb.</summary>
    public string? Place(TriggerHit hit, int from, int until)
    {
        if (IsMove(hit) && After(hit, until, language.TowardWords) is { } goal) return goal;
        if (After(hit, until, language.PlacePrepositions) is { } there) return there;

        if (hit.Voice == Voice.Noun) return null;
        for (var i = hit.Group - 1; i >= from && !clause.Opens(i); i--)
        {
            if (language.PlacePrepositions.Contains(_tokens[i].Norm) && PlaceAt(i + 1, hit.Group) is { } place) return place;
        }

        return null;
    }

    public string? Court(TriggerHit hit, int from, int until) => Body(hit, from, until, "court", ifFar: true);

    /// <summary>Who acted: the agent after "by", or the subject of an active verb.</summary>
    public string? Authority(TriggerHit hit, int from, int until)
    {
        if (hit.Voice is Voice.Active)
        {
            for (var i = hit.Group - 1; i >= from && hit.Trigger.Data.Mode == "verb"; i--)
            {
                if (clause.Opens(i)) return null;
                if (AuthorityEndingAt(i, from) is { } acting) return acting;
            }

            return null;
        }

        for (var i = hit.End; i < Math.Min(until, hit.End + 12); i++)
        {
            if (clause.Opens(i)) break;
            if (!language.ByWords.Contains(_tokens[i].Norm)) continue;
            for (var t = i + 1; t < Math.Min(until, i + 6); t++)
            {
                if (AuthorityAt(t, until) is { } agent) return agent;
            }
        }

        return null;
    }

    /// <summary>"Article 205" of "under Article 205 of the Criminal Code".</summary>
    public string? Provision(int from, int until)
    {
        for (var i = from; i + 1 < until; i++)
        {
            if (!language.Provisions.Contains(_tokens[i].Norm)) continue;
            var number = i + 1;
            if (_tokens[number].Is(".") && number + 1 < until) number++;
            if (_tokens[number].Kind != TokenKind.Number) continue;
            var end = number + 1;
            while (end + 1 < until && (_tokens[end].Is(",") || language.Conjunctions.Contains(_tokens[end].Norm) || _tokens[end].Is("-")) && _tokens[end + 1].Kind == TokenKind.Number
                   && !IsDateOrLength(end + 1, until)) end += 2;
            return text.Slice(i, end);
        }

        return null;
    }

    public bool IsHospital(TriggerHit hit, int until)
    {
        for (var i = hit.First; i < until; i++)
        {
            if (language.HospitalWords.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }

    /// <summary>Whether the court of the sentence is one of cassation.</summary>
    public bool IsCassation(TriggerHit hit, int from, int until) =>
        Court(hit, from, until) is { } court && new Tokenizer(court, GluedWords.None).Run().Any(token => language.CassationCourts.Contains(token.Norm));

    private string? After(TriggerHit hit, int until, System.Collections.Frozen.FrozenSet<string> prepositions)
    {
        for (var i = hit.End; i < until; i++)
        {
            if (clause.Opens(i) || (hit.Voice == Voice.Noun && _tokens[i].Is(","))) return null;
            if (prepositions.Contains(_tokens[i].Norm) && PlaceAt(i + 1, until) is { } place) return place;
        }

        return null;
    }

    private bool IsDateOrLength(int i, int until) =>
        i + 1 < until && (language.Months.ContainsKey(_tokens[i + 1].Norm) || language.DurationUnits.ContainsKey(_tokens[i + 1].Norm));

    private static bool IsMove(TriggerHit hit) => hit.Type is "transfer" or "hospitalisation" or "exile_deportation";

    private string? PlaceAt(int i, int until)
    {
        var limit = Math.Min(until, i + 8);
        while (i < limit && !_tokens[i].Capital)
        {
            if (!_tokens[i].IsWord || clause.Opens(i) || language.BeVerbs.Contains(_tokens[i].Norm) || language.Conjunctions.Contains(_tokens[i].Norm) || language.PossessivePronouns.Contains(_tokens[i].Norm) || (language.Prepositions.Contains(_tokens[i].Norm) && !language.CourtJoiners.Contains(_tokens[i].Norm))) return null;
            i++;
        }

        while (i + 1 < limit && language.IsDemonym(_tokens[i].Norm) && !_tokens[i + 1].Capital) i++;
        while (i < limit && !_tokens[i].Capital)
        {
            if (!_tokens[i].IsWord) return null;
            i++;
        }

        if (i >= limit || people.At(i) is not null || language.Months.ContainsKey(_tokens[i].Norm) || language.Weekdays.ContainsKey(_tokens[i].Norm)) return null;
        var end = i;
        while (end < until && IsOfPlace(end, i)) end++;
        while (end > i && !_tokens[end - 1].Capital && _tokens[end - 1].Kind != TokenKind.Number) end--;
        if (end <= i) return null;
        for (var t = i; t < end; t++)
        {
            if (language.CourtWords.Contains(_tokens[t].Norm)) return null;
        }

        if (KindAt(i) is { } kind and not ("prison_service" or "") && !HasPlaceWord(i, end) && kind is not "police") return null;
        return text.Slice(i, end);
    }

    // "Women's Colony No. 6", "Remand Prison No. 4", "Bayan-Ort"
    private bool IsOfPlace(int i, int first)
    {
        if (i > first && text.SentenceOf(i) != text.SentenceOf(first)) return false;
        if (_tokens[i].Capital) return i == first || (people.At(i) is null && !language.Months.ContainsKey(_tokens[i].Norm) && !language.Weekdays.ContainsKey(_tokens[i].Norm));
        if (_tokens[i].Kind == TokenKind.Number) return _tokens[i - 1].Is(".") || language.PlaceHeads.Contains(_tokens[i - 1].Norm) || language.PrisonWords.Contains(_tokens[i - 1].Norm);
        if (_tokens[i].Is("'s")) return i + 1 < _tokens.Length && _tokens[i + 1].Capital;
        return _tokens[i].Is(".") && i + 1 < _tokens.Length && _tokens[i + 1].Kind == TokenKind.Number && _tokens[i + 1].Start - _tokens[i].End <= 1 && language.Abbreviations.Contains(_tokens[i - 1].Norm);
    }

    private bool HasPlaceWord(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (language.PlaceHeads.Contains(_tokens[i].Norm) || language.PrisonWords.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }

    private string? KindAt(int token) => bodies.At(token) is { } body ? bodies.Of(body).Kind ?? "" : null;

    private string? Body(TriggerHit hit, int from, int until, string kind, bool ifFar)
    {
        string? near = null;
        var best = int.MaxValue;
        foreach (var body in bodies.In(hit.Sentence.First, hit.Sentence.End))
        {
            if (bodies.Of(body).Kind != kind) continue;
            var inside = body.First >= from && body.End <= until;
            if (!inside && !ifFar) continue;
            var distance = (body.First > hit.First ? body.First - hit.End : hit.First - body.End) + (inside ? 0 : 100);
            if (distance >= best) continue;
            (best, near) = (distance, text.Slice(body.First, body.End));
        }

        return near;
    }

    private string? AuthorityAt(int i, int until)
    {
        if (bodies.BeginningAt(i) is { } body && IsAuthority(bodies.Of(body).Kind)) return text.Slice(body.First, body.End);

        var start = i;
        while (start < until && _tokens[start].Capital && language.Authorities.Match(_tokens, start, until, out _) == 0) start++;
        var length = language.Authorities.Match(_tokens, start, until, out _);
        return length > 0 ? text.Slice(i, WithBody(start + length)) : null;
    }

    private string? AuthorityEndingAt(int i, int from)
    {
        if (bodies.At(i) is { } body && IsAuthority(bodies.Of(body).Kind)) return text.Slice(body.First, body.End);

        var length = language.Authorities.Match(_tokens, i, _tokens.Length, out _);
        if (length == 0) return null;
        var first = i;
        while (first > from && _tokens[first - 1].Capital && people.At(first - 1) is null && !language.SentenceStarters.Contains(_tokens[first - 1].Norm)) first--;
        // "state security officers": the longest phrase that ends here begins further left.
        for (var start = Math.Max(from, i - 4); start < i; start++)
        {
            if (language.Authorities.Match(_tokens, start, i + length, out _) == i + length - start) first = Math.Min(first, start);
        }

        return text.Slice(first, WithBody(i + length));
    }

    // "officers of the State Security Service"
    private int WithBody(int end)
    {
        if (end + 1 >= _tokens.Length || !language.OwnerWords.Contains(_tokens[end].Norm)) return end;
        var first = language.DefiniteArticles.Contains(_tokens[end + 1].Norm) ? end + 2 : end + 1;
        return bodies.BeginningAt(first)?.End ?? end;
    }

    private static bool IsAuthority(string? kind) => kind is "police" or "prosecutor" or "intelligence" or "ministry" or "prison_service";
}
