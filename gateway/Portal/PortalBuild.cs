using System.Text;

namespace XibuPlan.Gateway.Portal;

/// <summary>
/// Where the built front end is: <c>Portal:Path</c>, else beside the published program, else <c>web/dist</c> of this working copy.
/// The start page is read again when a new build replaced it, so that a running gateway serves what is there.
/// </summary>
internal sealed class PortalBuild(IConfiguration configuration, IWebHostEnvironment environment)
{
    /// <summary>What <c>vite.config.ts</c> writes where the nonce of an answer goes.</summary>
    public const string NoncePlaceholder = "__CSP_NONCE__";

    /// <summary>In <c>web/index.html</c>: whether the browser brought a session, so that who brought none need not be asked for.</summary>
    public const string SessionPlaceholder = "__SESSION__";

    /// <summary>In <c>web/index.html</c>: whether this is a demo, whose clock the page then asks for.</summary>
    public const string DemoPlaceholder = "__DEMO__";

    private readonly string _demo = configuration.GetValue<bool>("Demo:Enabled") ? "yes" : "no";
    private readonly string _root = configuration["Portal:Path"] is { Length: > 0 } path ? path : Candidates(environment).FirstOrDefault(Directory.Exists) ?? "";
    private (DateTime Written, string Text) _page;

    /// <summary>The directory of the build; it need not exist.</summary>
    public string Root => Path.GetFullPath(_root.Length == 0 ? "portal" : _root, environment.ContentRootPath);

    /// <summary>The start page with the nonce in its places; null where nothing is built.</summary>
    public async Task<string?> PageAsync(string nonce, bool hasSession, CancellationToken cancel)
    {
        var file = new FileInfo(Path.Combine(Root, "index.html"));
        if (!file.Exists) return null;
        var page = _page;
        if (page.Written != file.LastWriteTimeUtc) _page = page = (file.LastWriteTimeUtc, await File.ReadAllTextAsync(file.FullName, cancel));
        return new StringBuilder(page.Text).Replace(NoncePlaceholder, nonce).Replace(SessionPlaceholder, hasSession ? "yes" : "no")
            .Replace(DemoPlaceholder, _demo).ToString();
    }

    private static IEnumerable<string> Candidates(IWebHostEnvironment environment) =>
        [Path.Combine(AppContext.BaseDirectory, "portal"), Path.Combine(environment.ContentRootPath, "..", "web", "dist")];
}
