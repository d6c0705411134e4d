using System.Runtime.CompilerServices;
using Xunit;
using Xunit.v3;

namespace Habeas.Host.Tests.Web;

/// <summary><see cref="BrowserFactAttribute"/> with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute, ITraitAttribute
{
    public BrowserTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 }) Skip = "Chromium is not installed.";
    }

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Needs", "browser")];
}
