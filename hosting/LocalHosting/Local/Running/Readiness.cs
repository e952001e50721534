using System.Collections.Concurrent;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>Which resources have been healthy once, with their ready handlers done.</summary>
internal sealed class Readiness
{
    private readonly ConcurrentDictionary<IResource, TaskCompletionSource> _ready = new(ReferenceEqualityComparer.Instance);

    public Task Of(IResource resource) => Source(resource).Task;

    public void Reached(IResource resource) => Source(resource).TrySetResult();

    private TaskCompletionSource Source(IResource resource) =>
        _ready.GetOrAdd(resource, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
