using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Decides which spots are names of persons, and gathers those of one person whatever their endings.</summary>
internal sealed class NameGatherer(TokenizedText text, LanguagePack language, NameForms forms, NameSpots places, TitleReader titles)
{
    private const int Enough = 2;
    private const int EnoughForOneWord = 4;
    private const int MostBearers = 24;
    private const int MostSpots = 32;
    private const char LastLatin = '\u0250';
    private readonly bool _isNotLatin = language.CommonWords.Any(word => word[0] > LastLatin) && !language.CommonWords.Any(word => word[0] < LastLatin);
    private readonly Grammar _grammar = language.Grammar!;
    private readonly Token[] _tokens = text.Tokens;
    private readonly List<FreePerson> _people = [];
    private readonly Dictionary<string, List<FreePerson>> _bearers = new(StringComparer.Ordinal);

    public List<FreePerson> Gather()
    {
        var spots = places.Find().ConvertAll(spot => spot with { Support = Weigh(spot) });
        var full = spots.FindAll(spot => spot.Words.Length > 1);
        var single = spots.FindAll(spot => spot.Words.Length == 1);
        var alone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spot in single)
        {
            foreach (var form in forms.Of(spot.Words[0])) alone.Add(form.Listed);
        }

        foreach (var spot in full)
        {
            var again = forms.Of(spot.Words[^1]).Exists(form => alone.Contains(form.Listed)) ? 2 : 0;
            if (spot.Support + again >= Enough) Take(spot);
        }

        var unknown = new List<NameSpot>();
        foreach (var spot in single)
        {
            if (!TakeSingle(spot)) unknown.Add(spot);
        }

        var taken = _people.SelectMany(person => person.Spots).ToHashSet();
        foreach (var spot in full.Where(spot => spot.Support < Enough && !taken.Contains(spot)))
        {
            if (Bearing(spot.Words[^1]).Find(person => Fits(person, spot)) is { } person) person.Spots.Add(spot);
        }

