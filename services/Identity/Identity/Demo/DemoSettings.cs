namespace XibuPlan.Identity.Demo;

/// <summary>Whether this is a demo, and what its people sign in with.</summary>
/// <param name="AdminPassword">The password of the national officers; null for none.</param>
/// <param name="FinanceSecret">The secret of the client <c>finance</c>; null for none.</param>
public sealed record DemoSettings(bool Enabled, string? AdminPassword, string? FinanceSecret)
{
    /// <summary>Reads <c>Demo:*</c>; a production host must not be given a demo, whose officers have a shared password.</summary>
    public static DemoSettings Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var enabled = configuration.GetValue("Demo:Enabled", defaultValue: false);
        if (enabled && environment.IsProduction()) throw new InvalidOperationException("Demo:Enabled is not for production.");
        return new DemoSettings(enabled, configuration["Demo:AdminPassword"], configuration["Demo:FinanceSecret"]);
    }
}
