using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Appointments;
using XibuPlan.Identity.Clients;
using XibuPlan.Identity.Invitations;
using XibuPlan.Identity.Offices;
using XibuPlan.Identity.OneTimeSecrets;
using XibuPlan.Identity.Sessions;
using XibuPlan.ServiceDefaults.Problems;
using Xunit;

namespace XibuPlan.Identity.UnitTests;

/// <summary>The catalogue of refusals.</summary>
public sealed class RefusalCatalogueTests
{
    private static readonly IReadOnlyList<Refusal> All =
    [
        .. IdentityRefusals.All, .. AccountRefusals.All, .. AppointmentRefusals.All, .. ClientRefusals.All, .. InvitationRefusals.All,
        .. OfficeRefusals.All, .. SecretRefusals.All, .. SessionRefusals.All,
    ];

    [Fact]
    public void Every_code_is_unique_and_a_sentence_in_kebab_case()
    {
        Assert.Equal(All.Count, All.Select(r => r.Code).Distinct().Count());
        Assert.All(All, r => Assert.Matches(@"^[a-z]+(\.|-)[a-z]+[a-z.-]*$", r.Code));
        Assert.All(All, r => Assert.Matches(@"[\u4e00-\u9fff].*。$", r.Detail));
    }
}
