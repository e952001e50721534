using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway.Sessions;

/// <summary>
/// Tokens got for sessions, kept for at most a minute and never until their last half minute. So a session that was revoked
/// elsewhere ends here within a minute. Holds no session key, only its hash.
/// </summary>
internal sealed class AccessTokens : IDisposable
{
    private const int MostSessions = 50_000;
    private const int Lanes = 64;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(30);
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostSessions });
    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>The session's token: the kept one, else what <paramref name="ask"/> answers. A page's many requests ask once.</summary>
    public async Task<Outcome<SessionToken>> OfAsync(string sessionKey, Func<Task<Outcome<SessionToken>>> ask, CancellationToken cancel)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(sessionKey));
        var name = Convert.ToHexString(hash);
        if (_kept.TryGetValue(name, out SessionToken? kept)) return kept!;

        var lane = _lanes[hash[0] % Lanes];
        await lane.WaitAsync(cancel);
        try
        {
            if (_kept.TryGetValue(name, out kept)) return kept!;
            var asked = await ask();
            if (!asked.IsRefused(out _, out var token)) Keep(name, token);
            return asked;
        }
        finally
        {
            lane.Release();
        }
    }

    /// <summary>Forgets the token of a session that has ended.</summary>
    public void Forget(string sessionKey) => _kept.Remove(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(sessionKey))));

    /// <inheritdoc/>
    public void Dispose()
    {
        _kept.Dispose();
        foreach (var lane in _lanes) lane.Dispose();
    }

    private void Keep(string name, SessionToken token)
    {
        var left = TimeSpan.FromSeconds(token.ExpiresIn) - Early;
        if (left <= TimeSpan.Zero) return;
        _kept.Set(name, token, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = left < Longest ? left : Longest });
    }
}
