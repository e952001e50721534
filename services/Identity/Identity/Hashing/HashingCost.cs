using Microsoft.AspNetCore.Identity;

namespace XibuPlan.Identity.Hashing;

/// <summary>How dear it is to try a password: how often its hash is taken anew.</summary>
internal static class HashingCost
{
    private static readonly int Usual = new PasswordHasherOptions().IterationCount;

    /// <summary>
    /// Reads <c>PasswordHashing:IterationCount</c>; without it, ASP.NET Core Identity's own. Only a host that is not production, whose
    /// people are invented, may have it cheaper.
    /// </summary>
    /// <exception cref="InvalidOperationException">A production host was given less than the usual.</exception>
    public static int Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var iterations = configuration.GetValue("PasswordHashing:IterationCount", Usual);
        if (iterations < Usual && environment.IsProduction()) throw new InvalidOperationException($"PasswordHashing:IterationCount below {Usual} is not for production.");
        return iterations;
    }
}
