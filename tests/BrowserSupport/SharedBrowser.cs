using Microsoft.Playwright;
using Xunit;

namespace XibuPlan.BrowserSupport;

/// <summary>
/// The one Chromium of a test run. A test assembly names it (<c>[assembly: AssemblyFixture(typeof(SharedBrowser))]</c>) and its test
/// classes take it in their constructors; it is started when the first page is opened, and is gone when the run ends.
/// </summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    // The machine's own Chromium: nothing is downloaded. It talks to nobody but the pages under test.
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>How long a condition is waited for, by a page and by an expectation: a machine that builds at the same time is slow.</summary>
    private const float PatienceMilliseconds = 60_000;

    // Without windows and pages of its own it takes half of the time.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens an address in a context of its own: nothing of another test's cookies or storage is seen.</summary>
    /// <param name="address">Where to go; null: an empty page, for tests that prepare the context first.</param>
    public async Task<Visit> VisitAsync(string? address = null, Look? look = null)
    {
        look ??= Look.Desktop;
        var context = await (await BrowserAsync()).NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = look.Locale,
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        var visit = new Visit(context, await context.NewPageAsync(), look);
        if (address is not null) await visit.Page.GotoAsync(address);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        await _starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable(), Headless = true, Args = Flags });
        }
        finally
        {
            _starting.Release();
        }
    }

    private static string Executable()
    {
        var directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => directories.Select(directory => Path.Combine(directory, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is missing: apt-get install chromium-headless-shell fonts-noto-cjk, or run ./test.sh, which does it.");
    }
}
