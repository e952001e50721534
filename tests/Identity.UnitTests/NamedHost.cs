using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace XibuPlan.Identity.UnitTests;

/// <summary>A host of which only its environment is known.</summary>
internal sealed class NamedHost(string environment) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = environment;

    public string ApplicationName { get; set; } = "test";

    public string ContentRootPath { get; set; } = "";

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
