using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>
/// A service province with counties of its own, and the people of their offices, so that tests that share a service do not meet.
/// </summary>
internal sealed class Offices
{
    public const string Root = "/api/service-management";
    private const string Category = "乡村教育";
    private static int _cards;
    private readonly ServiceManagementFixture _service;
    private readonly Actor _national = Officers.National();
    private readonly Dictionary<string, Guid> _posts = [];

    private Offices(ServiceManagementFixture service, string province)
    {
        (_service, Province) = (service, province);
        Counties = [.. RegionDirectory.All.Values.Where(r => r.Level == "county" && r.Code.Province.Digits == province).Select(r => r.Code.Digits).Order().Take(4)];
        (Maintainer, Reviewer, National) = (As(Officers.Province(province, OfficerRole.Maintainer)), As(Officers.Province(province, OfficerRole.Reviewer)), As(_national));
    }

    public string Province { get; }

    public IReadOnlyList<string> Counties { get; }

    public HttpClient Maintainer { get; }

    public HttpClient Reviewer { get; }

    public HttpClient National { get; }

    /// <summary>The offices of a province on 20 July 2020, with an approved post in each of four counties.</summary>
    public static async Task<Offices> OpenAsync(ServiceManagementFixture service, string province)
    {
        var offices = new Offices(service, province);
        foreach (var county in offices.Counties) offices._posts[county] = await service.ApprovePostAsync(county);
        return offices;
    }

    public Guid PostOf(string county) => _posts[county];

    public HttpClient County(string county) => As(Officers.County(county, OfficerRole.Maintainer));

    public HttpClient Volunteer(Guid person) => As(Officers.Student(person));

    public HttpClient As(Actor actor) => _service.As(actor);

    /// <summary>A card number with a good check digit that nobody else has.</summary>
    public static string NewCard()
    {
        var body = $"622848{Interlocked.Increment(ref _cards):D12}";
        return Enumerable.Range(0, 10).Select(d => body + d).Single(VolunteerTerms.BankCard.IsValid);
    }

    /// <summary>Volunteers who arrived on a day.</summary>
    public async Task<IReadOnlyList<(Guid Term, Guid Person)>> ArrivedAsync(string county, int count, DateOnly? day = null)
    {
        var admitted = await _service.AdmitAsync(Province, count);
        foreach (var (term, _) in admitted)
            await Maintainer.PostAsJsonAsync($"{Root}/terms/{term}/arrival", new { countyCode = county, arrivedOn = day ?? new DateOnly(2020, 7, 20) }).ReadAsync();
        return admitted;
    }

    /// <summary>Volunteers who arrived and registered.</summary>
    public async Task<IReadOnlyList<(Guid Term, Guid Person)>> RegisteredAsync(string county, int count, DateOnly? day = null)
    {
        var arrived = await ArrivedAsync(county, count, day);
        foreach (var (_, person) in arrived) await RegisterAsync(person, county).ReadAsync();
        return arrived;
    }

    public Task<HttpResponseMessage> RegisterAsync(Guid person, string county, string? card = null) => RegisterAtAsync(person, PostOf(county), card);

    public Task<HttpResponseMessage> RegisterAtAsync(Guid person, Guid post, string? card = null) => Volunteer(person).PutAsJsonAsync(
        $"{Root}/terms/mine/second-registration", new { postId = post, cardNumber = card ?? NewCard(), phone = "13800000000", qq = "123456" });

    /// <summary>Volunteers on duty since a day (20 July 2020 unless told).</summary>
    public async Task<IReadOnlyList<(Guid Term, Guid Person)>> OnDutyAsync(string county, int count, DateOnly? day = null)
    {
        var registered = await RegisteredAsync(county, count, day);
        foreach (var (term, _) in registered) await ConfirmAsync(term, county).ReadAsync();
        return registered;
    }

    public async Task<HttpResponseMessage> ConfirmAsync(Guid term, string county, string category = Category) =>
        await County(county).PostSeenAsync($"{Root}/terms/{term}/confirm-on-duty", await RevisionOfAsync(term), new { category });

    /// <summary>The county releases the hold that it sees.</summary>
    public async Task<HttpResponseMessage> ReleaseAsync(Guid term, string county) =>
        await County(county).PostSeenAsync($"{Root}/terms/{term}/pay-hold/release", await RevisionOfAsync(term));

    public async Task<long> RevisionOfAsync(Guid term) => (await Maintainer.GetAsync($"{Root}/terms/{term}").ReadAsync()).GetProperty("revision").GetInt64();

    public Task<HttpResponseMessage> DepartAsync(Guid term, string county, DateOnly leftOn, bool preview = false) =>
        County(county).PostAsJsonAsync($"{Root}/terms/{term}/departure{(preview ? "?preview=true" : "")}", new { reason = "考取公务员", leftOn, destination = "公务员" });

    public Task<HttpResponseMessage> SubmitAsync(string county, string month) => County(county).PostAsJsonAsync($"{Root}/county-months/{county}/{month}/submit", new { });

    public Task<JsonElement> CountyMonthAsync(string county, string month) => Reviewer.GetAsync($"{Root}/county-months/{county}/{month}").ReadAsync();

    public async Task<HttpResponseMessage> ApproveAsync(string county, string month) =>
        await Reviewer.PostSeenAsync($"{Root}/county-months/{county}/{month}/approve", (await CountyMonthAsync(county, month)).GetProperty("revision").GetInt64());

    /// <summary>Submits and approves a county's month.</summary>
    public async Task CloseAsync(string county, string month)
    {
        await SubmitAsync(county, month).ReadAsync();
        await ApproveAsync(county, month).ReadAsync();
    }

    public Task<HttpResponseMessage> SubmitProvinceAsync(string month) => Maintainer.PostAsJsonAsync($"{Root}/province-months/{Province}/{month}/submit", new { });

    public Task<JsonElement> ProvinceMonthAsync(string month) => National.GetAsync($"{Root}/province-months/{Province}/{month}").ReadAsync();

    public async Task<HttpResponseMessage> CertifyAsync(string month) =>
        await National.PostSeenAsync($"{Root}/province-months/{Province}/{month}/certify", (await ProvinceMonthAsync(month)).GetProperty("revision").GetInt64());

    /// <summary>Hands the province's month up and certifies it.</summary>
    public async Task<JsonElement> CertifiedAsync(string month)
    {
        await SubmitProvinceAsync(month).ReadAsync();
        return await CertifyAsync(month).ReadAsync();
    }

    public Task<JsonElement> SnapshotAsync(string month, int version) => National.GetAsync($"{Root}/province-months/{Province}/{month}/snapshots/{version}").ReadAsync();
}
