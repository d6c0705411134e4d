using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Habeas.Reading.Languages.Guess;

/// <summary>
/// The language of a text by its script, its small words, its letters and its endings. One pass over at most four thousand characters,
/// nothing but the table in this assembly.
/// </summary>
/// <param name="Language">The primary subtag of BCP 47; one of the ten that are read, another that is known, or <c>und</c>.</param>
/// <param name="Read">Whether it is one of the ten.</param>
/// <param name="Sure">Whether it stands out from the second best. A single name is never sure.</param>
internal readonly record struct LanguageGuess(string Language, bool Read, bool Sure)
{
    private const int Longest = 4000;
    private const float SmallWord = 2, OwnLetter = 1.2f, Ending = 0.6f, NeverLetter = -1.5f;

    private static readonly LanguageProfile[] s_profiles = Load();
    private static readonly int[][] s_ofScript = [.. Enum.GetNames<Script>().Select(name => Enumerable.Range(0, s_profiles.Length).Where(i => s_profiles[i].Script == name).ToArray())];
    private static readonly FrozenDictionary<string, int[]> s_words = Index(profile => profile.Words);
    private static readonly FrozenDictionary<string, int[]> s_endings = Index(profile => profile.Endings);
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> s_wordLookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> s_endingLookup = s_endings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly LanguageGuess s_none = new("und", false, false);

    /// <summary>The guess for a text; for one without letters <c>und</c>.</summary>
    public static LanguageGuess Of(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) text = text[..Longest];
        Span<int> letters = stackalloc int[8];
        foreach (var c in text) letters[(int)Scripts.Of(c)]++;
        letters[(int)Script.None] = 0;
        // Han with kana is Japanese; a Han letter says as much as two or three of an alphabet.
        if (letters[(int)Script.Kana] * 10 > letters[(int)Script.Han] && letters[(int)Script.Kana] > 0) letters[(int)Script.Kana] += letters[(int)Script.Han] * 3;
        letters[(int)Script.Han] *= 3;
        var most = letters.IndexOfAnyInRange(letters.ToArray().Max(), int.MaxValue);
        return letters[most] == 0 || (Script)most == Script.Other ? s_none : Among((Script)most, text, letters[most]);
    }

    private static LanguageGuess Among(Script script, ReadOnlySpan<char> text, int letters)
    {
        var candidates = s_ofScript[(int)script];
        if (candidates is [var only]) return new LanguageGuess(s_profiles[only].Language, s_profiles[only].Read, letters >= 6);
        Span<float> scores = stackalloc float[s_profiles.Length];
        var words = Count(script, text, scores);
        var (best, second) = (-1, 0f);
        foreach (var i in candidates)
        {
            if (best >= 0 && scores[i] <= scores[best])
            {
                second = Math.Max(second, scores[i]);
                continue;
            }

            if (best >= 0) second = Math.Max(second, scores[best]);
            best = i;
        }

        if (best < 0 || scores[best] <= 0) return s_none;
        var lead = scores[best] - second;
        var sure = words >= 3 && scores[best] >= words * 0.3f && lead >= 2 && lead >= scores[best] * 0.12f;
        return new LanguageGuess(s_profiles[best].Language, s_profiles[best].Read, sure);
    }

    private static int Count(Script script, ReadOnlySpan<char> text, Span<float> scores)
    {
        Span<char> word = stackalloc char[32];
        var lower = CultureInfo.InvariantCulture.TextInfo;
        int length = 0, words = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (c is '’' or 'ʼ' or '\'' && length > 0 && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                // "l'avocat" is two words; "Ankara'da" is one with its ending.
                if (length <= 2) Take(script, word, ref length, ref words, scores);
                else if (length < word.Length) word[length++] = '\'';
            }
            else if (Scripts.Of(c) == script)
            {
                if (length < word.Length) word[length++] = c == 'İ' ? 'i' : lower.ToLower(c);
            }
            else
            {
                Take(script, word, ref length, ref words, scores);
            }
        }

        return words;
    }

    private static void Take(Script script, Span<char> buffer, ref int length, ref int words, Span<float> scores)
    {
        var word = buffer[..length];
        length = 0;
        if (word.IsEmpty) return;
        words++;
        if (s_wordLookup.TryGetValue(word, out var known))
        {
            foreach (var i in known) scores[i] += SmallWord;
        }
        else
        {
            for (var take = Math.Min(6, word.Length - 2); take >= 2; take--)
            {
                if (!s_endingLookup.TryGetValue(word[^take..], out var ends)) continue;
                foreach (var i in ends) scores[i] += Ending;
                break;
            }
        }

        foreach (var i in s_ofScript[(int)script])
        {
            if (word.ContainsAny(s_profiles[i].OwnLetters)) scores[i] += OwnLetter;
            if (word.ContainsAny(s_profiles[i].ForeignLetters)) scores[i] += NeverLetter;
        }
    }

    private static LanguageProfile[] Load()
    {
        using var stream = typeof(LanguageGuess).Assembly.GetManifestResourceStream("Habeas.Reading.Languages.Guess.profiles.json")!;
        var file = JsonSerializer.Deserialize(stream, LanguageProfilesJson.Default.LanguageProfiles) ?? throw new InvalidDataException("The profiles of the languages are empty.");
        return [.. file.Profiles];
    }

    private static FrozenDictionary<string, int[]> Index(Func<LanguageProfile, string> words) => s_profiles
        .SelectMany((profile, i) => words(profile).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Select(word => (word, i)))
        .GroupBy(pair => pair.word, pair => pair.i, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
