using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace XibuPlan.ServiceDefaults.Protection;

/// <summary>Registration of field protection.</summary>
public static class ProtectionExtensions
{
    /// <summary>Registers <see cref="FieldCipher"/> with the key <c>Protection:Key</c> (base64 of 32 bytes).</summary>
    public static void AddXibuProtection(this IHostApplicationBuilder builder) => builder.Services.AddSingleton(new FieldCipher(
        Convert.FromBase64String(builder.Configuration["Protection:Key"] ?? throw new InvalidOperationException("Protection:Key is not set."))));
}
