using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using XibuPlan.Events;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.ServiceDefaults.Copies;

/// <summary>Reads what other services announced (<see cref="ReadAnnouncedEvents"/>).</summary>
public sealed class OwnerEvents(HttpClient owners)
{
    /// <summary>Every event of the given types that the owner announced so far, in its order, and whether its receipt would still be kept. An owner that is away throws.</summary>
    public async IAsyncEnumerable<(IIntegrationEvent Fact, bool ReceiptIsKept)> ReadAsync(string owner, IReadOnlyCollection<Type> types, [EnumeratorCancellation] CancellationToken cancel)
    {
        var byName = types.ToDictionary(t => t.FullName!);
        var query = string.Concat(byName.Keys.Select(name => $"&type={Uri.EscapeDataString(name)}"));
        IReadOnlyList<Announced> page;
        var after = 0L;
        do
        {
            page = await owners.GetFromJsonAsync<IReadOnlyList<Announced>>($"http://{owner}/internal/events?after={after}{query}", JsonDefaults.Options, cancel)
                ?? throw new InvalidOperationException($"{owner} answered nothing.");
            foreach (var announced in page)
            {
                after = announced.Seq;
                yield return ((IIntegrationEvent)JsonSerializer.Deserialize(announced.Body, byName[announced.Type], JsonDefaults.Options)!, announced.ReceiptIsKept);
            }
        }
        while (page.Count > 0);
    }
}
