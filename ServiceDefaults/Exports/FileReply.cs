using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Exports;

/// <summary>A file of rows. Not kept for an idempotency key: the same request again makes it anew.</summary>
/// <param name="Content">From its beginning; disposed when sent.</param>
/// <param name="Name">In Chinese, without an extension.</param>
public sealed record ExportedFile(Stream Content, ExportFormat Format, string Name) : IConfidential;

/// <summary>What an export answers: a file to be saved, or a refusal as problem details.</summary>
public sealed class FileReply : IReply, IEndpointMetadataProvider
{
    /// <summary>The media type of a workbook.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The media type of a CSV text.</summary>
    public const string Csv = "text/csv";

    private readonly ExportedFile? _file;

    private FileReply(ExportedFile? file, Refusal? refusal) => (_file, Refusal) = (file, refusal);

    /// <inheritdoc/>
    public Refusal? Refusal { get; }

    /// <inheritdoc/>
    public object? Body => _file;

    /// <summary>An outcome is a reply.</summary>
    public static implicit operator FileReply(Outcome<ExportedFile> outcome) =>
        outcome.IsRefused(out var refusal, out var file) ? new(null, refusal) : new(file, null);

    /// <summary>A refusal is a reply.</summary>
    public static implicit operator FileReply(Refusal refusal) => new(null, refusal);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Refusal is not null) return RefusalWriter.WriteAsync(httpContext, Refusal);
        var isCsv = _file!.Format == ExportFormat.Csv;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Results.Stream(_file.Content, isCsv ? Csv + "; charset=utf-8" : Xlsx, _file.Name + (isCsv ? ".csv" : ".xlsx")).ExecuteAsync(httpContext);
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [Xlsx, Csv]));
        RefusalStatuses.Describe(method, builder, StatusCodes.Status422UnprocessableEntity);
    }
}
