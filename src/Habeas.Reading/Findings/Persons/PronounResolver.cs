using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>Tells whom "he", "her" and "the journalist" mean, where one person fits better than every other; else it leaves them open.</summary>
internal sealed class PronounResolver(TokenizedText text, LanguagePack language, IReadOnlyList<PersonDraft> people, IReadOnlyList<Mention> names, IReadOnlyList<int> doubtful)
{
    private const int ParagraphsBack = 2;
    private const int SentencesBack = 40;
    private readonly Token[] _tokens = text.Tokens;
    private readonly QuotedTokens _quoted = new(text);
    private readonly List<Mention> _mentions = [];
    private readonly HashSet<int> _met = [];
    private readonly HashSet<int> _nameStarts = [.. names.Select(name => name.First)];
    private readonly int[] _doubtful = [.. doubtful.Order()];
    private int[] _relatives = [];
    private readonly ILookup<string, (int Person, int First)> _byRole = people.SelectMany((person, index) => person.Roles.Select(role => (role.Code, Place: (index, role.First))))
        .ToLookup(role => role.Code, role => role.Place, StringComparer.Ordinal);
    private readonly string[] _genders = [.. people.Select(person => person.Gender)];

    /// <summary>The names with the resolved pronouns and descriptions among them, in the order of the text.</summary>
    public List<Mention> Resolve()
    {
        _relatives = Relatives();
        var next = 0;
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (next < names.Count && names[next].First == i)
            {
                _mentions.Add(names[next]);
                _met.Add(names[next].Person);
                i = names[next++].End - 1;
                continue;
            }

            if (language.Pronouns.TryGetValue(_tokens[i].Norm, out var gender))
            {
                if (Antecedent(i, gender) is not { } person) continue;
                if (_genders[person].Length == 0) _genders[person] = gender;
                _mentions.Add(new Mention(person, i, i + 1, MentionKind.Pronoun));
            }
            else if (language.DefiniteArticles.Contains(_tokens[i].Norm) && Description(i) is { } described)
            {
                _mentions.Add(described);
                i = described.End - 1;
            }
        }

