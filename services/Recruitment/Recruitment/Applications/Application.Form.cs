using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>The form: what the student fills in, and what an edit does (A3, D-7).</summary>
public sealed partial class Application
{
    /// <summary>The name (S3); public notices print it masked.</summary>
    [Sensitive]
    public string Name { get; private set; } = "";

    /// <summary>The sealed ID number (S4).</summary>
    [Sensitive]
    public byte[] IdNumber { get; private set; } = [];

    /// <summary>The blind index of the ID number; unique per year among what is submitted and not withdrawn.</summary>
    [Sensitive]
    public byte[] IdNumberIndex { get; private set; } = [];

    /// <summary>The sealed mobile phone (S3).</summary>
    [Sensitive]
    public byte[] Phone { get; private set; } = [];

    /// <summary>The sealed e-mail address (S3).</summary>
    [Sensitive]
    public byte[] Email { get; private set; } = [];

    /// <summary>The sealed QQ number (S3), or null.</summary>
    [Sensitive]
    public byte[]? Qq { get; private set; }

    /// <summary>As the ID number states.</summary>
    public Gender Gender { get; private set; }

    /// <summary>The ministry's five digits.</summary>
    public string UniversityCode { get; private set; } = "";

    /// <summary>The university's province (招募省), six digits.</summary>
    public string RecruitingProvinceCode { get; private set; } = "";

    /// <summary>The degree held on reporting.</summary>
    public Degree Degree { get; private set; }

    /// <summary>The subject.</summary>
    public string Major { get; private set; } = "";

    /// <summary>The calendar year of graduation.</summary>
    public int GraduationYear { get; private set; }

    /// <summary>Volunteered before: preferred at equal score (REC-4).</summary>
    public bool PriorVolunteering { get; private set; }

    /// <summary>Political status (政治面貌, S3), or null.</summary>
    [Sensitive]
    public string? PoliticalStatus { get; private set; }

    /// <summary>The chosen service provinces in order of preference (REC-2).</summary>
    public string[] Choices { get; private set; } = [];

    /// <summary>Would also go elsewhere (服从调剂, D-3).</summary>
    public bool AcceptsOtherProvinces { get; private set; }

    /// <summary>A new draft.</summary>
    public static Application Start(int year, FormFacts form, FieldCipher cipher, Actor student)
    {
        var application = new Application { Id = Guid.CreateVersion7(), Year = year, PersonId = student.Id, State = ApplicationState.Draft };
        application.Write(form, Enum.GetValues<FormField>(), cipher);
        return application;
    }

    /// <summary>The form in the clear; whoever shows it to somebody else leaves an <see cref="IdNumberReveal"/>.</summary>
    public FormFacts ReadForm(FieldCipher cipher) => new(
        Name, Applications.IdCardNumber.Restore(Open(IdNumber, "id_number", cipher)), Open(Phone, "phone", cipher), Open(Email, "email", cipher),
        Qq is null ? null : Open(Qq, "qq", cipher), UniversityCode, Degree, Major, GraduationYear, PriorVolunteering, PoliticalStatus,
        Choices, AcceptsOtherProvinces);

    /// <summary>What replacing the form by this one would do; changes nothing.</summary>
    public Outcome<EditEffect> Preview(FormFacts form, FieldCipher cipher, Actor actor)
    {
        var changed = form.DifferencesFrom(ReadForm(cipher));
        var next = ApplicationLifecycle.Table.Next(State, ApplicationAction.Edit, actor);
        if (next.IsRefused(out var refusal, out var to)) return refusal;
        var stuck = IsSeated ? changed.Where(FormFields.FixedBySeat.Contains).ToList() : [];
        if (stuck.Count > 0) return ApplicationRefusals.FixedBySeat.With(stuck.Labels());
        return EditEffect.Of(changed, State, changed.Count == 0 ? State : to, IsSeated);
    }

    /// <summary>
    /// A3: any edit of a reviewed form puts it back to 未审核 and says which fields did; D-7: with a seat it keeps the seat and asks
    /// for another review. Every edit of a submitted form is announced. An edit that changes nothing does nothing.
    /// </summary>
    public Outcome<EditEffect> Edit(FormFacts form, FieldCipher cipher, Actor actor, DateTimeOffset now)
    {
        if (Preview(form, cipher, actor).IsRefused(out var refusal, out var effect)) return refusal;
        if (effect.Fields.Count == 0) return effect;
        // The score and the medical result are the former university's.
        if (effect.Fields.Contains(FormField.UniversityCode)) (SelectionScore, MedicallyFit, LungsFit) = (null, null, null);
        Write(form, effect.Fields, cipher);
        if (State == ApplicationState.Draft) return effect;
        Move(ApplicationAction.Edit, actor, now, effect.Explanation);
        NeedsReReview |= effect.NeedsReReview;
        // Where the form waits for its review already, too: a seat may be on its way that was counted by what it said before.
        _news.Add(new ApplicationReverted(Guid.CreateVersion7(), now, Id, Revision + 1, Year, RecruitingProvinceCode, PersonId,
            UniversityCode, effect.ChangedFields));
        return effect;
    }

    /// <summary>A stored ID number masked, for lists that do not load the application.</summary>
    public static string MaskedIdNumber(Guid id, byte[] idNumber, FieldCipher cipher) => Mask.IdNumber(cipher.Decrypt(idNumber, Place(id, "id_number")));

    private void Write(FormFacts form, IReadOnlyCollection<FormField> changed, FieldCipher cipher)
    {
        if (changed.Contains(FormField.IdNumber))
        {
            IdNumber = Seal(form.IdNumber.Text, "id_number", cipher);
            IdNumberIndex = cipher.BlindIndex(form.IdNumber.Text, "id-number");
            Gender = form.IdNumber.Gender;
        }

        if (changed.Contains(FormField.Phone)) Phone = Seal(form.Phone, "phone", cipher);
        if (changed.Contains(FormField.Email)) Email = Seal(form.Email, "email", cipher);
        if (changed.Contains(FormField.Qq)) Qq = form.Qq is null ? null : Seal(form.Qq, "qq", cipher);
        (Name, UniversityCode, Degree, Major) = (form.Name, form.UniversityCode, form.Degree, form.Major);
        (GraduationYear, PriorVolunteering, PoliticalStatus) = (form.GraduationYear, form.PriorVolunteering, form.PoliticalStatus);
        (Choices, AcceptsOtherProvinces) = ([.. form.Choices], form.AcceptsOtherProvinces);
        RecruitingProvinceCode = UniversityDirectory.All[form.UniversityCode].ProvinceCode;
    }

    private byte[] Seal(string value, string column, FieldCipher cipher) => cipher.Encrypt(value, Place(Id, column));

    private string Open(byte[] value, string column, FieldCipher cipher) => cipher.Decrypt(value, Place(Id, column));

    // The place binds a sealed value to its column and row: moved elsewhere it does not open.
    private static string Place(Guid id, string column) => $"applications.{column}:{id}";
}
