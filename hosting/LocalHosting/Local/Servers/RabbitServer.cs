using System.Globalization;
using System.Net.Sockets;

namespace Aspire.Hosting.Local;

/// <summary>
/// RabbitMQ from the system's packages, run privately. It needs a name service (epmd) that runs before it: without one
/// of its own it would start the shared daemon, which listens for everybody and outlives it.
/// </summary>
internal sealed class RabbitServer(RabbitSettings settings)
{
    private static readonly string[] Launchers = ["/usr/lib/rabbitmq/bin/rabbitmq-server", "/usr/local/sbin/rabbitmq-server", "/opt/rabbitmq/sbin/rabbitmq-server"];
    private static readonly byte[] Greeting = "AMQP\0\0\t\u0001"u8.ToArray();

    public ProcessSpec DescribeNames() => new("epmd", ["-port", settings.NamesPort.ToString(CultureInfo.InvariantCulture), "-address", "127.0.0.1"], "/")
    {
        Stage = StopStage.Broker,
        Patience = TimeSpan.FromSeconds(2),
    };

    /// <summary>Writes the configuration, waits for the name service, and says how to start the broker.</summary>
    /// <exception cref="HostingException">RabbitMQ is not installed.</exception>
    public async Task<ProcessSpec> PrepareAsync(CancellationToken cancellationToken)
    {
        var launcher = Array.Find(Launchers, File.Exists)
            ?? throw new HostingException("RabbitMQ is not installed (Debian, Ubuntu: apt-get install rabbitmq-server).");
        foreach (var directory in new[] { "home", "mnesia", "log", "generated" })
        {
            Directory.CreateDirectory(Path.Combine(settings.Directory, directory));
        }

        AtomicFile.Write(Path.Combine(settings.Directory, "rabbitmq.conf"), settings.Configuration(), AtomicFile.Private);
        AtomicFile.Write(Path.Combine(settings.Directory, "enabled_plugins"), settings.ManagementPort is null ? "[].\n" : "[rabbitmq_management].\n");
        await WaitForAsync(settings.NamesPort, cancellationToken);
        return new ProcessSpec(launcher, [], settings.Directory)
        {
            Environment = settings.Environment(),
            Stage = StopStage.Broker,
            Patience = TimeSpan.FromSeconds(20),
        };
    }

    /// <summary>Whether a broker answers the protocol's greeting now.</summary>
    public static async Task<bool> AnswersAsync(string connectionString, CancellationToken cancellationToken)
    {
        var address = new Uri(connectionString);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.IsDefaultPort || address.Port < 0 ? 5672 : address.Port, timeout.Token);
            var stream = client.GetStream();
            await stream.WriteAsync(Greeting, timeout.Token);
            var answer = new byte[1];
            // Frame type 1 is a method: the broker's Connection.Start.
            return await stream.ReadAsync(answer, timeout.Token) == 1 && answer[0] == 1;
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    private static async Task WaitForAsync(int port, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 200 && FreePort.IsFree(port); attempt++)
        {
            await Task.Delay(25, cancellationToken);
        }
    }
}
