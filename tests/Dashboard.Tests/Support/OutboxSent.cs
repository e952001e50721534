using Xunit;

namespace XibuPlan.Dashboard.Tests.Support;

/// <summary>What a service tells of its outbox.</summary>
internal static class OutboxSent
{
    public static byte[] Gauge(string name, double value, ulong at) =>
        Sent.Message().Text(1, name).Bytes(5, Sent.Message().Bytes(1, Sent.Message().Fixed64(3, at).Fixed64(4, BitConverter.DoubleToUInt64Bits(value)).Written).Written).ToArray();

    /// <summary>Sends the service's gauges and waits until they are stored.</summary>
    public static async Task SendOutboxAsync(this RunningDashboard dashboard, string service, params byte[][] gauges)
    {
        var scope = Sent.Message().Bytes(1, Sent.Message().Text(1, "XibuPlan.Messaging").Written);
        foreach (var gauge in gauges) scope.Bytes(2, gauge);
        var resource = Sent.Message().Bytes(1, Sent.Tag("service.name", service)).Bytes(1, Sent.Tag("service.instance.id", service));
        using var response = await dashboard.PostAsync("/v1/metrics", Sent.Message().Bytes(1, Sent.Message().Bytes(1, resource.Written).Bytes(2, scope.Written).Written).ToArray());
        Assert.True(response.IsSuccessStatusCode);
        await dashboard.StoredAsync();
    }
}
