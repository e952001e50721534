using System.Text;
using RabbitMQ.Client;
using XibuPlan.Dashboard.Tests.Support;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

/// <summary>Failed messages go back to their queue, and none is lost on the way.</summary>
public sealed class RedeliveryTests
{
    private const string Redeliver = $"/api/messaging/queues/{TestBroker.Errors}/redeliver";

    [Fact]
    public async Task One_message_goes_back_as_it_was_and_the_others_stay()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var dashboard = await RunningDashboard.StartAsync(broker.Settings);
        foreach (var id in new[] { "a", "b", "c" }) await broker.FailAsync(id);

        Assert.Equal(new Asked(200, 1, null), await Asked.PostAsync(dashboard, $"{Redeliver}?message=b"));
        Assert.Equal(new Asked(404, 0, "messaging.message-unknown"), await Asked.PostAsync(dashboard, $"{Redeliver}?message=b"));

        var moved = Assert.Single(await broker.DrainAsync(TestBroker.Home));
        Assert.Equal(("b", "application/vnd.masstransit+json", true), (moved.BasicProperties.MessageId, moved.BasicProperties.ContentType, moved.BasicProperties.Persistent));
        Assert.Equal((3, 3_000_000_000L, true), (moved.BasicProperties.Headers!["count"], moved.BasicProperties.Headers["large"], moved.BasicProperties.Headers["true"]));
        Assert.Equal("{\"message\":{\"regionCode\":\"510104\"}}", Encoding.UTF8.GetString(moved.Body.Span));
        Assert.Equal(["a", "c"], Ids(await broker.DrainAsync(TestBroker.Errors)));
    }

    [Fact]
    public async Task All_messages_go_back_in_their_order_with_or_without_an_id()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var dashboard = await RunningDashboard.StartAsync(broker.Settings);
        foreach (var id in new[] { "a", null, "c" }) await broker.FailAsync(id);

        Assert.Equal(new Asked(200, 3, null), await Asked.PostAsync(dashboard, Redeliver));

        Assert.Equal(["a", null, "c"], Ids(await broker.DrainAsync(TestBroker.Home)));
        Assert.Empty(await broker.DrainAsync(TestBroker.Errors));
        Assert.Equal(new Asked(200, 0, null), await Asked.PostAsync(dashboard, Redeliver));
    }

    [Fact]
    public async Task Wherever_the_line_breaks_no_message_is_lost()
    {
        string[] ids = ["a", "b", "c", "d"];
        await using var broker = await TestBroker.StartAsync();
        var greeting = await BytesAsync(broker, 0);
        foreach (var id in ids) await broker.FailAsync(id);
        var whole = await BytesAsync(broker, ids.Length);
        await broker.DrainAsync(TestBroker.Home);
        var (broken, partly) = (0, 0);
        // All through the work, in steps that no frame's length divides.
        for (var bytes = greeting - 60; bytes < whole; bytes += ((whole - greeting) / 16) + 1)
        {
            foreach (var id in ids) await broker.FailAsync(id);
            using var line = new BrittleLine(broker.Uri, bytes);
            var (status, moved, code) = await RedeliverOverAsync(broker, line);
            if (status != 200)
            {
                Assert.Equal(503, status);
                Assert.Contains(code, (string[])["messaging.broker-away", "messaging.not-confirmed"]);
                broken++;
            }

            if (moved is > 0 and < 4) partly++;
            // What the broken connection had in hand comes back when the broker notices.
            var left = new List<string?>();
            await Eventually.True(async () =>
            {
                left.AddRange(Ids(await broker.DrainAsync(TestBroker.Home)));
                left.AddRange(Ids(await broker.DrainAsync(TestBroker.Errors)));
                return ids.All(left.Contains);
            }, what: $"all four are there after {bytes} bytes");
        }

        Assert.True(broken > 8 && partly > 2, $"{broken} lines broke, {partly} in the middle of the work");
    }

    [Fact]
    public async Task A_message_whose_queue_is_gone_stays()
    {
        await using var broker = await TestBroker.StartAsync(withHome: false);
        await using var dashboard = await RunningDashboard.StartAsync(broker.Settings);
        await broker.FailAsync("a");

        Assert.Equal(new Asked(409, 0, "messaging.home-missing"), await Asked.PostAsync(dashboard, Redeliver));
        await Eventually.True(async () => await broker.CountAsync(TestBroker.Errors) == 1);
    }

    /// <summary>How many bytes a line carries that holds, when so many messages are moved.</summary>
    private static async Task<long> BytesAsync(TestBroker broker, int messages)
    {
        using var line = new BrittleLine(broker.Uri, long.MaxValue);
        Assert.Equal(new Asked(200, messages, null), await RedeliverOverAsync(broker, line));
        return line.Passed;
    }

    private static async Task<Asked> RedeliverOverAsync(TestBroker broker, BrittleLine line)
    {
        await using var dashboard = await RunningDashboard.StartAsync(broker.SettingsAt(line.Uri));
        return await Asked.PostAsync(dashboard, Redeliver);
    }

    private static IEnumerable<string?> Ids(IEnumerable<BasicGetResult> messages) => messages.Select(message => message.BasicProperties.MessageId);
}
