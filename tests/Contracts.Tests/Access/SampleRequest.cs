using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using XibuPlan.Contracts.Tests.Services;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Contracts.Tests.Access;

/// <summary>A request that a route can read, made from what the route declares.</summary>
internal sealed class SampleRequest(RouteEndpoint route)
{
    private static readonly HashSet<Type> Simple =
        [typeof(string), typeof(int), typeof(long), typeof(bool), typeof(Guid), typeof(decimal), typeof(DateOnly), typeof(DateTimeOffset), typeof(YearMonth)];

    private readonly ParameterInfo[] _parameters = [.. (route.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []).SelectMany(Members)];

    public string Method => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    /// <summary>The region that the path names where the rule looks at one.</summary>
    public static string RegionOf(AccessRule rule) => (rule.Parties & (Party.County | Party.Prefecture)) != Party.None ? Samples.County : Samples.Province;

    public HttpRequestMessage Make()
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), Path() + Query());
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        if (Method is not ("GET" or "HEAD" or "DELETE") || route.Metadata.GetMetadata<IAcceptsMetadata>() is not null) request.Content = Body();
        return request;
    }

    // A record of query values is bound member by member; its members have the names that the query has, but for the first letter's case.
    private static IEnumerable<ParameterInfo> Members(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<AsParametersAttribute>() is null ? [parameter] : parameter.ParameterType.GetConstructors().Single().GetParameters();

    private string Path() => string.Concat(route.RoutePattern.PathSegments.Select(segment => "/" + string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Value(parameter),
        _ => throw new NotSupportedException(part.ToString()),
    }))));

    private string Value(RoutePatternParameterPart part)
    {
        if (part.Name == route.Metadata.GetMetadata<AccessRule>()?.RegionRouteValue) return RegionOf(route.Metadata.GetMetadata<AccessRule>()!);
        var constrained = part.ParameterPolicies.Any(p => p.Content == "guid") ? typeof(Guid) : part.ParameterPolicies.Any(p => p.Content == "int") ? typeof(int) : null;
        var type = constrained ?? _parameters.FirstOrDefault(p => p.Name == part.Name)?.ParameterType ?? typeof(string);
        return Uri.EscapeDataString(Samples.Of(type, part.Name)!.ToString());
    }

    private string Query()
    {
        var nullability = new NullabilityInfoContext();
        var needed = _parameters.Where(p => (Simple.Contains(p.ParameterType) || p.ParameterType.IsEnum) && !p.HasDefaultValue
            && route.RoutePattern.GetParameter(p.Name!) is null && nullability.Create(p).WriteState != NullabilityState.Nullable);
        var query = string.Join('&', needed.Select(p => $"{p.Name}={Uri.EscapeDataString(Samples.Of(p.ParameterType, p.Name!)!.ToString())}"));
        return query.Length == 0 ? "" : "?" + query;
    }

    private HttpContent Body()
    {
        var accepts = route.Metadata.GetMetadata<IAcceptsMetadata>();
        var type = accepts?.ContentTypes[0] ?? "text/csv";
        if (type is "application/x-www-form-urlencoded" or "multipart/form-data") return new FormUrlEncodedContent([]);
        if (!type.Contains("json", StringComparison.Ordinal)) return new StringContent("", Encoding.UTF8, type);
        var json = accepts!.RequestType is { } body ? Samples.Of(body, "body") : new JsonObject();
        return new StringContent(json!.ToJsonString(), Encoding.UTF8, type);
    }
}
