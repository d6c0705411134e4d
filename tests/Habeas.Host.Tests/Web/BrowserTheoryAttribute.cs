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
        Skip = Chromium.WhySkip;
    }

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => Chromium.Traits;
}
