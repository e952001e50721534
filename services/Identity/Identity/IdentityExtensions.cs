using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Demo;
using XibuPlan.Identity.Hashing;
using XibuPlan.Identity.Mails;
using XibuPlan.Identity.OneTimeSecrets;
using XibuPlan.Identity.SigningKeys;
using XibuPlan.Identity.Start;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Identity;

/// <summary>Registration of what only Identity has.</summary>
internal static class IdentityExtensions
{
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        var demo = DemoSettings.Of(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(demo);
        builder.Services.TryAddSingleton(new RealClock(TimeProvider.System));
        builder.Services.AddSingleton<HashingPlaces>();
        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddIdentityCore<Account>(PasswordPolicy.Apply).AddUserStore<AccountStore>().AddErrorDescriber<PasswordTexts>();
        var iterations = HashingCost.Of(builder.Configuration, builder.Environment);
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = iterations);
        builder.Services.AddSingleton<NobodysPassword>();
        builder.Services.AddScoped<Passwords>();
        builder.Services.AddScoped<SecretsDesk>();
        builder.Services.AddScoped<Mailbox>();
        builder.Services.AddScoped<DemoBootstrap>();
        builder.Services.AddScoped<FirstAdministrator>();
        builder.Services.AddHostedService<IdentityStart>();
        builder.Services.AddHostedService<KeyRefresh>();
        builder.Services.AddHourlyWork<CleanUp>();
    }
}
