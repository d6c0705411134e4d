using Habeas.Security;
using Xunit;

namespace Habeas.Tests.Security;

public sealed class SingleUseCodesTests
{
    /// <summary>RFC 6238, appendix B: the last six digits of the values for SHA-1.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_norm(long seconds, string code) =>
        Assert.Equal(code, SingleUseCodes.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData("ana", true)]
    [InlineData("Айгерим", true)]
    [InlineData("لؤي", true)]
    [InlineData("o'brien-2", true)]
    [InlineData("a", false)]
    [InlineData("ana b", false)]
    [InlineData("ana<b>", false)]
    [InlineData("ana\u202egro", false)]
    [InlineData("Console", false)]
    public void A_name_is_one_word_of_any_script_and_not_the_program_s_own(string name, bool good) => Assert.Equal(good, NameRule.Decide(name) is null);
}
