using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>Arrival, second registration and the volunteer's own changes.</summary>
public sealed partial class VolunteerTerm
{
    /// <summary>
    /// SVC-2: the service province records the arrival and names the county; again, to correct it, until registration. After that it
    /// corrects the day alone, as long as no duty counts from it: another county is a matter of another post (T7).
    /// </summary>
    public Outcome RecordArrival(RegionCode county, DateOnly arrivedOn, Acting acting)
    {
        if (Next(TermAction.RecordArrival, acting).IsRefused(out var refusal, out var to)) return refusal;
        if (!IsCountyOfProvince(county)) return NotInProvince(county);
        if (State == TermState.Unreviewed && BeganDuty) return VolunteerTermRefusals.ArrivalHasDuty;
        if (State == TermState.Unreviewed && county.Digits != CountyCode) return VolunteerTermRefusals.ArrivalHasPost.With(RegionDirectory.NameOf(CountyCode!));
        if (DayIsRefused(arrivedOn, StartsOn, "服务起始日", acting) is { } wrong) return wrong;
        CountyCode = county.Digits;
        ArrivedOn = arrivedOn;
        Move(TermAction.RecordArrival, to, acting);
        return Outcome.Done;
    }

    /// <summary>
    /// SVC-3: post, card and contact. A volunteer whose duty was taken back may choose a post in another county of the province,
    /// whose office then reviews (T7). Another card then holds what is not paid yet of the duty before, until that office confirms (D-6).
    /// </summary>
    public Outcome Register(Registration registration, Acting acting)
    {
        if (Next(TermAction.Register, acting).IsRefused(out var refusal, out var to)) return refusal;
        var county = RegionCode.Parse(registration.CountyCode);
        if (registration.CountyCode != CountyCode && (TakenBackOn is null || !IsCountyOfProvince(county)))
            return Posts.PostRefusals.NotInYourCounty.ForFields(("postId", "不是本县岗位"));
        (CountyCode, PostId) = (registration.CountyCode, registration.PostId);
        PayHold |= _spells.Count > 0 && IsAnother(registration.Card);
        SetCard(registration.Card);
        SetContact(registration.Phone, registration.Qq);
        Move(TermAction.Register, to, acting);
        return Outcome.Done;
    }

    /// <summary>SVC-2: the county records the day on which volunteer, unit and county signed; again, to correct it. No month notices.</summary>
    public Outcome RecordAgreement(DateOnly signedOn, Acting acting)
    {
        if (Next(TermAction.RecordAgreement, acting).IsRefused(out var refusal, out var to)) return refusal;
        if (signedOn > acting.Today) return VolunteerTermRefusals.DateInTheFuture.With(signedOn);
        AgreementSignedOn = signedOn;
        Move(TermAction.RecordAgreement, to, acting);
        return Outcome.Done;
    }

    /// <summary>
    /// SVC-10, D-6: the volunteer's own change while on duty. A new name or card puts the line on hold until the county has checked
    /// it; a new phone or QQ does nothing to the months, nor does the card that is there already.
    /// </summary>
    /// <param name="name">Another name than the present one, or null.</param>
    public Outcome EditDetails(Sealed? name, Sealed? card, Sealed? phone, Sealed? qq, Acting acting)
    {
        if (Next(TermAction.EditDetails, acting).IsRefused(out var refusal, out var to)) return refusal;
        PayHold |= name is not null || (card is not null && IsAnother(card));
        if (name is not null) (Name, NameMasked) = (name.Cipher, name.Masked);
        if (card is not null) SetCard(card);
        SetContact(phone, qq);
        Move(TermAction.EditDetails, to, acting);
        return Outcome.Done;
    }

    /// <summary>D-6: the county checked the changed card or name; the next list pays again, also who has left meanwhile.</summary>
    public Outcome ReleasePayHold(Acting acting)
    {
        if (Next(TermAction.ReleasePayHold, acting).IsRefused(out var refusal, out var to)) return refusal;
        if (!PayHold) return VolunteerTermRefusals.NoPayHold;
        PayHold = false;
        Move(TermAction.ReleasePayHold, to, acting);
        return Outcome.Done;
    }

    private bool IsCountyOfProvince(RegionCode county) =>
        RegionDirectory.IsCounty(county) && county.Province.Digits == ServiceProvinceCode;

    private Refusal NotInProvince(RegionCode county) => VolunteerTermRefusals.CountyNotInProvince
        .With(RegionDirectory.NameOf(county), RegionDirectory.NameOf(ServiceProvinceCode)).ForFields(("countyCode", "不是服务省的县级地区"));

    private bool IsAnother(Sealed card) => !card.Index.AsSpan().SequenceEqual(CardNumberIndex);

    private void SetCard(Sealed card) => (CardNumber, CardNumberIndex, CardNumberMasked) = (card.Cipher, card.Index, card.Masked);

    private void SetContact(Sealed? phone, Sealed? qq)
    {
        if (phone is not null) (Phone, PhoneMasked) = (phone.Cipher, phone.Masked);
        if (qq is not null) Qq = qq.Cipher;
    }
}

/// <summary>What the volunteer fills in at the second registration.</summary>
public sealed record Registration(Guid PostId, string CountyCode, Sealed Card, Sealed Phone, Sealed? Qq);
