using Aspire.Hosting;

namespace XibuPlan.LocalHosting.Tests.Support;

/// <summary>The fake service as a project that has been built.</summary>
internal sealed class FakeProject : IBuiltProjectMetadata
{
    public string ProjectPath => Path.ChangeExtension(Built.FakeService, ".csproj");

    public string TargetPath => Built.FakeService;
}
