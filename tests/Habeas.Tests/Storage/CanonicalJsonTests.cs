using System.Text.Json.Nodes;
using Habeas.Storage;
using Xunit;

namespace Habeas.Tests.Storage;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [true, null, "x"] }""", """{"a":[true,null,"x"],"b":1}""")]
    [InlineData("""{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""", "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}")]
    [InlineData("\"\\u000f\\u000a\\\"\\\\/\\u20ac\"", "\"\\u000f\\n\\\"\\\\/€\"")]
    public void Members_are_sorted_and_strings_escaped_as_RFC_8785_says(string given, string expected) =>
        Assert.Equal(expected, CanonicalJson.Write(JsonNode.Parse(given)));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("9007199254740993")]
    public void A_number_that_is_not_whole_or_not_exact_is_refused(string number) =>
        Assert.Throws<FormatException>(() => CanonicalJson.Write(JsonNode.Parse(number)));
}
