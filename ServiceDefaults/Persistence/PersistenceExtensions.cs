using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceDefaults.Persistence;

/// <summary>Registration of a service's database.</summary>
public static class PersistenceExtensions
{
    private const long MigrationLock = 7000;

    /// <summary>Registers the context on the connection string <c>database</c>, and the caller's scope.</summary>
    public static void AddXibuPersistence<TDbContext>(this IHostApplicationBuilder builder)
        where TDbContext : XibuDbContext
    {
        var connection = builder.Configuration.GetConnectionString("database")
            ?? throw new InvalidOperationException("ConnectionStrings:database is not set.");
        var source = new NpgsqlDataSourceBuilder(connection) { ConnectionStringBuilder = { MaxPoolSize = 24, ApplicationName = builder.Environment.ApplicationName } };
        builder.Services.AddSingleton(source.Build());
        builder.Services.AddDbContext<TDbContext>((services, options) => options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>()));
        builder.Services.AddScoped<XibuDbContext>(services => services.GetRequiredService<TDbContext>());
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services => new AccessScope(
            services.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http ? Actor.FromClaims(http.User) : Actor.Nobody));
        builder.Services.AddScoped(services => services.GetRequiredService<AccessScope>().Actor);
        builder.Services.AddHourlyWork<Housekeeping>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }

    /// <summary>Applies pending migrations; replicas that start together wait for one another.</summary>
    public static async Task MigrateAsync<TDbContext>(this WebApplication app)
        where TDbContext : XibuDbContext
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TDbContext>().Database;
        await database.OpenConnectionAsync();
        await database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})");
        try
        {
            await database.MigrateAsync();
        }
        finally
        {
            await database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})");
        }
    }
}
