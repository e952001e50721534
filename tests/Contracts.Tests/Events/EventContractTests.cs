using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using XibuPlan.Contracts.Tests.Services;
using XibuPlan.Events;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Messaging;
using Xunit;

namespace XibuPlan.Contracts.Tests.Events;

/// <summary>What services promise by events: <c>docs/events.md</c>.</summary>
public sealed partial class EventContractTests
{
    public static TheoryData<string> Events => [.. Types.Keys];

    private static IReadOnlyDictionary<string, Type> Types { get; } =
        ContractService.All.SelectMany(s => EventTypes.Of(s.Contracts)).ToDictionary(e => e.Key, e => e.Value);

    [Fact]
    public void The_committed_list_is_what_the_contracts_say()
    {
        var text = new StringBuilder("""
            # Events

            What services tell one another, and later partners. Made from the contracts and consumers by `tests/Contracts.Tests`, which fails
            where it differs: `UPDATE_CONTRACTS=1 ./test.sh Contracts` writes it anew. Events grow by optional members only; they never carry
            an ID number, card number, phone, medical detail or name.

            """);
        foreach (var service in ContractService.All) Append(text, service);
        Committed.Says("docs/events.md", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_reads_back_as_it_was_written(string name)
    {
        var sample = Samples.Of(Types[name], name)!;

        var read = JsonSerializer.Deserialize(sample, Types[name], JsonDefaults.Options)!;
        var written = JsonSerializer.SerializeToNode(read, Types[name], JsonDefaults.Options);

        Assert.True(JsonNode.DeepEquals(sample, written), $"{sample}\nbecame\n{written}");
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_of_an_older_publisher_can_still_be_read(string name)
    {
        var sample = Samples.Of(Types[name], name)!.AsObject();
        var optional = Types[name].GetConstructors()[0].GetParameters().Where(p => p.HasDefaultValue).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name!)).ToList();
        foreach (var member in optional) sample.Remove(member);
        // And one of a newer publisher carries more.
        sample["memberOfTheFuture"] = 1;

        var read = (IIntegrationEvent)JsonSerializer.Deserialize(sample, Types[name], JsonDefaults.Options)!;

        Assert.Equal("01900000-0000-7000-8000-000000000001", read.EventId.ToString());
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void No_event_carries_what_only_the_owner_may_tell(string name) => Assert.DoesNotContain(
        Types[name].GetProperties().Select(p => p.Name), member => Private().IsMatch(member));

    private static void Append(StringBuilder text, ContractService service)
    {
        text.Append($"\n## {service.Name}\n");
        foreach (var described in EventDescription.Of(service))
        {
            text.Append($"\n### {described.Name}\n\n{described.Summary}\n\n");
            text.Append($"Exchange `{described.Exchange}`; ");
            text.Append(described.Queues.Count == 0 ? "no queue of ours.\n\n" : $"queues {string.Join(", ", described.Queues.Select(q => $"`{q}`"))}.\n\n");
            text.Append("| member | type | required |\n|---|---|---|\n");
            foreach (var field in described.Fields) text.Append($"| `{field.Name}` | {field.Type} | {(field.Required ? "yes" : "no")} |\n");
            var sample = Samples.Of(Types.Values.Single(t => t.Name == described.Name && EventTypes.ExchangeOf(t) == described.Exchange), described.Name)!;
            text.Append($"\n```json\n{sample.ToJsonString(Committed.Json)}\n```\n");
        }
    }

    [GeneratedRegex("(?i)^(idnumber|identity(number|card)|cardnumber|bankcard|phone|mobile|(full|person|student|volunteer|applicant)name|email|medical.*|diagnosis)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Private();
}
