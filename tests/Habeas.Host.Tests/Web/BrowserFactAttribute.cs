using System.Runtime.CompilerServices;
using Xunit;
using Xunit.v3;

namespace Habeas.Host.Tests.Web;

/// <summary>A test that needs Chromium: skipped where there is none, and failed where there is none under CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute, ITraitAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = Chromium.WhySkip;
    }

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => Chromium.Traits;
}
