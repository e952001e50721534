using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>What a resource is called where it is shown.</summary>
internal static class ResourceKind
{
    public static string Of(IResource resource)
    {
        var name = resource switch
        {
            ConfiguredConnectionString => "ConnectionString",
            _ => resource.GetType().Name,
        };
        return name.EndsWith("Resource", StringComparison.Ordinal) ? name[..^"Resource".Length] : name;
    }
}