        return _mentions;
    }

    private int? Antecedent(int pronoun, string gender)
    {
        var sentence = text.SentenceOf(pronoun);
        var paragraph = text.Sentences[sentence].Paragraph;
        var quoted = _quoted.Contains(pronoun);
        var speakers = quoted ? Speakers(paragraph) : [];
        for (var s = sentence; s >= Math.Max(0, sentence - SentencesBack) && paragraph - text.Sentences[s].Paragraph <= ParagraphsBack; s--)
        {
            var candidates = Candidates(s, pronoun, gender, quoted).Where(mention => !speakers.Contains(mention.Person)).ToList();
            if (candidates.Count == 0)
            {
                // Someone who could not be made out stands nearer than anyone known.
                if (Has(_relatives, s, pronoun, quoted)) return null;
                if (Has(_doubtful, s, pronoun, quoted)) return null;
                continue;
            }

            return Best(candidates, gender, s == sentence && language.ObjectPronouns.Contains(_tokens[pronoun].Norm) ? pronoun : -1);
        }

        return null;
    }

    private bool Has(int[] places, int sentence, int pronoun, bool quoted)
    {
        var at = Array.BinarySearch(places, text.Sentences[sentence].First);
        var end = Math.Min(pronoun, text.Sentences[sentence].End);
        for (var i = at < 0 ? ~at : at; i < places.Length && places[i] < end; i++)
        {
            if (_quoted.Contains(places[i]) == quoted) return true;
        }

        return false;
    }

    // "according to her son. He said": someone's unnamed relative stands nearer than anyone known.
    private int[] Relatives()
    {
        var found = new List<int>();
        for (var i = 1; i < _tokens.Length; i++)
        {
            if (language.Relations.Contains(_tokens[i].Norm) && (_tokens[i - 1].Is("'s") || language.PossessivePronouns.Contains(_tokens[i - 1].Norm)) && text.SentenceOf(i) == text.SentenceOf(i - 1)) found.Add(i);
        }

        return [.. found];
    }

    private List<Mention> Candidates(int sentence, int pronoun, string gender, bool quoted)
    {
        var found = new List<Mention>();
        for (var m = _mentions.Count - 1; m >= 0; m--)
        {
            var mention = _mentions[m];
            var at = text.SentenceOf(mention.First);
            if (at < sentence) break;
            if (at > sentence || mention.First >= pronoun) continue;
            if (_genders[mention.Person].Length > 0 && _genders[mention.Person] != gender) continue;
            // Far from its name, a pronoun in another's mouth needs more than that nothing speaks against it.
            if (quoted && _genders[mention.Person].Length == 0 && text.ParagraphOf(mention.First) != text.ParagraphOf(pronoun)) continue;
            // What a speaker names is not what the teller's "he" means.
            if (!quoted && _quoted.Contains(mention.First)) continue;
            found.Add(mention);
        }

        found.Reverse();
        return found;
    }

    private int? Best(List<Mention> candidates, string gender, int objectOf)
    {
        if (objectOf >= 0)
        {
            var own = candidates.FindAll(mention => !IsOwnSubject(mention, objectOf));
            if (own.Count == 0) return null;
            candidates = own;
        }

        if (One(candidates) is { } only) return only;
        var known = candidates.FindAll(mention => _genders[mention.Person] == gender);
        if (known.Count > 0)
        {
            if (One(known) is { } sure) return sure;
            candidates = known;
        }

        var subjects = candidates.FindAll(IsSubject);
        if (subjects.Count == 0) return null;
        if (One(subjects) is { } subject) return subject;
        var first = subjects[0];
        return subjects.Exists(other => other.Person != first.Person && AreJoined(first, other)) ? null : first.Person;
    }

    private static int? One(List<Mention> mentions) =>
        mentions.Count > 0 && mentions.TrueForAll(mention => mention.Person == mentions[0].Person) ? mentions[0].Person : null;

    // "Drenn praised him": the one who acts is not the one acted upon.
    private bool IsOwnSubject(Mention mention, int pronoun)
    {
        if (pronoun - mention.End is < 1 or > 4) return false;
        for (var i = mention.End; i < pronoun; i++)
        {
            if (!_tokens[i].IsWord || language.Conjunctions.Contains(_tokens[i].Norm) || language.ThatWords.Contains(_tokens[i].Norm) || _tokens[i].Is("'s")) return false;
        }

        return !language.SpeechVerbs.Contains(_tokens[mention.End].Norm) || pronoun == mention.End + 1;
    }

    // A subject is not another's object or possessor: no preposition or verb's object before it, no possessive after it.
    private bool IsSubject(Mention mention)
    {
        if (mention.End < _tokens.Length && _tokens[mention.End].Is("'s")) return false;
        if (mention.Kind == MentionKind.Pronoun) return language.SubjectPronouns.Contains(_tokens[mention.First].Norm);
        var sentence = text.Sentences[text.SentenceOf(mention.First)];
        for (var i = mention.First - 1; i >= sentence.First && mention.First - i <= 6; i--)
        {
            var norm = _tokens[i].Norm;
            if (language.Prepositions.Contains(norm)) return false;
            if (!_tokens[i].IsWord || language.ThatWords.Contains(norm)) break;
            if (language.SpeechVerbs.Contains(norm)) return IsInverted(mention, i, sentence);
            if (language.Triggers.Match(_tokens, i, sentence.End, out _) > 0 && !language.DetainedAdjectives.Contains(norm)) return false;
        }

        return true;
    }

    // "…," said Drenn: after a quotation the speaker follows the verb.
    private bool IsInverted(Mention mention, int verb, TextSentence sentence) =>
        verb == sentence.First || _tokens[verb - 1].Kind == TokenKind.CloseQuote || (_tokens[verb - 1].Is(",") && mention.First - verb < 6);

    private bool AreJoined(Mention a, Mention b)
    {
        for (var i = a.End; i < b.First; i++)
        {
            if (language.Conjunctions.Contains(_tokens[i].Norm) && b.First - i <= 3) return true;
        }

        return false;
    }

    // Those whom the paragraph lets speak: nobody says "he" of himself.
    private HashSet<int> Speakers(int paragraph)
    {
        var speakers = new HashSet<int>();
        foreach (var mention in About(paragraph).Where(known => !_quoted.Contains(known.First)))
        {
            if (IsBesideSpeech(mention) || (IsSubject(mention) && HasSpeech(text.Sentences[text.SentenceOf(mention.First)]))) speakers.Add(mention.Person);
        }

        return speakers;
    }

    // Those met in the paragraph so far, and all who are named in it; of a paragraph without end, those nearest.
    private IEnumerable<Mention> About(int paragraph)
    {
        const int Nearest = 60;
        for (var m = _mentions.Count - 1; m >= Math.Max(0, _mentions.Count - Nearest) && text.ParagraphOf(_mentions[m].First) == paragraph; m--) yield return _mentions[m];
        int low = 0, high = names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.ParagraphOf(names[middle].First) < paragraph) low = middle + 1;
            else high = middle;
        }

        for (var n = low; n < Math.Min(names.Count, low + Nearest) && text.ParagraphOf(names[n].First) == paragraph; n++) yield return names[n];
    }

    private bool IsBesideSpeech(Mention mention) =>
        (mention.End < _tokens.Length && language.SpeechVerbs.Contains(_tokens[mention.End].Norm))
        || (mention.First > 0 && language.SpeechVerbs.Contains(_tokens[mention.First - 1].Norm));

    private bool HasSpeech(TextSentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (_quoted.Contains(i)) return true;
        }

        return false;
    }

    // "the journalist": only where one person of that role is known so far, and no name follows.
    private Mention? Description(int article)
    {
        var i = article + 1;
        while (i < _tokens.Length && (language.RoleModifiers.Contains(_tokens[i].Norm) || language.IsDemonym(_tokens[i].Norm))
            && language.Roles.Match(_tokens, i, _tokens.Length, out _) == 0) i++;
        if (i >= _tokens.Length || _tokens[i].Capital) return null;
        var length = language.Roles.Match(_tokens, i, _tokens.Length, out var code);
        if (length == 0 || IsPlural(i, length)) return null;
        var end = i + length;
        if (end < _tokens.Length && (_tokens[end].Capital || language.Prepositions.Contains(_tokens[end].Norm) || language.Roles.Match(_tokens, end, end + 1, out _) > 0)) return null;
        if (end + 1 < _tokens.Length && _tokens[end].Is(",") && _nameStarts.Contains(end + 1)) return null;
        var listed = language.UnlistedRoles.GetValueOrDefault(code, code);
        if (listed.Length == 0) return null;
        var known = _byRole[listed].Where(role => role.First < article && _met.Contains(role.Person)).Select(role => role.Person).Distinct().Take(2).ToList();
        return known.Count == 1 ? new Mention(known[0], article, end, MentionKind.Description) : null;
    }

    private bool IsPlural(int first, int length)
    {
        var last = _tokens[first + length - 1].Norm;
        if (language.Singular(last) == last) return false;
        string[] singular = [.. _tokens[first..(first + length - 1)].Select(token => token.Norm), language.Singular(last)];
        return language.Roles.Exact(singular) is not null;
    }
}
