namespace XibuPlan.Recruitment.Applications;

/// <summary>
/// The sign-up form in the clear (REC-1). It exists in memory only: at rest the ID number and the contacts are sealed, and answers
/// show them masked.
/// </summary>
public sealed record FormFacts(
    string Name, IdCardNumber IdNumber, string Phone, string Email, string? Qq, string UniversityCode, Degree Degree, string Major,
    int GraduationYear, bool PriorVolunteering, string? PoliticalStatus, IReadOnlyList<string> Choices, bool AcceptsOtherProvinces)
{
    /// <summary>The fields in which the other form differs.</summary>
    public IReadOnlyList<FormField> DifferencesFrom(FormFacts other) => [.. Enum.GetValues<FormField>().Where(f => !Equals(ValueOf(f), other.ValueOf(f)))];

    private object? ValueOf(FormField field) => field switch
    {
        FormField.Name => Name,
        FormField.IdNumber => IdNumber.Text,
        FormField.Phone => Phone,
        FormField.Email => Email,
        FormField.Qq => Qq,
        FormField.UniversityCode => UniversityCode,
        FormField.Degree => Degree,
        FormField.Major => Major,
        FormField.GraduationYear => GraduationYear,
        FormField.PriorVolunteering => PriorVolunteering,
        FormField.PoliticalStatus => PoliticalStatus,
        FormField.Choices => string.Join(',', Choices),
        FormField.AcceptsOtherProvinces => AcceptsOtherProvinces,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
