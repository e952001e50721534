using Aspire.Hosting.ApplicationModel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Local;

/// <summary>What the dashboard may ask of the host. A refusal has a permanent code and says why.</summary>
internal sealed class ControlRequests(
    IConfiguration configuration, ResourceNotificationService notifications, ResourceCommandService commands, IResourceCollection resources, ILogger<ControlRequests> logger)
{
    private const int MostReplicas = 16;

    public Task<ResourceView[]> ListAsync(CancellationToken stop) =>
        Task.WhenAll(notifications.Snapshot().Select(e => ResourceView.OfAsync(e, notifications, stop)));

    public IResult Details(string id) => notifications.TryGetCurrentState(id, out var found)
        ? Results.Ok(ResourceDetails.Of(found, DataDirectory.Of(configuration)))
        : Unknown(id);

    public async Task<IResult> ExecuteAsync(string id, string command)
    {
        // Not the request's token: closing the page must not leave a restart half done.
        var result = await commands.ExecuteCommandAsync(id, command, CancellationToken.None);
        return Results.Json(new { result.Success, Message = result.ErrorMessage ?? result.Message }, statusCode: result.Success ? 200 : 409);
    }

    /// <summary>The value of a variable. That it was looked at is written down.</summary>
    public IResult RevealVariable(string id, string variable)
    {
        if (!notifications.TryGetCurrentState(id, out var found)) return Unknown(id);
        if (ResourceDetails.Reveal(found, variable) is not { } value) return Refused(404, "resource.variable-unknown", $"'{id}' was not started with a variable '{variable}'.");
        logger.LogInformation("The dashboard was shown the variable {Variable} of {Resource}.", variable, id);
        return Results.Ok(new { Value = value });
    }

    /// <summary>The value of a parameter. That it was looked at is written down.</summary>
    public async Task<IResult> RevealParameterAsync(string id, CancellationToken stop)
    {
        if (!notifications.TryGetCurrentState(id, out var found)) return Unknown(id);
        if (found.Resource is not ParameterResource parameter) return Refused(409, "resource.not-a-parameter", $"'{id}' is no parameter.");
        logger.LogInformation("The dashboard was shown the parameter {Resource}.", id);
        return Results.Ok(new { Value = await parameter.GetValueAsync(stop) });
    }

    public async Task<IResult> ScaleAsync(string id, int count)
    {
        if (resources.FirstOrDefault(resource => string.Equals(resource.Name, id, StringComparison.OrdinalIgnoreCase)) is not { } found) return Unknown(id);
        if (found.Annotations.OfType<ScalingAnnotation>().LastOrDefault() is not { } scaling)
        {
            return Refused(409, "resource.not-scalable", $"'{id}' runs once: only a project behind the host's own addresses can have several replicas.");
        }

        if (count is < 1 or > MostReplicas) return Refused(422, "resource.replicas-out-of-range", $"A resource has 1 to {MostReplicas} replicas.");
        logger.LogInformation("The dashboard sets {Resource} to {Count} replicas.", id, count);
        await scaling.ScaleAsync(count, CancellationToken.None);
        return Results.Ok(new { Success = true });
    }

    /// <summary>Where the message brokers are and how one logs in.</summary>
    public IResult Brokers() => Results.Ok(resources.OfType<RabbitMQServerResource>().Where(broker => broker.Uri is not null).Select(broker => new
    {
        broker.Name,
        broker.Uri,
        Management = ResourceBuilderExtensions.FindEndpoint(broker, "management")?.AllocatedEndpoint?.UriString,
    }));

    private static IResult Unknown(string id) => Refused(404, "resource.unknown", $"There is no resource '{id}'.");

    private static IResult Refused(int status, string code, string message) => Results.Json(new { Success = false, Code = code, Message = message }, statusCode: status);
}
