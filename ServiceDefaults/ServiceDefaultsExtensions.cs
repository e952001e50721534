using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceDefaults.Telemetry;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceDefaults;

/// <summary>What every process of the system has in common, in one call each for building and running.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Telemetry, health, problem details, JSON and the clock; the gateway needs no more.</summary>
    public static void AddServiceDefaults(this WebApplicationBuilder builder, string service)
    {
        // Requests are in the traces; a log line for each, health checks among them, would bury what happened.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        builder.AddXibuTelemetry(service);
        builder.AddProgrammeClock();
        builder.Services.AddXibuProblems();
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), ["live"]);
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            JsonDefaults.Configure(options.SerializerOptions);
            // A number is a number; the web default would also read, and document, a text.
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        // In production as in development: an unreadable request never gets as far as an operation, which would remember its answer.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = 4 * 1024 * 1024);
    }

    /// <summary>A service: the defaults, its database, its messaging, its access rules, its field protection and its OpenAPI document.</summary>
    /// <param name="service">The service's name in routes, queues and telemetry, e.g. <c>service-management</c>.</param>
    /// <param name="contracts">The assembly of the events that it publishes.</param>
    /// <param name="ownKeys">The keys that tokens are checked with, for Identity, which holds them itself.</param>
    public static void AddXibuService<TDbContext>(this WebApplicationBuilder builder, string service, Assembly contracts,
        Func<IServiceProvider, IEnumerable<SecurityKey>>? ownKeys = null)
        where TDbContext : XibuDbContext
    {
        builder.AddServiceDefaults(service);
        builder.AddXibuPersistence<TDbContext>();
        builder.AddXibuMessaging<TDbContext>(service, contracts);
        builder.AddXibuAccess(ownKeys);
        builder.AddXibuProtection();
        builder.Services.AddXibuExports();
        builder.AddLocalCopies(service, typeof(TDbContext).Assembly);
        builder.Services.AddOpenApi(service, options =>
        {
            options.NameAfterUseCases();
            options.WriteAsText<YearMonth>("^\\d{4}-\\d{2}$");
            options.WriteParsedAsText().WriteEnumsWithoutNull();
            options.DescribeBoundParameters();
        });
    }

    /// <summary>The pipeline of every process: spans, problem details, health.</summary>
    public static void UseServiceDefaults(this WebApplication app)
    {
        app.UseXibuTelemetry();
        app.UseXibuProblems();
        app.MapHealthChecks("/health").WithMetadata(new TechnicalRoute());
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = check => check.Tags.Contains("live") }).WithMetadata(new TechnicalRoute());
    }

    /// <summary>Migrates, maps every use case of the context's assembly and runs until stopped.</summary>
    public static async Task RunXibuServiceAsync<TDbContext>(this WebApplication app, string service)
        where TDbContext : XibuDbContext
    {
        app.UseServiceDefaults();
        app.UseXibuAccess();
        app.Use((context, next) =>
        {
            // The body is read twice where an idempotency key is checked.
            if (context.Request.Headers.ContainsKey("Idempotency-Key")) context.Request.EnableBuffering();
            return next(context);
        });
        app.MapUseCases(typeof(TDbContext).Assembly);
        app.MapLocalCopies(service);
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new TechnicalRoute());
        app.RequireEveryRouteToHaveOne();
        await app.MigrateAsync<TDbContext>();
        await app.RunAsync();
    }
}
