using System.Globalization;

namespace Aspire.Hosting.Local;

/// <summary>Hands out ports and gives everybody the same one again at the next start, unless somebody else took it meanwhile.</summary>
internal sealed class PortBook(string path)
{
    private readonly KeptValues _kept = new(path);

    public int Get(string key)
    {
        var kept = _kept.Find(key);
        if (kept is not null && FreePort.TryTake(int.Parse(kept, CultureInfo.InvariantCulture)))
        {
            return int.Parse(kept, CultureInfo.InvariantCulture);
        }

        var port = FreePort.Find();
        _kept.Set(key, port.ToString(CultureInfo.InvariantCulture));
        return port;
    }
}
