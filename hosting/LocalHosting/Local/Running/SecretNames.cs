using System.Text.RegularExpressions;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>
/// Which variables are shown masked: those made of a secret parameter or of a connection string, and those whose name says so.
/// Masking one too many costs a click, one too few a password.
/// </summary>
internal static partial class SecretNames
{
    public static bool IsSecret(string name, object? value) => Telling().IsMatch(name) || IsSecret(value);

    private static bool IsSecret(object? value) => value switch
    {
        ParameterResource parameter => parameter.Secret,
        IResourceWithConnectionString or ConfiguredValue => true,
        ReferenceExpression expression => expression.ValueProviders.Any(IsSecret),
        _ => false,
    };

    [GeneratedRegex("password|passwd|secret|token|key|credential|headers|connectionstring", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telling();
}
