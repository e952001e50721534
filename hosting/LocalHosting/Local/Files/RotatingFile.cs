namespace Aspire.Hosting.Local;

/// <summary>A log file that is set aside when it is full; two older ones are kept.</summary>
internal sealed class RotatingFile : IDisposable
{
    private const long Full = 10 * 1024 * 1024;
    private const int Kept = 2;

    private readonly Lock _gate = new();
    private readonly string _path;
    private StreamWriter? _writer;

    public RotatingFile(string path)
    {
        _path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _writer = Open();
    }

    public void WriteLine(string line)
    {
        lock (_gate)
        {
            if (_writer is null)
            {
                return;
            }

            if (_writer.BaseStream.Position > Full)
            {
                SetAside();
            }

            _writer.WriteLine(line);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _writer?.Dispose();
            _writer = null;
        }
    }

    private StreamWriter Open() => new(new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) { AutoFlush = true };

    private void SetAside()
    {
        _writer!.Dispose();
        for (var number = Kept; number > 0; number--)
        {
            var newer = number == 1 ? _path : $"{_path}.{number - 1}";
            if (File.Exists(newer))
            {
                File.Move(newer, $"{_path}.{number}", overwrite: true);
            }
        }

        _writer = Open();
    }
}
