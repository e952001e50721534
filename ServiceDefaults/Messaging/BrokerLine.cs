using System.Net.Sockets;
using RabbitMQ.Client;

namespace XibuPlan.ServiceDefaults.Messaging;

/// <summary>
/// A connection to RabbitMQ that fails where the broker's end of it ends. RabbitMQ's client (7.1, and 7.2 alike) waits for a frame to be
/// whole: where a line ends in the middle of one it goes on reading nothing, which takes a whole processor and hides that the broker is away
/// until two heartbeats are missed, two minutes later.
/// </summary>
internal sealed class BrokerLine(Socket socket) : TcpClientAdapter(socket)
{
    /// <summary>For <see cref="ConnectionFactoryBase.SocketFactory"/>.</summary>
    public static ITcpClient Create(AddressFamily family) => new BrokerLine(new Socket(family, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true });

    /// <inheritdoc/>
    public override NetworkStream GetStream() => new Ending(Client);

    private sealed class Ending(Socket socket) : NetworkStream(socket)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 || buffer.IsEmpty ? read : throw new EndOfStreamException("The broker has ended the connection.");
        }
    }
}