        TakeUnknown(unknown);
        foreach (var person in _people) person.Spots.Sort((a, b) => a.First.CompareTo(b.First));
        _people.RemoveAll(person => person.Spots.Count == 0);
        _people.Sort((a, b) => a.Spots[0].First.CompareTo(b.Spots[0].First));
        return _people;
    }

    private int Weigh(NameSpot spot)
    {
        var support = spot.Support;
        var names = spot.Words.Count(word => forms.GenderOfFirst(word, out _) != ' ');
        if (names > 0) support += spot.Words.Length > 1 ? 3 : 2;
        if (forms.IsFamily(spot.Words[^1]) || (spot.Words.Length > 1 && forms.IsFamily(spot.Words[0]))) support += 2;
        if (spot.Words.Any(forms.IsPatronymic)) support += 3;
        if (spot.End - spot.First > spot.Words.Length) support++;
        if (titles.IsTitled(spot.First) || titles.Around(spot.First, spot.End).Count > 0) support += 3;
        var (before, after) = (spot.First - 1, spot.End);
        var sentence = text.Sentences[text.SentenceOf(spot.First)];
        if (after < sentence.End && (_grammar.SpeechVerbs.Contains(_tokens, after) || IsVerb(after))) support += 2;
        else if (before >= sentence.First && (_grammar.SpeechVerbs.Contains(_tokens, before) || IsVerb(before))) support += 2;
        if (before >= sentence.First && _grammar.Relations.Contains(_tokens, before)) support += 3;
        if (before >= sentence.First && _grammar.PlacePrepositions.Contains(_tokens, before) && names == 0) support -= 3;
        // Latin words in a text of another script are a firm's or a paper's.
        if (_isNotLatin && spot.Words.Any(word => word[0] < LastLatin)) support -= 5;
        // Two or three large words within a sentence that tells of an event.
        if (spot.Words.Length is 2 or 3 && !places.Opens(spot.First))
        {
            support++;
            if (_grammar.Triggers.InSentence(_tokens, sentence)) support++;
        }

        // A name between quotation marks is a paper's or a body's.
        if (before >= 0 && after < _tokens.Length && _tokens[before].Kind == TokenKind.OpenQuote && _tokens[after].Kind == TokenKind.CloseQuote) support -= 9;
        return support;
    }

    private bool IsVerb(int i) => !_tokens[i].Capital && _grammar.Triggers.Match(_tokens, i, _tokens.Length, out _) > 0;

    private List<FreePerson> Bearing(string word)
    {
        var found = new List<FreePerson>();
        foreach (var form in forms.Of(word))
        {
            // Of very many who share a name only the last are looked at.
            var bearers = _bearers.GetValueOrDefault(form.Listed, []);
            foreach (var person in bearers.TakeLast(MostBearers))
            {
                if (!found.Contains(person)) found.Add(person);
            }
        }

        return found;
    }

    private void Take(NameSpot spot)
    {
        var person = spot.Words.Where(word => word.Length > 1).SelectMany(Bearing).Distinct().FirstOrDefault(known => Fits(known, spot));
        if (person is null) _people.Add(person = new FreePerson());
        person.Spots.Add(spot);
        foreach (var word in spot.Words.Where(word => word.Length > 1))
        {
            foreach (var form in forms.Of(word))
            {
                if (!_bearers.TryGetValue(form.Listed, out var bearers)) _bearers[form.Listed] = bearers = [];
                if (bearers.Count == 0 || !bearers.TakeLast(MostBearers).Contains(person)) bearers.Add(person);
            }
        }
    }

    // Two words in common, or the family name and an initial.
    private bool Fits(FreePerson person, NameSpot spot)
    {
        foreach (var known in person.Spots.Where(known => known.Words.Length > 1).Take(MostSpots))
        {
            var common = spot.Words.Count(word => word.Length > 1 && known.Words.Any(other => forms.Same(word, other)));
            if (common >= 2) return true;
            if (common == 1 && (spot.Words.Any(word => word.Length == 1 && known.Words.Any(other => other[0] == word[0]))
                || known.Words.Any(word => word.Length == 1 && spot.Words.Any(other => other[0] == word[0])))) return true;
        }

        return false;
    }

    // Two of one name: the form's gender, then the one named last.
    private bool TakeSingle(NameSpot spot)
    {
        var candidates = Bearing(spot.Words[0]);
        if (candidates.Count == 0) return false;
        if (candidates.Count > 1)
        {
            var fitting = candidates.FindAll(person => GenderOf(person) is ' ' || forms.Of(spot.Words[0]).Exists(form => form.Gender == GenderOf(person)));
            if (fitting.Count > 0) candidates = fitting;
        }

        if (candidates.Count == 1)
        {
            candidates[0].Spots.Add(spot);
            return true;
        }

        var nearest = candidates.Where(person => person.Spots.Exists(known => known.First < spot.First))
            .MaxBy(person => person.Spots.Where(known => known.First < spot.First).Max(known => known.First)) ?? candidates[0];
        nearest.Spots.Add(spot);
        return true;
    }

    private char GenderOf(FreePerson person)
    {
        foreach (var word in person.Spots[0].Words)
        {
            if (forms.GenderOfFirst(word, out _) is not ' ' and var gender) return gender;
        }

        return ' ';
    }

    // One word that is told of nobody in full: only with a title, a role or as a known name that acts.
    private void TakeUnknown(List<NameSpot> unknown)
    {
        var groups = new List<List<NameSpot>>();
        var byForm = new Dictionary<string, List<NameSpot>>(StringComparer.Ordinal);
        foreach (var spot in unknown)
        {
            var listed = forms.Of(spot.Words[0]).Select(form => form.Listed).ToList();
            if (listed.Select(form => byForm.GetValueOrDefault(form)).FirstOrDefault(known => known is not null) is not { } group) groups.Add(group = []);
            group.Add(spot);
            foreach (var form in listed) byForm.TryAdd(form, group);
        }

        foreach (var group in groups)
        {
            var most = group.Max(spot => spot.Support + (titles.IsTitled(spot.First) ? 1 : 0)) + (group.Count > 1 ? 1 : 0) + (group.Count > 3 ? 1 : 0);
            if (most < EnoughForOneWord || group.All(spot => places.Opens(spot.First) && spot.Support < EnoughForOneWord)) continue;
            var person = new FreePerson();
            person.Spots.AddRange(group);
            _people.Add(person);
        }
    }
}
