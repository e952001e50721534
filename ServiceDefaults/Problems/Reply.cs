using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.ServiceDefaults.Problems;

/// <summary>What an endpoint answers: a value as JSON with its ETag, or a refusal as problem details.</summary>
public interface IReply : IResult
{
    /// <summary>The refusal, or null.</summary>
    Refusal? Refusal { get; }

    /// <summary>The value, or null.</summary>
    object? Body { get; }
}

/// <inheritdoc cref="IReply"/>
public sealed class Reply<T> : IReply, IEndpointMetadataProvider
{
    private readonly T? _value;

    private Reply(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    /// <inheritdoc/>
    public Refusal? Refusal { get; }

    /// <inheritdoc/>
    public object? Body => _value;

    /// <summary>A value is a reply.</summary>
    public static implicit operator Reply<T>(T value) => new(value, null);

    /// <summary>A refusal is a reply.</summary>
    public static implicit operator Reply<T>(Refusal refusal) => new(default, refusal);

    /// <summary>An outcome is a reply.</summary>
    public static implicit operator Reply<T>(Outcome<T> outcome) =>
        outcome.IsRefused(out var refusal, out var value) ? new(default, refusal) : new(value, null);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Refusal is not null) return RefusalWriter.WriteAsync(httpContext, Refusal);
        if (_value is IRevisioned revisioned) httpContext.Response.Headers.ETag = ETags.Of(revisioned.Revision);
        return httpContext.Response.WriteAsJsonAsync(_value, httpContext.RequestAborted);
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        RefusalStatuses.Describe(method, builder, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
    }
}
