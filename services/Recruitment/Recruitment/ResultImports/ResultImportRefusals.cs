using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.ResultImports;

/// <summary>What is wrong with a row of imported results. They are told row by row and not as the answer's status.</summary>
internal static class ResultImportRefusals
{
    /// <summary>Neither a number of an application nor a name with four digits.</summary>
    public static readonly Refusal KeyMissing = Refusal.Rule("result-import.key-missing", "请填写报名编号，或同时填写姓名和身份证号后四位。");

    /// <summary>Not a number of an application.</summary>
    public static readonly Refusal KeyUnreadable = Refusal.Rule("result-import.key-unreadable", "报名编号“{0}”不正确，请从模板中复制。");

    /// <summary>Nobody of the university.</summary>
    public static readonly Refusal NobodyFound = Refusal.Rule("result-import.nobody-found", "在本校报名人员中未找到此人。");

    /// <summary>Several of the university; a guess would give one person another's result.</summary>
    public static readonly Refusal SeveralFound = Refusal.Rule("result-import.several-found", "本校有 {0} 人姓名和身份证号后四位均相同，请填写报名编号。");

    /// <summary>The row was shifted: number and name are of different people.</summary>
    public static readonly Refusal NotTheSamePerson = Refusal.Rule("result-import.not-the-same-person", "报名编号与姓名或身份证号后四位不是同一人，请核对是否错行。");

    /// <summary>Two rows about one person.</summary>
    public static readonly Refusal Repeated = Refusal.Rule("result-import.repeated", "与第 {0} 行是同一人，请只保留一行。");

    /// <summary>Not a word or a number that the column takes.</summary>
    public static readonly Refusal CellUnreadable = Refusal.Rule("result-import.cell-unreadable", "“{0}”无法识别，应填写：{1}。");

    /// <summary>Every fault of a row, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All = [KeyMissing, KeyUnreadable, NobodyFound, SeveralFound, NotTheSamePerson, Repeated, CellUnreadable];
}
