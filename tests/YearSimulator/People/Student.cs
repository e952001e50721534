using XibuPlan.YearSimulator.Http;

namespace XibuPlan.YearSimulator.People;

/// <summary>What the medical examination will find.</summary>
internal enum Health
{
    /// <summary>Fit for every province.</summary>
    Fit,

    /// <summary>Not fit to serve.</summary>
    Unfit,

    /// <summary>Fit, but not for Tibet's air.</summary>
    UnfitForTibet,
}

/// <summary>A student who applies, and who may become a volunteer: the invented person, and how far they have come.</summary>
internal sealed class Student
{
    /// <summary>Counts all students from 1; every number of the person derives from it.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>Six digits of the recruiting province.</summary>
    public required string Recruiting { get; init; }

    public required string UniversityCode { get; init; }

    /// <summary>Service provinces in the order of preference.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary><c>bachelor</c>, <c>master</c> or <c>associate</c>.</summary>
    public required string Degree { get; init; }

    public required decimal Score { get; init; }

    public required bool PriorVolunteering { get; init; }

    public required Health Health { get; init; }

    /// <summary>Edits the form once more after the university has reviewed it (A3).</summary>
    public required bool EditsAfterReview { get; init; }

    public required Session Session { get; init; }

    /// <summary>What the student signs in with, and nobody else ever sees (REC-5).</summary>
    public string Password => PasswordOf(Number);

    public string IdNumber => SyntheticNumbers.IdNumber(Number);

    public string Phone => SyntheticNumbers.Phone(Number);

    public string BankCard => SyntheticNumbers.BankCard(Number);

    /// <summary>The account at Identity, which is the person everywhere.</summary>
    public Guid PersonId { get; set; }

    /// <summary>The form at Recruitment.</summary>
    public Guid ApplicationId { get; set; }

    /// <summary>Reviewed, scored and medically fit.</summary>
    public bool IsCleared { get; set; }

    /// <summary>The service province of the reserved seat, or null.</summary>
    public string? SeatIn { get; set; }

    /// <summary>The term at ServiceManagement, once admission has opened one.</summary>
    public Guid TermId { get; set; }

    /// <summary>The county that the service province sent the volunteer to.</summary>
    public string? County { get; set; }

    /// <summary>Arrives, registers and serves; a few never come.</summary>
    public bool Serves { get; set; } = true;

    /// <summary>The county has recorded the departure.</summary>
    public bool HasLeft { get; set; }

    /// <summary>The password of the student with a number.</summary>
    public static string PasswordOf(int number) => $"Xuesheng-{number}-{Year.Number}";

    /// <summary>The same person with a second e-mail address.</summary>
    public Student UnderAnotherAddress(Gateway gateway) => new()
    {
        Number = Number,
        Name = Name,
        Recruiting = Recruiting,
        UniversityCode = UniversityCode,
        Choices = Choices,
        Degree = Degree,
        Score = Score,
        PriorVolunteering = PriorVolunteering,
        Health = Health,
        EditsAfterReview = false,
        Session = new Session(gateway, $"again{Number}@student.demo", Password),
    };
}
