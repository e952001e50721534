namespace Aspire.Hosting;

/// <summary>Where a project is. The build of the AppHost makes one per referenced project, in the namespace <c>Projects</c>.</summary>
public interface IProjectMetadata : ApplicationModel.IResourceAnnotation
{
    string ProjectPath { get; }

    bool SuppressBuild => false;
}

/// <summary>A project that the build of the AppHost has built already.</summary>
public interface IBuiltProjectMetadata : IProjectMetadata
{
    /// <summary>The project's assembly, run by <c>dotnet</c>.</summary>
    string TargetPath { get; }
}

/// <summary>How a project is run.</summary>
public class ProjectResourceOptions
{
    public string? LaunchProfileName { get; set; }

    public bool ExcludeLaunchProfile { get; set; }

    public bool ExcludeKestrelEndpoints { get; set; }
}

/// <summary>A project known by its path only.</summary>
internal sealed record ProjectPath(string Path) : IProjectMetadata
{
    string IProjectMetadata.ProjectPath => Path;
}
