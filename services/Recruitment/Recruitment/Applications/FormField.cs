using System.Text.Json;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Recruitment.Applications;

/// <summary>The fields of the sign-up form, by which a revert names what changed (A3).</summary>
public enum FormField
{
    [Label("姓名")] Name,
    [Label("身份证号")] IdNumber,
    [Label("手机号")] Phone,
    [Label("电子邮箱")] Email,
    [Label("QQ")] Qq,
    [Label("所在高校")] UniversityCode,
    [Label("学历")] Degree,
    [Label("专业")] Major,
    [Label("毕业年份")] GraduationYear,
    [Label("志愿服务经历")] PriorVolunteering,
    [Label("政治面貌")] PoliticalStatus,
    [Label("意向服务省")] Choices,
    [Label("服从调剂")] AcceptsOtherProvinces,
}

internal static class FormFields
{
    /// <summary>
    /// Facts that the seat was counted by: the person, the recruiting quota and the degree ratio (REC-14). They stand as long as
    /// there is a seat.
    /// </summary>
    public static readonly IReadOnlySet<FormField> FixedBySeat = new HashSet<FormField> { FormField.IdNumber, FormField.UniversityCode, FormField.Degree };

    /// <summary>The field as JSON and events name it.</summary>
    public static string Word(this FormField field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    /// <summary>The fields' Chinese names in one phrase.</summary>
    public static string Labels(this IEnumerable<FormField> fields) => string.Join("、", fields.Select(f => f.Label()));
}
