namespace Aspire.Hosting.Local;

/// <summary>
/// The user that a server runs as. PostgreSQL refuses to run as root; started by root it runs as the system's
/// <c>postgres</c> user, started by anybody else as that person.
/// </summary>
internal sealed class ServerAccount
{
    private readonly string? _user;
    private bool _passesClosedDoors;

    private ServerAccount(string? user) => _user = user;

    public static ServerAccount ForPostgres() => new(Environment.IsPrivilegedProcess ? "postgres" : null);

    public ProcessSpec Run(string program, IReadOnlyList<string> arguments, string directory)
    {
        if (_user is null)
        {
            return new ProcessSpec(program, arguments, directory);
        }

        string[] passage = _passesClosedDoors ? ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"] : [];
        return new ProcessSpec("setpriv", [$"--reuid={_user}", $"--regid={_user}", "--init-groups", .. passage, program, .. arguments], "/");
    }

    /// <summary>Gives the file or directory to the account, and makes sure the account can get there.</summary>
    public async Task OwnAsync(string path, ProcessOwner owner, CancellationToken cancellationToken)
    {
        if (_user is null)
        {
            return;
        }

        await Tool.RunAsync(new ProcessSpec("chown", [_user, path], "/"), owner, cancellationToken);
        // A copy under /root is closed to every other user: the server then gets the one capability that opens directories.
        _passesClosedDoors = _passesClosedDoors || !await ReachesAsync(path, owner, cancellationToken);
        if (_passesClosedDoors && !await ReachesAsync(path, owner, cancellationToken))
        {
            throw new HostingException($"The user '{_user}' cannot reach {path}: start with --data on a directory that is open to it.");
        }
    }

    private async Task<bool> ReachesAsync(string path, ProcessOwner owner, CancellationToken cancellationToken)
    {
        try
        {
            await Tool.RunAsync(Run("/usr/bin/test", ["-e", path], "/"), owner, cancellationToken);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
