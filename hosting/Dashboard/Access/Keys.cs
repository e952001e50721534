using System.Security.Cryptography;
using System.Text;

namespace XibuPlan.Dashboard.Access;

/// <summary>
/// Who may send and who may look. Secrets are compared by their hashes and in constant time, so that an answer's delay tells
/// nothing about how much of a guess was right, not even its length.
/// </summary>
internal sealed class Keys(DashboardSettings settings)
{
    public const string Cookie = "xibuplan-dashboard";
    public const string OtlpHeader = "x-otlp-api-key";
    public const string ApiHeader = "x-api-key";

    private readonly string _token = settings.Token ?? RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string Token => _token;

    /// <summary>What the browser keeps: made from the token, so that it lasts as long as that, and does not reveal it.</summary>
    public string Session => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_token), "session"u8));

    public bool MaySend(HttpRequest request) => settings.OtlpKey is not { } key || Same(request.Headers[OtlpHeader], key);

    public bool MayLook(HttpRequest request) => Same(request.Cookies[Cookie], Session) || Same(request.Headers[ApiHeader], _token);

    public bool IsToken(string? text) => Same(text, _token);

    private static bool Same(string? given, string wanted) =>
        given is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(wanted)));
}
