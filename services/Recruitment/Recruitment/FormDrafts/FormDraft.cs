using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.Recruitment.Applications;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.FormDrafts;

/// <summary>
/// What a student has typed so far, complete or not, right or wrong: sealed as a whole, seen by nobody else, gone once the form is
/// saved, and at the latest when no form of its year can be submitted any more. No application yet, and so neither checked nor audited.
/// </summary>
internal sealed class FormDraft
{
    /// <summary>The programme year.</summary>
    public required int Year { get; init; }

    /// <summary>The student's account.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The sealed <see cref="DraftForm"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>By the programme's clock.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>What was typed.</summary>
    public DraftForm Read(FieldCipher cipher) => JsonSerializer.Deserialize<DraftForm>(cipher.Decrypt(Content, Place(PersonId)), JsonDefaults.Options)!;

    /// <summary>Seals what was typed.</summary>
    public static byte[] Seal(DraftForm form, Guid person, FieldCipher cipher) => cipher.Encrypt(JsonSerializer.Serialize(form, JsonDefaults.Options), Place(person));

    private static string Place(Guid person) => $"form_drafts.content:{person}";
}

/// <summary>The sign-up form with every field left out that was not filled in yet; nothing is checked.</summary>
/// <param name="Step">Where the student was, for the page that goes on there.</param>
internal sealed record DraftForm(
    string? Name, string? UniversityCode, Degree? Degree, string? Major, int? GraduationYear, IReadOnlyList<string>? Choices, bool? PriorVolunteering,
    bool? AcceptsOtherProvinces, string? IdNumber, string? Phone, string? Email, string? Qq, string? PoliticalStatus, string? Step)
{
    /// <summary>This draft, with the numbers of an earlier one where it leaves them out: answers show them masked, so a page cannot send them back.</summary>
    public DraftForm KeepingNumbersOf(DraftForm? earlier) => this with
    {
        IdNumber = IdNumber ?? earlier?.IdNumber,
        Phone = Phone ?? earlier?.Phone,
        Email = Email ?? earlier?.Email,
    };
}

internal sealed class FormDraftMapping : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.ToTable("form_drafts");
        builder.HasKey(d => new { d.PersonId, d.Year });
    }
}
