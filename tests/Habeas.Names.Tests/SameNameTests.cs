using Xunit;

namespace Habeas.Names.Tests;

/// <summary>What makes two names one, and what speaks against it, at <see cref="NameComparison.SameName"/>.</summary>
public sealed class SameNameTests
{
    [Theory]
    [InlineData("Marta Veresh", "Marta Verin")]
    [InlineData("Viktor Lukarevich", "Viktor Lukarenko")]
    [InlineData("Marta Ostrellinho", "Marta Ostro")]
    [InlineData("Илиана Дордова", "Илиана Дотева")]
    [InlineData("Omar Shamsazin", "Omar Shahabizin")]
    public void A_family_name_that_only_begins_alike_is_another(string one, string other) => AreTwo(one, other);

    [Theory]
    [InlineData("Viktor Lukarenko", "Viktor Lukarenka")]
    [InlineData("Marta Veresh", "Marta Veersh")]
    [InlineData("Omar Ostrellin", "Omar Ostrelin")]
    public void A_slip_of_the_hand_is_forgiven(string one, string other) => AreOne(one, other);

    [Theory]
    [InlineData("Samir Talib Nadim Hasib al-Varensi", "Samir Talib Nadim Hasib al-Durami")]
    [InlineData("Samir ben Nadim ben Hasib Varensi", "Samir ben Tarik ben Hasib Varensi")]
    [InlineData("Дроздов Иван Петрович", "Дроздов Иван Сергеевич")]
    public void One_word_that_differs_is_not_outweighed_by_many_that_agree(string one, string other) => AreTwo(one, other);

    [Theory]
    [InlineData("Samir Talib Varensi", "Samir Varensi")]
    [InlineData("Marta Jana Veresh", "Veresh Marta")]
    [InlineData("Ivan Petrovich Drozdov", "Ivan Drozdov")]
    [InlineData("Marta Marta Veresh", "Marta Veresh")]
    public void A_word_that_one_name_lacks_says_little(string one, string other) => AreOne(one, other);

    [Theory]
    [InlineData("Marta O. Veresh", "Marta Jana Veresh")]
    [InlineData("Marta O. Veresh", "Veresh, Marta J.")]
    [InlineData("O. Veresh", "Marta Veresh")]
    public void An_initial_that_contradicts_speaks_against(string one, string other) => AreTwo(one, other);

    [Theory]
    [InlineData("Marta J. Veresh", "Marta Jana Veresh")]
    [InlineData("JC Veresh", "Jean-Claude Veresh")]
    [InlineData("J.-C. Veresh", "Jean-Claude Veresh")]
    public void An_initial_that_fits_does_not(string one, string other) => AreOne(one, other);

    [Theory]
    [InlineData("Salim bin Omar al-Varani", "Omar bin Salim al-Varani")]
    [InlineData("سالم بن عمر", "عمر بن سالم")]
    public void A_father_is_not_his_son(string one, string other) => AreTwo(one, other);

    [Theory]
    [InlineData("Alexandra Drozdova", "Alexander Drozdov")]
    [InlineData("Валентина Дроздова", "Valentin Drozdov")]
    public void A_woman_is_not_a_man(string one, string other) => AreTwo(one, other);

    [Theory]
    [InlineData("Irina Drozdova", "Irina Drozdov")]
    [InlineData("Sara Hanna", "Sarah Hannah")]
    public void A_womans_family_name_may_be_written_as_a_mans(string one, string other) => AreOne(one, other);

    [Theory]
    [InlineData("bin Omar Salim", "Salim bin Omar")]
    [InlineData("Samir Ben Talib Varani", "Samir bin Talib al-Varani")]
    [InlineData("Abd al-Aziz Varani", "Abdul Aziz Varani")]
    public void A_particle_comes_and_goes(string one, string other) => AreOne(one, other);

    [Theory]
    [InlineData("Ted Veresh", "Theodore Veresh")]
    [InlineData("Bob Veresh", "Rob Veresh")]
    [InlineData("Саша Дроздов", "Aleksandr Drozdov")]
    [InlineData("Katya Drozdova", "Екатерина Дроздова")]
    public void A_short_form_is_known(string one, string other) => AreOne(one, other);

    [Theory]
    [InlineData("Ted Veresh", "Tobias Veresh")]
    [InlineData("Ted Veresh", "Theodore Okun")]
    public void A_short_form_is_not_taken_for_another_name(string one, string other) => AreTwo(one, other);

    [Theory]
    [InlineData("Ig0r Dr0zd0v", "Igor Drozdov")]
    [InlineData("A7mad Varani", "Ahmad Varani")]
    public void A_digit_within_a_word_is_read_as_the_letter_that_it_is_typed_for(string one, string other) => AreOne(one, other);

    [Theory]
    [InlineData("김철수", "김철호")]
    [InlineData("王小明", "王小朋")]
    public void Another_syllable_in_its_own_script_is_another_name(string one, string other) => AreTwo(one, other);

    [Theory]
    [InlineData("President Marta Veresh", "Marta Veresh")]
    [InlineData("Президент Иван Дроздов", "Ivan Drozdov")]
    [InlineData("Ms Marta Veresh", "Prof. Marta Veresh")]
    public void A_title_makes_no_difference(string one, string other) => AreOne(one, other);

    [Theory]
    [InlineData("MartaVeresh", "Marta Veresh")]
    [InlineData("JeanClaudeVeresh", "Jean-Claude Veresh")]
    [InlineData("Marta Ver esh", "Marta Veresh")]
    public void Words_run_together_or_apart_are_the_same(string one, string other) => AreOne(one, other);

    private static void AreOne(string one, string other)
    {
        var found = NameComparison.Of(one, other);
        Assert.True(found.Score >= NameComparison.SameName, $"{found.Score}: {string.Join("; ", found.Reasons)}");
    }

    private static void AreTwo(string one, string other)
    {
        var found = NameComparison.Of(one, other);
        Assert.True(found.Score < NameComparison.SameName, $"{found.Score}: {string.Join("; ", found.Reasons)}");
    }
}
