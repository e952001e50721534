using Microsoft.EntityFrameworkCore;
using Npgsql;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>A step of a term: what it does to the months, or why it may not be done.</summary>
internal delegate Task<Outcome<HeadcountChange?>> TermStep(VolunteerTerm term, Acting acting);

/// <summary>
/// The one way a term changes: under the locks of the counties that it concerns, announced, and with every month above it put back in
/// the same commit.
/// </summary>
internal sealed class TermRegister(ServiceManagementDbContext db, AccessScope scope, TimeProvider clock, MonthCascade cascade)
{
    private readonly HashSet<string> _locked = [];

    /// <summary>Takes a step that no month notices.</summary>
    public Task<Reply<TermView>> ChangeAsync(Guid id, Func<VolunteerTerm, Acting, Outcome> step, CancellationToken cancel, params string[] alsoCounties) =>
        ChangeAsync(id, (term, acting) => Task.FromResult(HeadcountChange.NoneBy(step(term, acting))), false, cancel, alsoCounties);

    /// <summary>Takes a step, or with <paramref name="preview"/> only says what it would put back.</summary>
    public Task<Reply<TermView>> ChangeAsync(Guid id, Func<VolunteerTerm, Acting, Outcome<HeadcountChange?>> step, bool preview, CancellationToken cancel) =>
        ChangeAsync(id, (term, acting) => Task.FromResult(step(term, acting)), preview, cancel);

    /// <inheritdoc cref="ChangeAsync(Guid, Func{VolunteerTerm, Acting, Outcome{HeadcountChange?}}, bool, CancellationToken)"/>
    /// <param name="alsoCounties">Counties that the step may concern beside those where the volunteer serves or served.</param>
    public async Task<Reply<TermView>> ChangeAsync(Guid id, TermStep step, bool preview, CancellationToken cancel, params string[] alsoCounties)
    {
        await LockAsync([id], alsoCounties, cancel);
        var terms = preview ? db.Terms.AsNoTracking() : db.Terms;
        if (await terms.SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } term) return CommonRefusals.NotFound;
        var (before, held, acting) = (term.State, term.PayHold, new Acting(scope.Actor, clock.GetUtcNow()));
        if ((await step(term, acting)).IsRefused(out var refusal, out var change)) return refusal;
        if (preview) return TermView.Of(term, scope.Actor, reverts: await PreviewAsync(term, change, held, cancel), preview: true);

        Announce(term, before, change?.EffectiveOn ?? acting.Today, acting);
        if ((await SaveAsync(cancel)).IsRefused(out refusal)) return refusal;
        var reverts = change is null ? [] : await cascade.RevertAsync(change, cancel);
        // Written before the hold is looked at: a month that the change put back is not put back a second time.
        await db.SaveChangesAsync(cancel);
        if (term.PayHold != held)
        {
            reverts = [.. reverts, .. await cascade.MarkPayHoldAsync(term, acting, cancel)];
            await db.SaveChangesAsync(cancel);
        }

        return TermView.Of(term, scope.Actor, reverts: reverts);
    }

    private async Task<IReadOnlyList<RevertedMonth>> PreviewAsync(VolunteerTerm term, HeadcountChange? change, bool held, CancellationToken cancel) =>
    [
        .. change is null ? [] : await cascade.PreviewAsync(change, cancel),
        .. held && !term.PayHold ? await cascade.PreviewReleaseAsync(term, cancel) : [],
    ];

    /// <summary>Locks every county that steps of these terms can concern; a bulk request does so once for all its items.</summary>
    public async Task LockAsync(IReadOnlyCollection<Guid> ids, IEnumerable<string> alsoCounties, CancellationToken cancel)
    {
        // Read again after each wait: a transfer may have committed meanwhile, and the term then concerns more counties.
        for (var wanted = alsoCounties.Where(scope.Actor.MayActIn).ToHashSet(); ; await db.LockCountiesAsync(wanted, cancel))
        {
            var found = await db.Terms.AsNoTracking().Where(t => ids.Contains(t.Id))
                .Select(t => new { t.CountyCode, Served = t.Spells.Select(s => s.CountyCode).ToList() }).ToListAsync(cancel);
            wanted.UnionWith(found.SelectMany(t => t.Served.Append(t.CountyCode)).OfType<string>());
            if (wanted.IsSubsetOf(_locked)) return;
            _locked.UnionWith(wanted);
        }
    }

    private void Announce(VolunteerTerm term, TermState before, DateOnly effectiveOn, Acting acting)
    {
        if (term.State == before) return;
        var region = term.CountyCode ?? term.ServiceProvinceCode;
        db.Announce(new VolunteerStateChanged(Guid.CreateVersion7(), acting.At, term.Id, term.Revision + 1, term.ProgrammeYear, region,
            term.PersonId, Word.Of(before), Word.Of(term.State), effectiveOn, term.Destination));
        if (term.State == TermState.Closed)
        {
            db.Announce(new TermClosed(Guid.CreateVersion7(), acting.At, term.Id, term.Revision + 1, term.ProgrammeYear, region, term.PersonId,
                term.EndedOn, term.ApplicationId, term.BeganDuty));
        }
    }

    private async Task<Outcome> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateException fault) when (fault.InnerException is PostgresException { ConstraintName: VolunteerTermMapping.CardIndex })
        {
            // The index decides, so that two registrations at the same moment are decided as two one after the other.
            return VolunteerTermRefusals.CardTaken.ForFields(("cardNumber", "卡号已被登记"));
        }
        catch (DbUpdateException fault) when (fault.InnerException is PostgresException { ConstraintName: VolunteerTermMapping.PersonIndex or VolunteerTermMapping.IdNumberIndex })
        {
            return VolunteerTermRefusals.ServesAlready;
        }
    }
}
