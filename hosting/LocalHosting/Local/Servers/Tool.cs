namespace Aspire.Hosting.Local;

/// <summary>Runs a program to its end and returns what it printed.</summary>
internal static class Tool
{
    /// <summary>Waits for the program to end well.</summary>
    /// <exception cref="InvalidOperationException">The program failed; the message carries what it said.</exception>
    public static async Task RunAsync(ProcessSpec spec, ProcessOwner owner, CancellationToken cancellationToken)
    {
        var said = new List<string>();
        using var child = ChildProcess.Start(spec, owner, line =>
        {
            lock (said)
            {
                said.Add(line);
            }
        });
        await using var registration = cancellationToken.Register(child.Kill);
        var code = await child.Exit;
        cancellationToken.ThrowIfCancellationRequested();
        if (code != 0)
        {
            lock (said)
            {
                throw new InvalidOperationException($"{Path.GetFileName(spec.Command)} ended with {code}: {string.Join(' ', said.TakeLast(5))}");
            }
        }
    }
}
