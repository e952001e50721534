using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.TestSupport.Services;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>
/// A student on the way through recruitment, with the offices that act on the application. Each step is a request over HTTP (or an
/// event of Placement), so that a test starts where it needs to.
/// </summary>
public sealed class Applicant
{
    /// <summary>Wuhan University, Hubei.</summary>
    public const string University = "10486";
    public const string Province = "420000";
    private static int _count;

    private readonly RecruitmentFixture _service;

    private Applicant(RecruitmentFixture service, string university, string province)
    {
        (_service, UniversityCode, ProvinceCode) = (service, university, province);
        Student = Officers.Student();
        IdNumber = SyntheticId(Interlocked.Increment(ref _count));
        Form = FormOf(IdNumber, university);
    }

    public string UniversityCode { get; }
    public string ProvinceCode { get; }
    public Actor Student { get; }
    public string IdNumber { get; }
    public Dictionary<string, object?> Form { get; }
    public Guid Id { get; private set; }
    public Guid SeatId { get; } = Guid.CreateVersion7();
    public HttpClient Self => _service.As(Student);
    public HttpClient Maintainer => _service.As(Officers.University(UniversityCode, ProvinceCode, OfficerRole.Maintainer));
    public HttpClient Reviewer => _service.As(Officers.University(UniversityCode, ProvinceCode, OfficerRole.Reviewer));
    public HttpClient ProvinceMaintainer => _service.As(Officers.Province(ProvinceCode, OfficerRole.Maintainer));
    public HttpClient ProvinceReviewer => _service.As(Officers.Province(ProvinceCode, OfficerRole.Reviewer));

    /// <summary>A valid number of a region that does not exist (99xxxx), different for each n.</summary>
    public static string SyntheticId(int n)
    {
        var digits = $"99{n / 500 % 10000:D4}{new DateOnly(1997, 1, 1).AddDays(n % 500):yyyyMMdd}{n % 1000:D3}";
        return digits + XibuPlan.ServiceDefaults.Protection.IdNumbers.CheckCharacterOf(digits);
    }

    public static Dictionary<string, object?> FormOf(string idNumber, string university = University) => new()
    {
        ["name"] = "王小明",
        ["idNumber"] = idNumber,
        ["phone"] = "13800001234",
        ["email"] = "wang.xiaoming@example.cn",
        ["qq"] = "123456789",
        ["universityCode"] = university,
        ["degree"] = "bachelor",
        ["major"] = "汉语言文学",
        ["graduationYear"] = 2020,
        ["priorVolunteering"] = true,
        ["politicalStatus"] = "共青团员",
        ["choices"] = new[] { "650000", "530000" },
        ["acceptsOtherProvinces"] = true,
    };

    public static async Task<Applicant> DraftAsync(RecruitmentFixture service, string university = University, string province = Province,
        Action<Dictionary<string, object?>>? change = null)
    {
        var applicant = new Applicant(service, university, province);
        change?.Invoke(applicant.Form);
        applicant.Id = (await applicant.Self.PutAsJsonAsync("/api/recruitment/applications/mine", applicant.Form).ReadAsync()).GetProperty("id").GetGuid();
        return applicant;
    }

    public static async Task<Applicant> SubmittedAsync(RecruitmentFixture service, string university = University, string province = Province,
        Action<Dictionary<string, object?>>? change = null)
    {
        var applicant = await DraftAsync(service, university, province, change);
        await applicant.SubmitAsync().ReadAsync();
        return applicant;
    }

    public static async Task<Applicant> ReviewedAsync(RecruitmentFixture service, string university = University, string province = Province,
        Action<Dictionary<string, object?>>? change = null)
    {
        var applicant = await SubmittedAsync(service, university, province, change);
        await applicant.ReviewAsync().ReadAsync();
        return applicant;
    }

    public static async Task<Applicant> ClearedAsync(RecruitmentFixture service, string university = University, string province = Province,
        Action<Dictionary<string, object?>>? change = null)
    {
        var applicant = await ReviewedAsync(service, university, province, change);
        await applicant.ScoreAsync(88.25m).ReadAsync();
        await applicant.MedicalAsync(fit: true).ReadAsync();
        return applicant;
    }

    public static async Task<Applicant> PlacedAsync(RecruitmentFixture service, string university = University, string province = Province,
        Action<Dictionary<string, object?>>? change = null)
    {
        var applicant = await ClearedAsync(service, university, province, change);
        await service.DeliverTwiceAsync(applicant.Reserved());
        return applicant;
    }

    public Task<HttpResponseMessage> SubmitAsync() => Self.PostAsync("/api/recruitment/applications/mine/submit", null);

    public async Task<JsonElement> ViewAsync() => await Self.GetAsync("/api/recruitment/applications/mine").ReadAsync();

    public async Task<string> StateAsync() => (await ViewAsync()).GetProperty("state").GetString()!;

    public async Task<long> RevisionAsync() => (await ViewAsync()).GetProperty("revision").GetInt64();

    public async Task<HttpResponseMessage> ReviewAsync(bool paper = true) =>
        await Reviewer.PostSeenAsync(Path("review"), await RevisionAsync(), new { paperFormReceived = paper });

    public async Task<HttpResponseMessage> ReturnAsync(string? reason) => await Reviewer.PostSeenAsync(Path("return"), await RevisionAsync(), new { reason });

    public Task<HttpResponseMessage> ScoreAsync(decimal score) => Maintainer.PostAsJsonAsync(Path("selection-score"), new { score });

    public Task<HttpResponseMessage> MedicalAsync(bool fit, bool? lungs = null) =>
        Maintainer.PostAsJsonAsync(Path("medical-result"), new { fit, pulmonaryFunctionFit = lungs });

    public Task<HttpResponseMessage> EditAsync(string field, object? value, bool preview = false)
    {
        var form = new Dictionary<string, object?>(Form) { [field] = value };
        return Self.PutAsJsonAsync($"/api/recruitment/applications/mine{(preview ? "?preview=true" : "")}", form, JsonDefaults.Options);
    }

    public Task<HttpResponseMessage> WithdrawAsync(string? reason) => Self.PostAsJsonAsync("/api/recruitment/applications/mine/withdraw", new { reason });

    public Task<HttpResponseMessage> SignAsync() => Self.PostAsync("/api/recruitment/applications/mine/agreement", null);

    public async Task<HttpResponseMessage> ConfirmAsync(HttpClient? officer = null, long? seen = null) => await (officer ?? ProvinceReviewer)
        .PostAsJsonAsync("/api/recruitment/confirmation-notices", new { items = new[] { new { id = Id, revision = seen ?? await RevisionAsync() } } });

    public SeatReserved Reserved(string serviceProvince = "650000", long version = 1, Guid? seat = null) => new(
        Guid.CreateVersion7(), _service.Clock.Now, seat ?? SeatId, version, 2020, ProvinceCode, Id, serviceProvince, false, "第一志愿");

    public SeatReleased Released(long version = 2, Guid? seat = null) => new(
        Guid.CreateVersion7(), _service.Clock.Now, seat ?? SeatId, version, 2020, ProvinceCode, Id, "650000", "名额调整");

    public string Path(string action) => $"/api/recruitment/applications/{Id}/{action}";
}
