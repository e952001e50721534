using Aspire.Hosting;
using XibuPlan.LocalHosting.Tests.Support;
using Xunit;

namespace XibuPlan.LocalHosting.Tests;

/// <summary>Aspire's packages are not needed to build; this is what keeps AppHost.cs compilable against them.</summary>
public sealed class SurfaceTests
{
    private static readonly HashSet<string> Ours = [.. typeof(DistributedApplication).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods()).Select(Signature.Of)];

    public static TheoryData<string> Aspires() => [.. Lines()];

    [Theory]
    [MemberData(nameof(Aspires))]
    public void The_built_in_host_has_Aspires_method(string signature) => Assert.Contains(signature, Ours);

    [Fact]
    public void A_method_that_Aspire_does_not_have_is_not_mistaken_for_one() =>
        Assert.DoesNotContain(Lines().First(line => line.Contains("AddPostgres", StringComparison.Ordinal)).Replace("String name", "String title", StringComparison.Ordinal), Ours);

    [Fact]
    public void A_builder_of_a_database_is_a_builder_of_any_resource() =>
        Assert.True(typeof(Aspire.Hosting.ApplicationModel.IResourceBuilder<Aspire.Hosting.ApplicationModel.IResource>)
            .IsAssignableFrom(typeof(Aspire.Hosting.ApplicationModel.IResourceBuilder<Aspire.Hosting.ApplicationModel.PostgresDatabaseResource>)));

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(SurfaceTests).Assembly.GetManifestResourceStream("AspireSurface.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#'))];
    }
}
