using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Contracts.V1;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Employment.Jobs;

/// <summary>EMP-1: the employer corrects an open job, on the version that it saw; also to offer it for longer.</summary>
internal sealed class AmendJob : IEndpoint
{
    public sealed record Request(string Title, string RegionCode, int Openings, string Description, string Contact, DateOnly ExpiresOn);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/api/employment/jobs/{id:guid}", HandleAsync)
        .Allow(Party.Employer)
        .AsOperation("job.amend");

    private static async Task<Reply<JobView>> HandleAsync(
        Guid id, Request request, IfMatch seen, EmploymentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var text = new JobText(request.Title, request.RegionCode, request.Openings, request.Description, request.Contact, request.ExpiresOn);
        if (text.FaultsOn(clock.Today()).ToArray() is { Length: > 0 } faults) return CommonRefusals.Invalid.ForFields(faults);
        if (await db.ManagedJobs.SingleOrDefaultAsync(j => j.Id == id, cancel) is not { } job) return CommonRefusals.NotFound;
        if (seen.Check(job).IsRefused(out var refusal)) return refusal;
        if (job.MayAmend(actor).IsRefused(out refusal)) return refusal;
        if ((await db.OfferedAlreadyAsync(text, job.EmployerId, except: id, clock.GetUtcNow(), cancel)).IsRefused(out refusal)) return refusal;
        if (job.Amend(text, actor).IsRefused(out refusal)) return refusal;
        db.Announce(new JobAmended(Guid.CreateVersion7(), clock.GetUtcNow(), job.Id, job.Revision + 1, job.Year, job.RegionCode, job.EmployerId, job.Openings));
        await db.SaveChangesAsync(cancel);
        return JobView.Of(job, await db.Employers.SingleAsync(e => e.Id == job.EmployerId, cancel), actor, manages: true);
    }
}
