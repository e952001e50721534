using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.EndToEnd.Tests;

/// <summary>Every copy that one service keeps of another's data, lost after a year's run and built anew by the real owners, while nobody else looks.</summary>
[Collection(nameof(ChangingStories))]
public sealed class CopiesTests(RunningSystem system)
{
    [Theory]
    [InlineData("recruitment", "programme-years", "programme_years")]
    [InlineData("placement", "candidates", "candidates")]
    [InlineData("service-management", "programme-years", "programme_years")]
    [InlineData("service-management", "posts", "approved_posts")]
    [InlineData("subsidy", "rate-cards", "rate_cards")]
    [InlineData("employment", "employers", "employers")]
    public async Task A_lost_copy_is_built_anew_as_it_was(string service, string copy, string table)
    {
        await SimulatedYear.OnAsync(system);
        await using var database = NpgsqlDataSource.Create(system.DatabaseOf(service));
        await Eventually.True(async () => await CountAsync(database, "outbox_messages") == 0);
        var before = await RowsAsync(database, table);
        Assert.NotEmpty(before);
        // Without its triggers: what is append-only is lost in a disaster, not by a statement.
        await using (var loss = database.CreateCommand($"SET session_replication_role = replica; DELETE FROM {table}; RESET session_replication_role")) await loss.ExecuteNonQueryAsync();

        using var administrator = await AdministratorAsync();
        var answer = await administrator.PostAsync(new Uri($"/api/{service}/copies/{copy}/rebuild", UriKind.Relative), null);

        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        Assert.Equal(before.Count, (await answer.Content.ReadFromJsonAsync<JsonNode>())!["rowsAfter"]!.GetValue<int>());
        Assert.Equal(before, await RowsAsync(database, table));
    }

    private async Task<HttpClient> AdministratorAsync()
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = system.Gateway };
        client.DefaultRequestHeaders.Add("X-XibuPlan", "1");
        var signedIn = await client.PostAsJsonAsync("/session", new { email = "admin@national.demo", password = system.AdminPassword });
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        return client;
    }

    private static async Task<long> CountAsync(NpgsqlDataSource database, string table)
    {
        await using var command = database.CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    // A rate card's own id is given anew; nothing names it.
    private static async Task<List<string>> RowsAsync(NpgsqlDataSource database, string table)
    {
        var without = table == "rate_cards" ? " - 'id'" : "";
        await using var command = database.CreateCommand($"SELECT (to_jsonb(t){without})::text FROM {table} t ORDER BY 1");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}
