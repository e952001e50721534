using XibuPlan.Dashboard.Messaging;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

public sealed class QueueViewTests
{
    [Theory]
    [InlineData("placement_error", 0, 0, null, 0L)]
    [InlineData("placement_error", 2, 0, "queue.has-errors", 2L)]
    [InlineData("placement_skipped", 0, 1, "queue.has-errors", 1L)]
    [InlineData("placement_error", 2, 1, "queue.has-errors", 3L)]
    [InlineData("placement", 2, 1, "queue.no-consumer", null)]
    public void What_is_being_looked_at_has_failed_all_the_same(string name, long ready, long unacked, string? warning, long? failed)
    {
        var queue = new QueueView(name, ready, unacked, Consumers: 0, Published: 0, Delivered: 0, Acknowledged: 0, State: "running");

        Assert.Equal((warning, failed), (queue.Warning, queue.Failed));
    }
}
