using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.ProgrammeYears;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>
/// SVC-10, D-6: the volunteer's own change of name, card, phone or QQ while on duty. What is not given stays; a new name or card holds the
/// pay until the county has checked it (<see cref="ReleasePayHold"/>).
/// </summary>
internal sealed class EditDetails : IEndpoint
{
    public sealed record Request(string? Name = null, string? CardNumber = null, string? Phone = null, string? Qq = null)
    {
        internal Refusal? Check()
        {
            if (this == new Request()) return CommonRefusals.Invalid.ForFields(("name", "请至少填写一项要修改的内容"));
            if (Name is { } name && (name.Trim().Length is < 2 or > 50 || name.Any(char.IsControl)))
                return CommonRefusals.Invalid.ForFields(("name", "姓名须为 2–50 个字"));
            return ContactNumbers.Check(Phone, Qq);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/api/service-management/terms/mine/details", HandleAsync)
        .Allow(Party.Student)
        .AsOperation("volunteer-term.edit-details");

    private static async Task<Reply<TermView>> HandleAsync(
        Request request, bool? preview, ServiceManagementDbContext db, TermRegister register, FieldCipher cipher, Actor actor, CancellationToken cancel)
    {
        if (request.Check() is { } invalid) return invalid;
        return await register.ChangeAsync(await db.OwnTermIdAsync(actor, cancel), async (term, acting) =>
        {
            var year = await db.YearAsync(term.ProgrammeYear, cancel);
            if (request.CardNumber is { } card && BankCard.Check(card, year.BankWhitelist).IsRefused(out var refusal)) return refusal;
            return HeadcountChange.NoneBy(Edit(term, request, cipher, acting));
        }, preview == true, cancel);
    }

    private static Outcome Edit(VolunteerTerm term, Request request, FieldCipher cipher, Acting acting) => term.EditDetails(
        // A name is kept without an index: whether it is another one is seen only in the clear.
        request.Name?.Trim() is { } name && name != Sealed.OpenName(cipher, term.Name, term.Id) ? Sealed.Name(cipher, name, term.Id) : null,
        request.CardNumber is { } card ? Sealed.Card(cipher, card, term.Id) : null,
        request.Phone is { } phone ? Sealed.Phone(cipher, phone, term.Id) : null,
        request.Qq is { } qq ? Sealed.Qq(cipher, qq, term.Id) : null,
        acting);
}
