using Habeas.Reading.Languages.Guess;
using Xunit;

namespace Habeas.Reading.Tests.Languages;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("en", "The journalist was arrested in Lesk after he had published a report on the police, his lawyer said on Tuesday.")]
    [InlineData("ru", "Журналист Товик Маради был задержан в Леске после того, как опубликовал доклад о полиции, сообщил его адвокат.")]
    [InlineData("uk", "Журналіста Товіка Мараді затримали в Леску після того, як він опублікував доповідь про поліцію, повідомив його адвокат.")]
    [InlineData("az", "Jurnalist Tovik Maradli polis haqqında hesabat dərc etdikdən sonra Lesk şəhərində saxlanılıb, deyə onun vəkili bildirib.")]
    [InlineData("tr", "Gazeteci Tovik Maradlı, polis hakkında bir rapor yayımladıktan sonra Lesk'te gözaltına alındı, dedi avukatı.")]
    [InlineData("es", "El periodista Tovik Maradli fue detenido en Lesk después de publicar un informe sobre la policía, según dijo su abogado.")]
    [InlineData("fr", "Le journaliste Tovik Maradli a été arrêté à Lesk après avoir publié un rapport sur la police, selon son avocat.")]
    [InlineData("ar", "اعتقلت الشرطة الصحفي توفيق مرادلي في ليسك بعد أن نشر تقريرا عن الشرطة، كما قال محاميه يوم الثلاثاء.")]
    [InlineData("fa", "توفیق مرادلی، روزنامه‌نگار، پس از انتشار گزارشی درباره پلیس در لسک بازداشت شد، وکیل او گفت.")]
    [InlineData("zh", "记者陶维在发表关于警察的报告后于莱斯克被捕，他的律师星期二说。")]
    public void Each_language_is_told_from_one_sentence(string language, string text) =>
        Assert.Equal(new LanguageGuess(language, Read: true, Sure: true), LanguageGuess.Of(text));

    [Theory]
    [InlineData("en", "Two lawyers freed after the appeal")]
    [InlineData("ru", "Суд продлил арест журналиста на два месяца")]
    [InlineData("uk", "Суд продовжив арешт журналіста на два місяці")]
    [InlineData("az", "Jurnalistin həbs müddəti uzadılıb")]
    [InlineData("tr", "Gazetecinin tutukluluk süresi iki ay uzatıldı")]
    [InlineData("es", "Prorrogan dos meses la prisión del periodista")]
    [InlineData("fr", "La détention du journaliste prolongée de deux mois")]
    [InlineData("ar", "تمديد حبس الصحفي شهرين")]
    [InlineData("fa", "تمدید بازداشت روزنامه‌نگار برای دو ماه")]
    [InlineData("zh", "记者羁押期延长两个月")]
    public void A_headline_is_enough(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text).Language);

    [Theory]
    [InlineData("Der Journalist wurde nach der Veröffentlichung eines Berichts über die Polizei in Lesk festgenommen, sagte sein Anwalt.")]
    [InlineData("Il giornalista è stato arrestato a Lesk dopo la pubblicazione di un rapporto sulla polizia, ha detto il suo avvocato.")]
    [InlineData("O jornalista foi detido em Lesk depois de publicar um relatório sobre a polícia, disse o seu advogado.")]
    [InlineData("Журналистът беше задържан в Леск, след като публикува доклад за полицията, каза неговият адвокат.")]
    [InlineData("Журналіст быў затрыманы ў Леску пасля таго, як апублікаваў даклад пра міліцыю, паведаміў яго адвакат.")]
    [InlineData("記者は警察に関する報告書を発表した後に逮捕された。")]
    [InlineData("기자는 경찰에 관한 보고서를 발표한 후 체포되었다.")]
    [InlineData("დღეს ჟურნალისტი დააკავეს.")]
    [InlineData("12.03.2021 — 14:30")]
    [InlineData("")]
    public void Another_language_is_not_taken_for_one_of_the_ten(string text) => Assert.False(LanguageGuess.Of(text) is { Read: true, Sure: true });

    [Fact]
    public void A_name_alone_is_not_sure() => Assert.False(LanguageGuess.Of("Tovik Maradli").Sure);

    [Fact]
    public void A_foreign_quotation_does_not_carry_the_page() => Assert.Equal("en", LanguageGuess.Of(
        "The court in Lesk said on Monday that it had no record of the case. “Суд продлил арест”, the lawyer wrote, and the ministry would not comment on it.").Language);
}
