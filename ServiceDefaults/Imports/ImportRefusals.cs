using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Imports;

/// <summary>Why a file of rows cannot be taken at all; what is wrong with one row is that row's <see cref="ImportProblem"/>.</summary>
public static class ImportRefusals
{
    /// <summary>Neither a workbook nor a CSV text, or a broken one.</summary>
    public static readonly Refusal FileUnreadable = Refusal.Rule("import.file-unreadable", "文件无法读取，请上传 XLSX 或 CSV 文件（建议使用下载的模板）。");

    /// <summary>Larger than a list of this kind can be, packed or unpacked.</summary>
    public static readonly Refusal FileTooLarge = new("import.file-too-large", 413, "文件过大，请拆分后分别导入。");

    /// <summary>A heading is missing or there twice; the facts name them.</summary>
    public static readonly Refusal HeadingsWrong = Refusal.Rule("import.headings-wrong", "表头不符：第一行须有且各有一列 {0}。");

    /// <summary>No row below the heading.</summary>
    public static readonly Refusal NoRows = Refusal.Rule("import.no-rows", "文件中没有数据行。");

    /// <summary>More rows than one import takes.</summary>
    public static readonly Refusal TooManyRows = Refusal.Rule("import.too-many-rows", "一次最多导入 {0} 行，请拆分后分别导入。");

    /// <summary>Every refusal of a file, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All = [FileUnreadable, FileTooLarge, HeadingsWrong, NoRows, TooManyRows];
}
