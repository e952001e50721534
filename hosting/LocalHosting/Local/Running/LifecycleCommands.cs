using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>The commands start, stop and restart. An AppHost that registers one of these names itself replaces it.</summary>
internal static class LifecycleCommands
{
    public static readonly IReadOnlyList<string> Names = [KnownResourceCommands.StartCommand, KnownResourceCommands.StopCommand, KnownResourceCommands.RestartCommand];

    public static void AddTo(ResourceRunner runner)
    {
        Add(runner, KnownResourceCommands.StartCommand, "Start", runner.StartAsync);
        Add(runner, KnownResourceCommands.StopCommand, "Stop", (instance, _) => runner.StopAsync(instance));
        Add(runner, KnownResourceCommands.RestartCommand, "Restart", async (instance, stop) =>
        {
            await runner.StopAsync(instance);
            await runner.StartAsync(instance, stop);
        });
    }

    private static void Add(ResourceRunner runner, string name, string displayName, Func<Instance, CancellationToken, Task> execute)
    {
        // In front of the AppHost's own commands, because the last of a name counts.
        runner.Resource.Annotations.Insert(0, new ResourceCommandAnnotation(name, displayName, async context =>
        {
            var instance = runner.Instances.First(i => string.Equals(i.Id, context.ResourceName, StringComparison.OrdinalIgnoreCase));
            await execute(instance, context.CancellationToken);
            return CommandResults.Success();
        }));
    }
}
