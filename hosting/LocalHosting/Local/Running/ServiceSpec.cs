using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Local;

/// <summary>Works out how a replica of a project or program is run: command, arguments, variables.</summary>
internal sealed class ServiceSpec(HostContext host, Endpoints endpoints, IResource resource, string instance)
{
    public async Task<ProcessSpec> DescribeAsync(CancellationToken cancellationToken)
    {
        var arguments = await ArgumentsAsync(cancellationToken);
        var (command, first, directory) = Program();
        var (variables, secrets) = await EnvironmentAsync(cancellationToken);
        return new ProcessSpec(command, [.. first, .. arguments], directory) { Environment = variables, Secrets = secrets };
    }

    private (string Command, IReadOnlyList<string> First, string Directory) Program()
    {
        if (resource is ExecutableResource executable)
        {
            return (executable.Command, [], executable.WorkingDirectory);
        }

        var metadata = resource.Annotations.OfType<ProjectAnnotation>().Single().Metadata;
        var directory = Directory.Exists(metadata.ProjectPath) ? metadata.ProjectPath : Path.GetDirectoryName(metadata.ProjectPath)!;
        return metadata is IBuiltProjectMetadata built
            ? (ProgramPath.Dotnet(), [built.TargetPath], Directory.Exists(directory) ? directory : Path.GetDirectoryName(built.TargetPath)!)
            : (ProgramPath.Dotnet(), ["run", "--project", metadata.ProjectPath, "--no-launch-profile", "--"], directory);
    }

    private async Task<List<string>> ArgumentsAsync(CancellationToken cancellationToken)
    {
        var context = new CommandLineArgsCallbackContext([], resource, cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        var values = new List<string>();
        foreach (var argument in context.Args)
        {
            values.Add(await TextAsync(argument, cancellationToken) ?? "");
        }

        return values;
    }

    private async Task<(Dictionary<string, string?> Variables, HashSet<string> Secrets)> EnvironmentAsync(CancellationToken cancellationToken)
    {
        var execution = host.Services.GetRequiredService<DistributedApplicationExecutionContext>();
        var context = new EnvironmentCallbackContext(execution, resource, [], cancellationToken) { Logger = host.Logger };
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        ServiceVariables.AddTelemetry(variables, host.Configuration, resource.Name, instance);
        AddEndpoints(variables);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        foreach (var (name, value) in context.EnvironmentVariables)
        {
            variables[name] = await TextAsync(value, cancellationToken);
        }

        return (variables, [.. variables.Keys.Where(name => SecretNames.IsSecret(name, context.EnvironmentVariables.GetValueOrDefault(name)))]);
    }

    private void AddEndpoints(Dictionary<string, string?> variables)
    {
        var urls = new List<string>();
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
        {
            var target = endpoints.Target(instance, endpoint);
            if (endpoint.TargetPortEnvironmentVariable is { } variable)
            {
                variables[variable] = $"{target}";
            }

            if (endpoint.UriScheme is "http" or "https")
            {
                urls.Add($"{endpoint.UriScheme}://localhost:{target}");
            }
        }

        if (resource is ProjectResource && urls.Count > 0)
        {
            variables["ASPNETCORE_URLS"] = string.Join(';', urls);
        }
    }

    private static async ValueTask<string?> TextAsync(object value, CancellationToken cancellationToken) =>
        value is IValueProvider provider ? await provider.GetValueAsync(cancellationToken) : value.ToString();
}
