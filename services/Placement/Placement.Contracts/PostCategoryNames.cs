namespace XibuPlan.Placement.Contracts;

/// <summary>The Chinese names of the categories (专项) that events carry as words: who shows one to a person shows its name.</summary>
public static class PostCategoryNames
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["rural-education"] = "乡村教育",
        ["rural-construction"] = "服务乡村建设",
        ["healthy-village"] = "健康乡村",
        ["grassroots-youth"] = "基层青年工作",
        ["rural-governance"] = "乡村社会治理",
    };

    /// <summary>The name; a word that is not in the catalogue as it is.</summary>
    public static string Of(string word) => Names.GetValueOrDefault(word, word);
}
