namespace Aspire.Hosting.Publishing;

/// <summary>Present so that parameter defaults compile; the built-in host never publishes.</summary>
public sealed class ManifestPublishingContext
{
    internal ManifestPublishingContext()
    {
    }
}
