using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>Decides which runs are names, and gathers the runs that name one person.</summary>
internal sealed class PersonGatherer(TokenizedText text, LanguagePack language, WordUse use, RoleReader roles)
{
    private const int Enough = 2;
    private const int EnoughForOneWord = 4;
    private readonly Token[] _tokens = text.Tokens;
    private readonly List<PersonDraft> _people = [];
    private readonly Dictionary<string, List<PersonDraft>> _byName = new(StringComparer.Ordinal);

    /// <summary>Runs of several words that were not taken for names: someone unknown may be meant there.</summary>
    public List<NameRun> Doubtful { get; } = [];

    public List<PersonDraft> Gather()
    {
        var runs = new NameRuns(text, language, use).Find();
        var full = runs.Where(run => WordsOf(run).Length > 1).ToList();
        var single = runs.Where(run => WordsOf(run).Length == 1).ToList();
        var accepted = Accepted(full, single).ToList();
        foreach (var run in Trimmed(accepted)) TakeFull(run);
        var places = accepted.Select(run => run.First).ToHashSet();
        var rejected = full.FindAll(run => !places.Contains(run.First));
        Doubtful.AddRange(rejected.Where(run => run.Support > -4));
        single.AddRange(LastWords(rejected));
        single.Sort((a, b) => a.First.CompareTo(b.First));
        TakeSingles(single);
        foreach (var person in _people) person.Runs.Sort((a, b) => a.First.CompareTo(b.First));
        return _people;
    }

    private string[] WordsOf(NameRun run) => PersonDraft.WordsOf(run, _tokens, language);

