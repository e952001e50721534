using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using XibuPlan.SampleService;
using XibuPlan.SampleService.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>A connection that ends in the middle of what the broker says.</summary>
public sealed class BrokenLineTests(BrokenLineTests.Fixture service) : IClassFixture<BrokenLineTests.Fixture>
{
    [Fact]
    public async Task A_line_that_breaks_within_a_message_is_noticed_before_a_heartbeat_is_missed()
    {
        service.Line!.BreakInTheNextFrame();
        var fact = new NoteWritten(Guid.CreateVersion7(), service.Clock.Now, Guid.CreateVersion7(), 1, 2020, "510104", "echo broken off");

        await service.Events.PublishAsync(fact);

        // The client would miss the second heartbeat after two minutes.
        await Eventually.True(() => service.InDatabaseAsync(db => db.Notes.AnyAsync(n => n.Text == "re: echo broken off")), TimeSpan.FromSeconds(60));
    }

    public sealed class Fixture() : ServiceFixture<SampleDbContext>("sample", typeof(SampleDbContext).Assembly)
    {
        /// <summary>Between the service and the broker; whoever publishes here has a line of their own.</summary>
        public BrittleLine? Line { get; private set; }

        protected override async Task<Uri> BrokerAsync()
        {
            var broker = await base.BrokerAsync();
            Line = new BrittleLine(broker);
            return broker;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("ConnectionStrings:messaging", Line!.Uri.ToString());
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Line?.Dispose();
        }
    }
}
