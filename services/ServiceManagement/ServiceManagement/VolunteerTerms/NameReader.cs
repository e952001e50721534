using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>A volunteer's name as a term keeps it, and what decides who may read it.</summary>
/// <param name="Region">Where the term lies: its county, before arrival its province.</param>
public sealed record KeptName(Guid TermId, Guid PersonId, string Region, byte[] Cipher, string Masked)
{
    /// <summary>
    /// The full name (S3) is for the volunteer and for the offices of county, prefecture and province that have the volunteer in their
    /// charge: they check it on paper (T1). Who only sums up, as the nation does, does without.
    /// </summary>
    public bool IsFullFor(Actor actor) => actor.Party switch
    {
        Party.Student => actor.Id == PersonId,
        Party.County or Party.Prefecture or Party.Province => actor.Region is { } own && own.Contains(RegionCode.Parse(Region)),
        _ => false,
    };
}

/// <summary>
/// Reads names for the present caller: in full or masked. For answers of reads only: the answer to an action is written down for its
/// idempotency key, and a name is in the clear nowhere at rest.
/// </summary>
internal sealed class NameReader(Actor actor, FieldCipher cipher)
{
    /// <summary>The name as the caller may read it.</summary>
    public string NameOf(KeptName kept) => kept.IsFullFor(actor) ? Sealed.OpenName(cipher, kept.Cipher, kept.TermId) : kept.Masked;

    /// <summary>The name in a term.</summary>
    public string NameOf(VolunteerTerm term) =>
        NameOf(new KeptName(term.Id, term.PersonId, term.CountyCode ?? term.ServiceProvinceCode, term.Name, term.NameMasked));
}
