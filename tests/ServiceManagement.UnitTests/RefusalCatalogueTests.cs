using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.DirectManagement;
using XibuPlan.ServiceManagement.Posts;
using XibuPlan.ServiceManagement.ProvinceMonths;
using XibuPlan.ServiceManagement.Restores;
using XibuPlan.ServiceManagement.VolunteerTerms;
using Xunit;

namespace XibuPlan.ServiceManagement.UnitTests;

public sealed class RefusalCatalogueTests
{
    [Fact]
    public void Codes_are_unique_and_details_are_Chinese()
    {
        var all = VolunteerTermRefusals.All.Concat(PostRefusals.All).Concat(CountyMonthRefusals.All).Concat(ProvinceMonthRefusals.All)
            .Concat(DirectCountyRefusals.All).Concat(RestoreRefusals.All).ToList();
        Assert.Equal(all.Count, all.Select(r => r.Code).Distinct().Count());
        Assert.All(all, r => Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$", r.Code));
        Assert.All(all, r => Assert.Contains(r.Detail, c => c is >= '\u4e00' and <= '\u9fff'));
    }
}
