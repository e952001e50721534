using System.Linq.Expressions;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>The list of applications as a file: with the ID number masked, without contacts and without what was found in the examination.</summary>
internal static class ApplicationTable
{
    /// <summary>What is read of an application.</summary>
    internal sealed record Exported(Guid Id, string Name, byte[] IdNumber, Gender Gender, string University, string RecruitingProvince, Degree Degree, string Major,
        int GraduationYear, bool PriorVolunteering, string[] Choices, bool AcceptsOtherProvinces, ApplicationState State, bool NeedsReReview, decimal? Score, string? ServiceProvince);

    /// <summary>Reads it.</summary>
    public static readonly Expression<Func<Application, Exported>> Row = a => new Exported(a.Id, a.Name, a.IdNumber, a.Gender, a.UniversityCode,
        a.RecruitingProvinceCode, a.Degree, a.Major, a.GraduationYear, a.PriorVolunteering, a.Choices, a.AcceptsOtherProvinces, a.State, a.NeedsReReview,
        a.SelectionScore, a.SeatProvinceCode);

    /// <summary>The columns.</summary>
    public static ExportTable<Exported> With(FieldCipher cipher) => new("applications", "报名名单",
        ("报名编号", a => a.Id.ToString()),
        ("姓名", a => a.Name),
        ("身份证号（脱敏）", a => Application.MaskedIdNumber(a.Id, a.IdNumber, cipher)),
        ("性别", a => a.Gender),
        ("高校", a => UniversityDirectory.NameOf(a.University)),
        ("招募省", a => RegionDirectory.NameOf(a.RecruitingProvince)),
        ("学历", a => a.Degree),
        ("专业", a => a.Major),
        ("毕业年份", a => a.GraduationYear),
        ("志愿服务经历", a => a.PriorVolunteering),
        ("意向服务省", a => a.Choices.Select(RegionDirectory.NameOf)),
        ("服从调剂", a => a.AcceptsOtherProvinces),
        ("状态", a => a.State),
        ("需重新审核", a => a.NeedsReReview),
        ("选拔成绩", a => a.Score),
        ("对接服务省", a => a.ServiceProvince is null ? null : RegionDirectory.NameOf(a.ServiceProvince)));
}
