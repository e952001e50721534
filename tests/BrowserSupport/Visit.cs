using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace XibuPlan.BrowserSupport;

/// <summary>One person's look at the system: a page in a context of its own, and what went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _faults = new();

    internal Visit(IBrowserContext context, IPage page, Look look)
    {
        Context = context;
        Page = page;
        Look = look;
        page.PageError += (_, error) => _faults.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _faults.Enqueue($"{message.Text} ({message.Location})");
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>How the page is looked at now.</summary>
    public Look Look { get; private set; }

    /// <summary>Script errors and what the console reported as an error: failed requests, refusals of the content security policy.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>What went wrong since the last time that this was asked.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        var taken = new List<string>();
        while (_faults.TryDequeue(out var fault)) taken.Add(fault);
        return taken;
    }

    /// <summary>Nothing went wrong in the page so far.</summary>
    /// <param name="except">Part of an address that is meant to fail here.</param>
    public void HasNoFaults(string? except = null)
    {
        var faults = _faults.Where(fault => except is null || !fault.Contains(except, StringComparison.Ordinal)).ToList();
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    /// <summary>Looks at the same page on a screen of another width; returns when the page has taken its new form.</summary>
    public async Task WidenAsync(int width)
    {
        if (Look.Width == width) return;
        Look = Look with { Width = width };
        await ResizeAsync(Look.Height);
    }

    private async Task ResizeAsync(int height)
    {
        await Page.SetViewportSizeAsync(Look.Width, height);
        // Two frames: the page hears of its new width with the first, and has drawn itself with the second.
        await Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    /// <summary>The page itself does not scroll sideways; tables and pictures within it may.</summary>
    public async Task FitsItsWidthAsync()
    {
        var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{Page.Url} at {Look} is {overflow} pixels wider than the screen.");
    }

    /// <summary>Waits until the expression is true in the page.</summary>
    /// <exception cref="TimeoutException">It did not come true in a minute.</exception>
    public Task UntilAsync(string expression) => Page.WaitForFunctionAsync(expression);

    /// <summary>
    /// Saves what is seen as <c>name-width-theme.png</c> in the folder that <c>XIBUPLAN_SCREENSHOTS</c> names; without it, does nothing.
    /// The pictures of the documentation are made by it.
    /// </summary>
    public async Task PictureAsync(string name, bool wholePage = false)
    {
        if (Environment.GetEnvironmentVariable("XIBUPLAN_SCREENSHOTS") is not { Length: > 0 } folder) return;
        await Page.Mouse.MoveAsync(0, 0);
        var grown = wholePage && await GrowAsync();
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{Look}.png") });
        if (grown) await ResizeAsync(Look.Height);
    }

    // The screen itself grows, so that what sticks to its edges stands there and not across the page; a long list goes on as it began.
    // A dialog lies over a screen as people have it.
    private async Task<bool> GrowAsync()
    {
        if (await Page.EvaluateAsync<bool>("!!document.querySelector('[role=dialog], dialog[open]')?.checkVisibility()")) return false;
        await Page.EvaluateAsync("window.scrollTo(0, 0)");
        await ResizeAsync(Math.Clamp(await Page.EvaluateAsync<int>("document.documentElement.scrollHeight"), Look.Height, Look.Height * 2));
        return true;
    }

    public ValueTask DisposeAsync() => new(Context.CloseAsync());
}
