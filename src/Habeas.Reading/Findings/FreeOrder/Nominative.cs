namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Tells how a person's name is listed, from the forms in which the text writes it.</summary>
internal sealed class Nominative(NameForms forms, Government government)
{
    public void List(FreePerson person)
    {
        var fullest = person.Fullest;
        foreach (var word in person.Spots.SelectMany(spot => spot.Words))
        {
            if (forms.GenderOfFirst(word, out _) is not ' ' and var gender)
            {
                person.Gender = gender;
                break;
            }
        }

        if (person.Gender == ' ') person.Gender = Evident(person);
        var known = fullest.Words.Any(word => forms.GenderOfFirst(word, out _) != ' ');
        var oblique = known && !government.LastAlone ? fullest.Words.Any(word => forms.GenderOfFirst(word, out var listed) != ' ' && listed != word) : government.IsOblique(fullest);
        person.Listed = [.. fullest.Words.Select((word, i) => government.LastAlone && i < fullest.Words.Length - 1 ? word : Choose(word, person, oblique))];
    }

    // "Марадову" beside "Марадова": the form that only one of the two may have.
    private char Evident(FreePerson person)
    {
        int male = 0, female = 0;
        foreach (var word in person.Spots.SelectMany(spot => spot.Words).Where(word => forms.IsFamily(word) || forms.IsPatronymic(word)))
        {
            var known = forms.Of(word).FindAll(form => form.Gender != ' ');
            if (known.Count == 0) continue;
            if (known.TrueForAll(form => form.Gender == 'm')) male++;
            if (known.TrueForAll(form => form.Gender == 'f')) female++;
        }

        return male > female ? 'm' : female > male ? 'f' : ' ';
    }

    private string Choose(string word, FreePerson person, bool oblique)
    {
        if (word.Length < 3) return word;
        if (forms.GenderOfFirst(word, out var first) is not ' ' and var gender && gender == person.Gender && !forms.IsPatronymic(word)) return first;
        var written = person.Spots.SelectMany(spot => spot.Words).Where(other => forms.Same(word, other)).ToHashSet(StringComparer.Ordinal);
        var candidates = forms.Of(word).FindAll(form => form.Gender == ' ' || person.Gender == ' ' || form.Gender == person.Gender);
        var sure = candidates.Exists(form => form.IsListed && form.Gender != ' ' && form.Gender == person.Gender);
        return candidates.MaxBy(form => Weight(form)).Listed;

        int Weight(NameBase form)
        {
            var weight = 4 * written.Count(other => forms.Of(other).Exists(one => one.Listed == form.Listed && (one.Gender == form.Gender || one.Gender == ' ' || form.Gender == ' ')));
            if (written.Contains(form.Listed)) weight += 2;
            if (form.Gender != ' ' && form.Gender == person.Gender) weight += 3;
            if (HasFamily(form)) weight += 3;
            if (form.IsListed) weight += oblique ? -3 : sure ? 3 : 0;
            else if (oblique) weight += 2;
            return weight;
        }
    }

    private bool HasFamily(NameBase form) => forms.IsFamilyListed(form.Listed);
}
