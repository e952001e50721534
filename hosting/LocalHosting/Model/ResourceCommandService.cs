namespace Aspire.Hosting.ApplicationModel;

/// <summary>Executes commands (start, stop, restart, and those of <c>WithCommand</c>) on resources.</summary>
public sealed class ResourceCommandService(IServiceProvider services, ResourceNotificationService notifications)
{
    /// <summary>Executes the command on the instance of that id, or on every instance of the resource of that name.</summary>
    /// <returns>The first failure, else success. An unknown resource or command is a failure.</returns>
    public async Task<ExecuteCommandResult> ExecuteCommandAsync(string resourceId, string commandName, CancellationToken cancellationToken = default)
    {
        var targets = notifications.Snapshot().Where(e => IsMeant(e, resourceId)).ToList();
        if (targets.Count == 0)
        {
            return CommandResults.Failure($"Resource '{resourceId}' not found.");
        }

        var results = await Task.WhenAll(targets.Select(target => ExecuteAsync(target, commandName, cancellationToken)));
        return Array.Find(results, result => !result.Success) ?? results[0];
    }

    public Task<ExecuteCommandResult> ExecuteCommandAsync(IResource resource, string commandName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return ExecuteCommandAsync(resource.Name, commandName, cancellationToken);
    }

    private static bool IsMeant(ResourceEvent e, string nameOrId) =>
        string.Equals(e.ResourceId, nameOrId, StringComparison.OrdinalIgnoreCase) || string.Equals(e.Resource.Name, nameOrId, StringComparison.OrdinalIgnoreCase);

    private async Task<ExecuteCommandResult> ExecuteAsync(ResourceEvent target, string commandName, CancellationToken cancellationToken)
    {
        // The same name registered twice replaces: the last one counts.
        var command = target.Resource.Annotations.OfType<ResourceCommandAnnotation>().LastOrDefault(c => c.Name == commandName);
        if (command is null)
        {
            return CommandResults.Failure($"Command '{commandName}' not available for resource '{target.Resource.Name}'.");
        }

        try
        {
            return await command.ExecuteCommand(new ExecuteCommandContext
            {
                ServiceProvider = services,
                ResourceName = target.ResourceId,
                CancellationToken = cancellationToken,
            });
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return CommandResults.Failure(e);
        }
    }
}
