using System.Text.Json;

namespace Aspire.Hosting.Local;

/// <summary>A small private JSON file of values that are made once and found again at the next start.</summary>
internal sealed class KeptValues
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly SortedDictionary<string, string> _values;

    public KeptValues(string path)
    {
        _path = path;
        _values = File.Exists(path)
            ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllText(path)) ?? []
            : [];
    }

    public string? Find(string key)
    {
        lock (_gate)
        {
            return _values.GetValueOrDefault(key);
        }
    }

    public string GetOrAdd(string key, Func<string> make)
    {
        lock (_gate)
        {
            if (!_values.TryGetValue(key, out var value))
            {
                value = make();
                Keep(key, value);
            }

            return value;
        }
    }

    public void Set(string key, string value)
    {
        lock (_gate)
        {
            if (_values.GetValueOrDefault(key) != value)
            {
                Keep(key, value);
            }
        }
    }

    private void Keep(string key, string value)
    {
        _values[key] = value;
        AtomicFile.Write(_path, JsonSerializer.Serialize(_values, Indented), AtomicFile.Private);
    }
}
