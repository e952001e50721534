namespace Aspire.Hosting.Local;

/// <summary>The order in which processes are stopped: who uses a server goes before the server.</summary>
internal enum StopStage
{
    Service = 1,
    Broker = 2,
    Database = 3,
}
