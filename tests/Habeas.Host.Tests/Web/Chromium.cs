using Habeas.Host.Tests.Web;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Habeas.Host.Tests.Web;

/// <summary>
/// The Chromium of this machine, started for the first test that asks. A test class takes it in its constructor, and marks its tests
/// with <see cref="BrowserFactAttribute"/>.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The executable; null where it is not installed.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Why a test that needs it is skipped; null where it is there, and under CI, where the test must fail without it.</summary>
    internal static string? WhySkip => Path is null && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 } ? "Chromium is not installed." : null;

    /// <summary>By which <c>./test --fast</c> leaves such tests out.</summary>
    internal static IReadOnlyCollection<KeyValuePair<string, string>> Traits { get; } = [new("Needs", "browser")];

    /// <summary>A page in a context of its own: no cookie, no cache and no window is shared between tests.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        await gate.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Path ?? throw new InvalidOperationException("Chromium is not installed (Debian: apt-get install chromium)."), Args = Arguments,
            });
        }
        finally
        {
            gate.Release();
        }

        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        gate.Dispose();
    }
}
