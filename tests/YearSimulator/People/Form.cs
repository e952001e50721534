namespace XibuPlan.YearSimulator.People;

/// <summary>The sign-up form as the API takes it.</summary>
internal static class Form
{
    private static readonly string[] Majors = ["汉语言文学", "数学与应用数学", "农学", "临床医学", "社会工作", "计算机科学与技术"];

    /// <summary>A student's form.</summary>
    /// <param name="majorOffset">Another number names another major: what an edit changes.</param>
    /// <param name="graduates">The year of graduation.</param>
    public static object Of(Student student, string idNumber, int majorOffset = 0, int graduates = Year.Number) => new
    {
        name = student.Name,
        idNumber,
        phone = student.Phone,
        email = student.Session.Email,
        universityCode = student.UniversityCode,
        degree = student.Degree,
        major = Majors[(student.Number + majorOffset) % Majors.Length],
        graduationYear = graduates,
        priorVolunteering = student.PriorVolunteering,
        politicalStatus = "共青团员",
        choices = student.Choices,
        acceptsOtherProvinces = true,
    };
}
