using System.Security.Cryptography;
using Aspire.Hosting.Publishing;

namespace XibuPlan.AppHost;

/// <summary>A parameter that is made rather than asked for: 32 random bytes in base64.</summary>
internal sealed class RandomKey : ParameterDefault
{
    public override string GetDefaultValue() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public override void WriteToManifest(ManifestPublishingContext context)
    {
        // A published description asks for the key: a generated one would change with every deployment.
    }
}
