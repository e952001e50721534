using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.Contracts.Tests.Services;
using XibuPlan.ServiceDefaults.Persistence;
using Xunit;

namespace XibuPlan.Contracts.Tests;

public sealed class MigrationTests(RunningServices services)
{
    [Theory]
    [MemberData(nameof(OpenApiTests.Services), MemberType = typeof(OpenApiTests))]
    public async Task The_migrations_make_the_tables_that_the_code_expects(string service)
    {
        var running = await services.StartedAsync(service);
        await using var scope = running.Services.CreateAsyncScope();
        Assert.False(scope.ServiceProvider.GetRequiredService<XibuDbContext>().Database.HasPendingModelChanges(), "A migration is missing: services/add-migration.sh");
    }
}
