using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.PlacementFixture;

namespace XibuPlan.Placement.FunctionalTests.ProgrammeYears;

/// <summary>The annexes as files that a plan begins with. Its years lie before those of all other tests, which would otherwise be the year before.</summary>
public sealed class AnnexTemplateTests(PlacementFixture placement)
{
    private const int Earliest = 2005, First = 2010, Second = 2012;

    [Fact]
    public async Task A_template_has_the_rows_of_the_year_or_of_the_latest_before_it_and_is_imported_as_it_is()
    {
        await placement.NationalMaintainer.PostAsJsonAsync($"{Base}/programme-years", new { year = Earliest }).ReadAsync();
        Assert.Equal(["服务省代码,服务省,招募省代码,招募省,名额,关系"], await LinesAsync(Earliest, "quota-matrix"));
        var empty = await LinesAsync(Earliest, "scale");
        Assert.Equal(("服务省代码,服务省,总规模,研究生支教团,延期,新招募", "110000,北京,,,,", 33), (empty[0], empty[1], empty.Length));

        await placement.PublishAsync(First, Plans.SmallScale, Plans.SmallMatrix.Replace("NM,内蒙古,BJ,北京,4,", "NM,内蒙古,BJ,北京,4,paired-assistance"));
        var scale = await LinesAsync(First, "scale");
        Assert.Equal(["150000,内蒙古,10,0,0,10", "420000,湖北,6,0,0,6", "540000,西藏,5,0,0,5"], scale[1..]);
        var matrix = await LinesAsync(First, "quota-matrix");
        Assert.Equal("150000,内蒙古,110000,北京,4,对口帮扶", matrix[1]);

        await placement.NationalMaintainer.PostAsJsonAsync($"{Base}/programme-years", new { year = Second }).ReadAsync();
        Assert.Equal(scale, await LinesAsync(Second, "scale"));
        Assert.Equal(matrix, await LinesAsync(Second, "quota-matrix"));

        foreach (var format in new[] { "xlsx", "csv" })
        {
            await ImportAsync(Second, "scale", format).ReadAsync();
            var imported = await ImportAsync(Second, "quota-matrix", format).ReadAsync();
            Assert.Equal((5, 21), (imported.GetProperty("cells").GetInt32(), imported.GetProperty("totalQuota").GetInt32()));
            Assert.Equal(matrix, await LinesAsync(Second, "quota-matrix"));
        }
    }

    [Fact]
    public async Task A_template_is_for_the_nation_and_of_a_year_that_is_there()
    {
        await placement.NationalReviewer.GetAsync($"{Base}/programme-years/2004/scale/template").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await placement.NationalReviewer.GetAsync($"{Base}/programme-years/2004/quota-matrix/template").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await placement.ProvinceReviewer(Plans.Hubei).GetAsync($"{Base}/programme-years/2004/scale/template").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_as_such()
    {
        var year = placement.NextYear();
        await placement.NationalMaintainer.PostAsJsonAsync($"{Base}/programme-years", new { year }).ReadAsync();
        await placement.NationalMaintainer.PutAsync($"{Base}/programme-years/{year}/scale", Csv("code,name\nNX,宁夏\n"))
            .RefusedAsync(HttpStatusCode.UnprocessableEntity, "import.headings-wrong");
    }

    private async Task<HttpResponseMessage> ImportAsync(int year, string annex, string format)
    {
        using var template = await TemplateAsync(year, annex, format);
        var file = new ByteArrayContent(await template.Content.ReadAsByteArrayAsync());
        file.Headers.ContentType = new MediaTypeHeaderValue(template.Content.Headers.ContentType!.MediaType!);
        return await placement.NationalMaintainer.PutAsync($"{Base}/programme-years/{year}/{annex}", file);
    }

    private async Task<string[]> LinesAsync(int year, string annex)
    {
        using var template = await TemplateAsync(year, annex, "csv");
        return (await template.Content.ReadAsStringAsync()).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
    }

    private async Task<HttpResponseMessage> TemplateAsync(int year, string annex, string format) =>
        (await placement.NationalReviewer.GetAsync($"{Base}/programme-years/{year}/{annex}/template?format={format}")).EnsureSuccessStatusCode();
}
