namespace XibuPlan.YearSimulator.People;

/// <summary>Invented Chinese names.</summary>
internal static class Names
{
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private const string Given = "子涵雨欣浩然思远嘉怡梓萱宇轩晨曦文博雅静志强晓明春燕海洋立新建华国栋美玲雪梅";

    /// <summary>A name of two or three characters.</summary>
    public static string Of(Random random)
    {
        var given = Given[random.Next(Given.Length)].ToString();
        if (random.Next(4) > 0) given += Given[random.Next(Given.Length)];
        return Surnames[random.Next(Surnames.Length)] + given;
    }
}
