using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Applications;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

public sealed class RevealTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    [Fact]
    public async Task A_reveal_has_a_purpose_and_leaves_an_audit_row_of_its_own()
    {
        var wang = await Applicant.SubmittedAsync(service);
        var officer = Officers.University(Applicant.University, Applicant.Province, OfficerRole.Maintainer);
        var client = service.As(officer);
        await client.PostAsJsonAsync(wang.Path("numbers/reveal"), new { purpose = "" }).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "reveal-1");
        for (var i = 0; i < 2; i++)
        {
            var shown = await client.PostAsJsonAsync(wang.Path("numbers/reveal"), new { purpose = "与纸质表核对" }).ReadAsync();
            Assert.Equal((wang.IdNumber, (string)wang.Form["phone"]!, (string)wang.Form["email"]!),
                (shown.GetProperty("idNumber").GetString(), shown.GetProperty("phone").GetString(), shown.GetProperty("email").GetString()));
        }

        var rows = await service.InDatabaseAsync(db => db.AuditEntries.Where(a => a.Operation == "application.reveal-numbers" && a.ActorId == officer.Id).ToListAsync());
        Assert.Equal(2, rows.Count);
        Assert.All(rows, r => Assert.Contains(wang.Id.ToString(), r.Changes, StringComparison.Ordinal));
        var kept = await Dump.OfAsync(service);
        Assert.All([wang.IdNumber, (string)wang.Form["phone"]!, (string)wang.Form["email"]!], number => Assert.DoesNotContain(number, kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_officer_cannot_copy_the_register_one_by_one()
    {
        var wang = await Applicant.SubmittedAsync(service);
        var client = wang.Maintainer;
        for (var i = 0; i < RevealNumbers.PerHour; i++) await client.PostAsJsonAsync(wang.Path("numbers/reveal"), new { purpose = "与纸质表核对" }).ReadAsync();
        await client.PostAsJsonAsync(wang.Path("numbers/reveal"), new { purpose = "与纸质表核对" }).RefusedAsync(HttpStatusCode.TooManyRequests, "application.too-many-reveals");
    }

    [Fact]
    public async Task Nor_by_asking_for_many_at_once()
    {
        var wang = await Applicant.SubmittedAsync(service);
        var client = wang.Maintainer;
        var answers = await Task.WhenAll(Enumerable.Range(0, RevealNumbers.PerHour + 10)
            .Select(_ => client.PostAsJsonAsync(wang.Path("numbers/reveal"), new { purpose = "与纸质表核对" })));
        Assert.Equal(RevealNumbers.PerHour, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
        Assert.Equal(10, answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Another_service_gets_the_person_and_that_is_audited()
    {
        var wang = await Applicant.SubmittedAsync(service);
        var person = await service.As(Officers.Machine(AccessScopes.Internal)).GetAsync($"/internal/applications/{wang.Id}/person").ReadAsync();
        Assert.Equal(["name", "idNumber"], person.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("王小明", wang.IdNumber), (person.GetProperty("name").GetString(), person.GetProperty("idNumber").GetString()));
        var passed = await service.InDatabaseAsync(db => db.AuditEntries.Where(a => a.Operation == "application.pass-person-on").Select(a => a.Changes).ToListAsync());
        Assert.Single(passed, c => c.Contains(wang.Id.ToString(), StringComparison.Ordinal));
        foreach (var caller in new[] { Officers.Machine(AccessScopes.HeadcountsRead), Officers.National(), wang.Student })
            await service.As(caller).GetAsync($"/internal/applications/{wang.Id}/person").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await service.As(Officers.Machine(AccessScopes.Internal)).GetAsync($"/internal/applications/{Guid.CreateVersion7()}/person").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }
}
