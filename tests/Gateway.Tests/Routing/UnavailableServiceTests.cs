using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using XibuPlan.Gateway.Tests.Doubles;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Gateway.Tests.Routing;

public sealed class UnavailableServiceTests
{
    [Fact]
    public async Task A_service_that_is_away_is_a_problem_that_says_when_to_come_back()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await gateway.Upstreams["placement"].StopAsync();
        using var client = gateway.Client();

        var sending = client.PostAsJsonAsync("/api/placement/posts", new { });

        await sending.RefusedAsync(HttpStatusCode.ServiceUnavailable, "gateway.service-unavailable");
        Assert.Equal(TimeSpan.FromSeconds(2), (await sending).Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task A_reader_does_not_notice_a_restart()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var placement = gateway.Upstreams["placement"];
        await placement.StopAsync();
        using var client = gateway.Client();

        var reading = client.GetAsync("/api/placement/posts");
        await placement.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await reading).StatusCode);
    }

    [Fact]
    public async Task A_change_whose_answer_was_lost_is_not_sent_again()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var placement = gateway.Upstreams["placement"];
        placement.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        using var client = gateway.Client();

        await client.PostAsJsonAsync("/api/placement/posts", new { }).RefusedAsync(HttpStatusCode.ServiceUnavailable, "gateway.service-unavailable");

        Assert.Single(placement.Requests);
    }

    [Fact]
    public async Task A_read_whose_answer_was_lost_is_sent_again()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var placement = gateway.Upstreams["placement"];
        placement.Answer = context =>
        {
            if (placement.Requests.Count > 1) return context.Response.WriteAsJsonAsync(new { });
            context.Abort();
            return Task.CompletedTask;
        };
        using var client = gateway.Client();

        using var answer = await client.GetAsync("/api/placement/posts");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, placement.Requests.Count);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_a_problem()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("Gateway:AnswerSeconds", "0.2"));
        gateway.Upstreams["placement"].Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var client = gateway.Client();

        await client.GetAsync("/api/placement/posts").RefusedAsync(HttpStatusCode.GatewayTimeout, "gateway.service-timed-out");
    }

    [Fact]
    public async Task A_services_own_fault_is_passed_on_as_it_is()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Upstreams["placement"].Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return context.Response.WriteAsJsonAsync(new { code = "seat.taken" }, options: null, "application/problem+json");
        };
        using var client = gateway.Client();

        await client.PostAsJsonAsync("/api/placement/seats", new { }).RefusedAsync(HttpStatusCode.Conflict, "seat.taken");
    }

    [Fact]
    public async Task Another_replica_takes_what_the_first_could_not()
    {
        await using var second = new Upstream();
        await second.StartAsync();
        await using var gateway = await GatewayUnderTest.StartAsync(("services:placement:http:1", second.Address));
        await gateway.Upstreams["placement"].StopAsync();
        using var client = gateway.Client();

        await Eventually.True(async () => (await client.GetAsync("/api/placement/posts")).StatusCode == HttpStatusCode.OK);

        Assert.NotEmpty(second.Requests);
    }
}
