using System.Globalization;
using Npgsql;

namespace Aspire.Hosting.Local;

/// <summary>PostgreSQL from the system's packages, run privately on a data directory of ours.</summary>
internal sealed class PostgresServer(PostgresSettings settings, ProcessOwner owner)
{
    private const int FastShutdown = Signals.Interrupt;

    private readonly ServerAccount _account = ServerAccount.ForPostgres();

    public string ConnectionString => settings.ConnectionString;

    private string Data => Path.Combine(settings.Directory, "data");

    /// <summary>Makes the data directory on first use, clears what a killed server left, and says how to start the server.</summary>
    public async Task<ProcessSpec> PrepareAsync(CancellationToken cancellationToken)
    {
        var programs = PostgresPrograms.Find(Data);
        System.IO.Directory.CreateDirectory(settings.Directory);
        await _account.OwnAsync(settings.Directory, owner, cancellationToken);
        if (!File.Exists(Path.Combine(Data, "PG_VERSION")))
        {
            await CreateAsync(programs, cancellationToken);
        }

        await ClearLeftoversAsync(cancellationToken);
        return _account.Run(Path.Combine(programs, "postgres"), ["-D", Data, .. settings.Arguments()], settings.Directory) with
        {
            Stage = StopStage.Database,
            StopSignal = FastShutdown,
            Patience = TimeSpan.FromSeconds(30),
        };
    }

    /// <summary>Whether the server answers a query now.</summary>
    public static async Task<bool> AnswersAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            var probe = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 5, CommandTimeout = 5 };
            await using var connection = new NpgsqlConnection(probe.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            await command.ExecuteScalarAsync(cancellationToken);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException)
        {
            return false;
        }
    }

    private async Task CreateAsync(string programs, CancellationToken cancellationToken)
    {
        // Made beside its final place and moved there when complete: an interrupted start leaves no half a server.
        var draft = Path.Combine(settings.Directory, "data.new");
        var password = Path.Combine(settings.Directory, "password.tmp");
        await Tool.RunAsync(new ProcessSpec("rm", ["-rf", draft, password], settings.Directory), owner, cancellationToken);
        AtomicFile.Write(password, settings.Password, AtomicFile.Private);
        await _account.OwnAsync(password, owner, cancellationToken);
        string[] options =
        [
            "-D", draft, "-U", settings.UserName, "--pwfile", password, "--auth=scram-sha-256",
            "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums", .. settings.Durable ? [] : new[] { "--no-sync" },
        ];
        await Tool.RunAsync(_account.Run(Path.Combine(programs, "initdb"), options, settings.Directory), owner, cancellationToken);
        File.Delete(password);
        System.IO.Directory.Move(draft, Data);
    }

    /// <summary>
    /// A lock file whose process is a server on this very directory is an orphan to stop; one whose number now belongs
    /// to somebody else would keep PostgreSQL from starting, so it is removed.
    /// </summary>
    private async Task ClearLeftoversAsync(CancellationToken cancellationToken)
    {
        var lockFile = Path.Combine(Data, "postmaster.pid");
        if (!File.Exists(lockFile) || !int.TryParse(File.ReadLines(lockFile).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
        {
            return;
        }

        if (ProcessTable.IsAlive(pid) && ProcessTable.HasArgument(pid, Data))
        {
            await Orphans.StopAsync([pid], FastShutdown, cancellationToken);
        }
        else if (ProcessTable.IsAlive(pid))
        {
            File.Delete(lockFile);
        }
    }
}
