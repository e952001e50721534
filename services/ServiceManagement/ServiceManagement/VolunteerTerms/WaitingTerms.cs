using System.Linq.Expressions;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>Which terms wait at a step: the work queue counts them and the list that it links to shows them.</summary>
internal static class WaitingTerms
{
    private static readonly TermState[] OnDuty = [TermState.OnDuty, TermState.OnDutyExtended];
    private static readonly TermState[] Releasable = VolunteerTermLifecycle.StatesOf(TermAction.ReleasePayHold);

    /// <summary>Another year was asked for, and nobody has decided.</summary>
    public static Expression<Func<VolunteerTerm, bool>> ExtensionUndecided => t => t.ExtensionRequestedOn != null && t.ExtensionDecidedOn == null;

    /// <summary>On duty, and asked to leave.</summary>
    public static Expression<Func<VolunteerTerm, bool>> LeaveRequested => t => t.LeaveWish != null && OnDuty.Contains(t.State);

    /// <summary>The payment waits for an office's check (D-6), also after the volunteer left.</summary>
    public static Expression<Func<VolunteerTerm, bool>> PayHeld => t => t.PayHold && Releasable.Contains(t.State);

    /// <summary>The agreed year has begun and was not started (D-14).</summary>
    public static Expression<Func<VolunteerTerm, bool>> NextYearBegun(DateOnly today)
    {
        var inAYear = today.AddYears(1);
        return t => t.State == TermState.OnDutyExtended && t.EndsOn < inAYear;
    }

    /// <summary>Duty goes on past the agreed end.</summary>
    public static Expression<Func<VolunteerTerm, bool>> Ended(DateOnly today) => t => t.EndsOn < today && OnDuty.Contains(t.State);

    /// <summary>With true those that wait, with false the others; null narrows nothing.</summary>
    public static IQueryable<VolunteerTerm> Only(this IQueryable<VolunteerTerm> terms, bool? wanted, Expression<Func<VolunteerTerm, bool>> waiting) => wanted switch
    {
        null => terms,
        true => terms.Where(waiting),
        false => terms.Where(Expression.Lambda<Func<VolunteerTerm, bool>>(Expression.Not(waiting.Body), waiting.Parameters)),
    };
}