    // A form that is supported once is supported everywhere; a name joined by "and" to a supported one is one too.
    private IEnumerable<NameRun> Accepted(List<NameRun> full, List<NameRun> single)
    {
        var support = new NameSupport(text, language, use, roles);
        var singles = single.GroupBy(run => WordsOf(run)[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var weighed = full.ConvertAll(run => run with { Support = support.Weigh(run, singles) });
        var byForm = weighed.GroupBy(Form, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(run => run.Support) + (group.Skip(1).Any() ? 1 : 0), StringComparer.Ordinal);
        bool Holds(NameRun run) => byForm[Form(run)] >= (run.Count > 4 ? Enough + 1 : Enough) && run.Support > -4;
        void Pass(NameRun from, NameRun to)
        {
            if (to.Support >= 0 && Holds(from) && !Holds(to) && Joined(from.First < to.First ? from : to, from.First < to.First ? to : from)) byForm[Form(to)] = Enough + 1;
        }

        // Along a series there and back: one supported name supports them all.
        for (var r = 0; r + 1 < weighed.Count; r++) Pass(weighed[r], weighed[r + 1]);
        for (var r = weighed.Count - 1; r > 0; r--) Pass(weighed[r], weighed[r - 1]);

        // "Drenn was sentenced to two years and Zhu Jiali to three": the second clause may have no verb.
        foreach (var run in weighed.Where(run => !Holds(run) && run.Support > 0 && run.Count is 2 or 3 && run.First > 0 && language.Conjunctions.Contains(_tokens[run.First - 1].Norm)))
        {
            if (weighed.Exists(other => other.End < run.First && text.SentenceOf(other.First) == text.SentenceOf(run.First) && Holds(other))) byForm[Form(run)] = Enough;
        }

        // "Ana San Kyo Thi" where "Kyo Thi" is a name already.
        var held = weighed.Where(Holds).Select(Form).ToHashSet(StringComparer.Ordinal);
        foreach (var run in weighed.Where(run => !Holds(run) && run.Support >= 0))
        {
            var words = WordsOf(run);
            if (words.Length > 2 && held.Contains(string.Join(' ', words[^2..]))) byForm[Form(run)] = Enough + 1;
        }

        return weighed.Where(Holds);
    }

    // "Free Tovik": of a run that is no name, the last word may still be one that is known.
    private IEnumerable<NameRun> LastWords(IEnumerable<NameRun> rejected)
    {
        foreach (var run in rejected)
        {
            var words = WordsOf(run);
            if (words.Length != run.Count || words[..^1].Any(word => language.GenderOfName(word).Length > 0)) continue;
            if (Called(words[^1], "").Count > 0) yield return run with { First = run.End - 1, Opens = false };
        }
    }

    // "Universe Alma Drenn" beside "Alma Drenn": the text itself shows where the name begins.
    private IEnumerable<NameRun> Trimmed(List<NameRun> accepted)
    {
        var forms = accepted.Select(Form).ToHashSet(StringComparer.Ordinal);
        var within = accepted.Where(run => !run.Opens).Select(Form).ToHashSet(StringComparer.Ordinal);
        foreach (var run in accepted)
        {
            var words = WordsOf(run);
            var cut = 0;
            if (language.GenderOfName(words[0]).Length == 0)
            {
                // At a sentence's start the first word may be any; elsewhere only a known first name shows where the name begins.
                var opens = run.Opens && !within.Contains(Form(run));
                for (var skip = words.Length - 2; skip > 0 && cut == 0; skip--)
                {
                    if (words.Length == run.Count && (opens || language.GenderOfName(words[skip]).Length > 0) && forms.Contains(string.Join(' ', words[skip..]))) cut = skip;
                }
            }

            yield return run with { First = run.First + cut };
        }
    }

    private string Form(NameRun run) => string.Join(' ', WordsOf(run));

    private bool Joined(NameRun a, NameRun b)
    {
        for (var i = a.End; i < b.First; i++)
        {
            if (!_tokens[i].Is(",") && !language.Conjunctions.Contains(_tokens[i].Norm)) return false;
        }

        return b.First > a.End && b.First - a.End <= 2;
    }

    private void TakeFull(NameRun run)
    {
        var words = WordsOf(run);
        var gender = Gender.Of(text, language, run);
        if (KnownAs(run) is { } known)
        {
            known.Take(run, [words[^1]], gender);
            known.Aliases.Add(words);
            Index(known, words);
            return;
        }

        var fitting = Bearing(words[^1], PersonDraft.Family(words, language)).Where(person => person.Fits(words, language)).ToList();
        var person = fitting.Count switch
        {
            0 => null,
            1 => fitting[0],
            _ => fitting.Find(known => known.Words.AsSpan().SequenceEqual(words)) ?? fitting.MaxBy(known => known.Runs[^1].First),
        };
        if (person is null) _people.Add(person = new PersonDraft(words));
        person.Take(run, words, gender);
        Index(person, words);
    }

    /// <summary>The persons one of whose names ends in one of the words; in the order in which they were met.</summary>
    private IEnumerable<PersonDraft> Bearing(params ReadOnlySpan<string> words)
    {
        var found = new HashSet<PersonDraft>();
        foreach (var word in words) found.UnionWith(_byName.GetValueOrDefault(PersonDraft.WithoutParticle(word), []));
        return found.Count < 2 ? found : found.OrderBy(person => person.Runs[0].First);
    }

    private void Index(PersonDraft person, string[] words)
    {
        foreach (var word in words)
        {
            var key = PersonDraft.WithoutParticle(word);
            if (!_byName.TryGetValue(key, out var bearers)) _byName[key] = bearers = [];
            if (!bearers.Contains(person)) bearers.Add(person);
        }
    }

    // "Alma Drenn, also known as Lila Marsh": two names of one person.
    private PersonDraft? KnownAs(NameRun run)
    {
        for (var start = run.First - 1; start > 0 && run.First - start <= 4; start--)
        {
            if (language.AliasPhrases.Match(_tokens, start, run.First, out _) != run.First - start) continue;
            var before = _tokens[start - 1].IsWord ? start : start - 1;
            if (before < start && !_tokens[before].Is(",") && !_tokens[before].Is("(")) continue;
            if (_people.Find(one => one.Runs.Exists(known => known.End == before)) is { } person) return person;
        }

        return null;
    }

    private void TakeSingles(List<NameRun> single)
    {
        var support = new NameSupport(text, language, use, roles);
        var none = new Dictionary<string, int>(StringComparer.Ordinal);
        var unknown = new List<NameRun>();
        foreach (var run in single)
        {
            var word = WordsOf(run)[0];
            var gender = Gender.Of(text, language, run);
            var candidates = Called(word, gender);
            if (candidates.Count == 0) unknown.Add(run with { Support = support.Weigh(run, none) });
            else if (Nearest(candidates, run) is { } person) person.Take(run, [word], gender);
        }

        foreach (var group in unknown.GroupBy(run => WordsOf(run)[0], StringComparer.Ordinal))
        {
            var all = group.ToList();
            var most = all.Max(run => run.Support) + (all.Count > 1 ? 1 : 0) + (all.Count > 3 ? 1 : 0);
            // A body speaks and acts as a person does: one word alone needs a title, a role or the shape of a name.
            var sign = all.Exists(run => run.Titled || roles.Around(run.First, run.End).Exists(role => role.End <= run.First)) || language.GenderOfName(group.Key).Length > 0 || HasNameEnding(group.Key);
            if (!sign || most < EnoughForOneWord || all.Exists(run => run.Support <= -3) || !all.Exists(run => run.Titled || !run.Opens)) continue;
            var person = new PersonDraft([group.Key]);
            foreach (var run in all) person.Take(run, [group.Key], Gender.Of(text, language, run));
            _people.Add(person);
        }
    }

    private bool HasNameEnding(string word) =>
        language.Data.GenderedEndings.Keys.Any(ending => word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal));

    private bool IsRelative(PersonDraft person)
    {
        var i = person.Runs.Min(run => run.First) - 1;
        if (i > 0 && _tokens[i].Is(",")) i--;
        return i > 0 && language.Relations.Contains(_tokens[i].Norm) && !language.LawyerRelations.Contains(_tokens[i].Norm);
    }

    private List<PersonDraft> Called(string word, string gender)
    {
        bool Agrees(PersonDraft person) => gender.Length == 0 || person.Gender.Length == 0 || person.Gender == gender;
        var bearers = Bearing(word).Where(Agrees).ToList();
        var found = bearers.FindAll(person => PersonDraft.SameFamily(person.Last(language), word) || person.Aliases.Exists(alias => alias[^1] == word));
        if (found.Count == 0) found = bearers.FindAll(person => person.Words[0] == word);
        if (found.Count == 0) found = bearers.FindAll(person => person.Words.Length > 2 && person.Words.Contains(word, StringComparer.Ordinal));
        return found;
    }

    // Two of one family name: the one named last, unless both were named in that sentence.
    private PersonDraft? Nearest(List<PersonDraft> candidates, NameRun run)
    {
        if (candidates.Count == 1) return candidates[0];
        // "his daughter, Nila Drenn": the family name alone still means the one the story is about.
        if (candidates.FindAll(person => !IsRelative(person)) is { Count: > 0 } own) candidates = own;
        if (candidates.Count == 1 && candidates[0].Runs.Exists(known => known.First < run.First)) return candidates[0];
        var before = candidates
            .Select(person => (Person: person, Last: person.Runs.FindAll(known => known.First < run.First).Select(known => known.First).DefaultIfEmpty(-1).Max()))
            .Where(pair => pair.Last >= 0)
            .OrderByDescending(pair => pair.Last)
            .ToList();
        if (before.Count == 0) return null;
        return before.Count > 1 && text.SentenceOf(before[0].Last) == text.SentenceOf(before[1].Last) ? null : before[0].Person;
    }
}
