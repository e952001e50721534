namespace Aspire.Hosting.Local;

/// <summary>How often health is asked: seldom while it is good, quickly at first and then more slowly while it is not.</summary>
internal sealed class HealthPace
{
    private static readonly TimeSpan WhileHealthy = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private TimeSpan _next = First;

    public TimeSpan Next(bool healthy)
    {
        if (healthy)
        {
            _next = First;
            return WhileHealthy;
        }

        var pause = _next;
        _next = pause * 1.5 < Longest ? pause * 1.5 : Longest;
        return pause;
    }
}
