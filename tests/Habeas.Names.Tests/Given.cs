using System.Globalization;
using CsCheck;

namespace Habeas.Names.Tests;

/// <summary>Names and circumstances that tests begin with.</summary>
internal static class Given
{
    public static readonly string[] Cultures = ["", "az-Latn-AZ", "tr-TR", "ar-SA", "en-US"];

    private static readonly string[] GivenNames =
    [
        "Elçin", "Эльчин", "Ilgar", "İsmayıl", "Sevil", "Marta", "Иван", "Олена", "Γιώργος", "דוד", "محمد", "علی", "Nino", "ნინო", "Արամ", "Jean-Luc", "J.", "Дж.",
    ];

    private static readonly string[] FamilyNames =
    [
        "Məmməd", "Мамедов", "Veresh", "Sadıqov", "O'Brien", "von Halden", "al-Rashid", "الرشيد", "Παπαδάκης", "כהן", "Карпенко", "ხარაძე", "Պետրոսյան", "Ли",
    ];

    /// <summary>Names of two to four words in several scripts.</summary>
    public static readonly Gen<string> Names = Gen.Select(
        Gen.OneOfConst(GivenNames), Gen.OneOfConst(["", " Rasim oğlu", " Сергеевич", " A."]), Gen.OneOfConst(FamilyNames), Gen.Bool,
        (given, middle, family, comma) => comma ? $"{family}, {given}{middle}" : $"{given}{middle} {family}");

    /// <summary>Names in which characters were put, taken and changed: marks, hyphens, other scripts, half a surrogate.</summary>
    public static readonly Gen<string> Mangled = Gen.Select(Names, Gen.Select(Gen.Int[0, 40], Gen.OneOf(Gen.Char, Gen.OneOfConst([.. "-. ',’·\u0301\ud800ьəい李"])), Gen.Bool).Array[0, 4],
        (name, slips) => slips.Aggregate(name, (text, slip) => text.Length == 0 ? $"{slip.Item2}" : text.Remove(slip.Item1 % text.Length, slip.Item3 ? 1 : 0).Insert(slip.Item1 % text.Length, $"{slip.Item2}")));

    public static T Under<T>(string culture, Func<T> act)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
