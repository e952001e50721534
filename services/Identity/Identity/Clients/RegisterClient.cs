using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Clients;

/// <summary>The national administrator registers a partner's machine. Its secret is shown in this answer and never again.</summary>
internal sealed class RegisterClient : IEndpoint
{
    // "internal" is missing: it sees everything, and only the system's own services have it.
    private static readonly string[] Grantable = [AccessScopes.HeadcountsRead, AccessScopes.HeadcountsAcknowledge];

    public sealed record Request(string Name, string[] Scopes);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/clients", HandleAsync)
        .Allow(Party.National, OfficerRole.Administrator)
        .AsOperation("client.register");

    private static async Task<Reply<ClientSecretView>> HandleAsync(Request request, IdentityDbContext db, Actor actor, RealClock clock, CancellationToken cancel)
    {
        if (request.Name.Length is < 3 or > 64 || !request.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            return CommonRefusals.Invalid.ForFields(("name", "名称须为 3–64 个小写字母、数字或连字符。"));
        if (request.Scopes.Length == 0 || request.Scopes.Except(Grantable).Any()) return ClientRefusals.UnknownScope.With(string.Join("、", Grantable));
        if (await db.Clients.AnyAsync(c => c.Name == request.Name, cancel)) return ClientRefusals.NameTaken;
        var secret = Secret.NewKey();
        var client = Client.Register(request.Name, secret, request.Scopes, clock.Now);
        db.Add(client);
        await db.SaveChangesAsync(cancel);
        return new ClientSecretView(ClientView.Of(client, actor), secret);
    }
}

/// <summary>Why a client is not registered or governed. Refused tokens have the errors of RFC 6749 instead.</summary>
public static class ClientRefusals
{
    public static readonly Refusal NameTaken = Refusal.Conflict("client.name-taken", "该名称已被使用。");

    public static readonly Refusal UnknownScope = Refusal.Rule("client.unknown-scope", "权限范围须从以下选取：{0}。");

    public static readonly Refusal HostedSecret = Refusal.Conflict("client.hosted-secret", "该系统的密钥由部署配置管理，请在部署配置中更换并重启身份服务。");

    public static readonly IReadOnlyList<Refusal> All = [NameTaken, UnknownScope, HostedSecret, .. ClientLifecycle.Table.Refusals];
}
