using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>Keeps or clears a server's directory at the start of a run.</summary>
internal static class ServerDirectory
{
    /// <summary>Without a data volume a server starts empty, as a container would.</summary>
    public static void Prepare(IResource resource, string directory)
    {
        if (!resource.Annotations.OfType<DataVolumeAnnotation>().Any() && Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
