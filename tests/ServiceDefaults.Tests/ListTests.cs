using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using XibuPlan.SampleService.Notes;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>Lists in an order, page by page.</summary>
public sealed class ListTests(SampleFixture service) : IClassFixture<SampleFixture>
{
    private static readonly string[] Texts = ["", "a", "B", "aa", "阿里", "北京", "重庆", "曾", "张", "张三", "赵", "赵%", "_", "=1+1", "\"x\",\n", "😀"];
    private static int _regions = 510200;

    [Fact]
    public void Pages_neither_skip_nor_repeat_a_row_whatever_the_order_the_page_and_what_comes_in_between()
    {
        var cases =
            from texts in Gen.Elements(Texts).ListOf()
            from later in Gen.Elements(Texts).ListOf()
            from sort in Gen.Elements("created", "-created", "text", "-text", "state", "-state", "revision", "-revision", "secret", "-secret")
            from limit in Gen.Choose(1, 5)
            select (Texts: texts.Take(12).ToList(), Later: later.Take(3).ToList(), sort, limit);

        Prop.ForAll(cases.ToArbitrary(), c => PagesHoldAsync(c.Texts, c.Later, c.sort, c.limit).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public async Task Chinese_text_is_ordered_by_pinyin()
    {
        var county = await CountyWithAsync("赵", "北京", "张", "重庆", "阿里");

        var page = await service.As(county).GetAsync("/api/sample/notes?sort=text").ReadAsync<Page<NoteView>>();

        Assert.Equal(["阿里", "北京", "重庆", "张", "赵"], page.Items.Select(n => n.Text));
    }

    [Fact]
    public async Task States_are_ordered_as_the_lifecycle_declares_them()
    {
        var county = await CountyWithAsync("one", "two");
        var first = (await service.As(county).GetAsync("/api/sample/notes").ReadAsync<Page<NoteView>>()).Items[0];
        await service.As(county).PostSeenAsync($"/api/sample/notes/{first.Id}/review", first.Revision).ReadAsync();

        var page = await service.As(county).GetAsync("/api/sample/notes?sort=state").ReadAsync<Page<NoteView>>();

        Assert.Equal(first.Id, page.Items[^1].Id);
        Assert.Equal([NoteState.Unreviewed, NoteState.Reviewed], page.Items.Select(n => n.State));
    }

    [Fact]
    public async Task The_total_counts_all_pages_and_is_there_only_where_asked_for()
    {
        var client = service.As(await CountyWithAsync("a1", "a2", "b", "a3"));

        var page = await client.GetAsync("/api/sample/notes?q=A&limit=2&count=true").ReadAsync<Page<NoteView>>();
        var next = await client.GetAsync($"/api/sample/notes?q=A&limit=2&cursor={Uri.EscapeDataString(page.NextCursor!)}").ReadAsync<Page<NoteView>>();

        Assert.Equal((3, 2), (page.Total, page.Items.Count));
        Assert.Null(next.Total);
        Assert.Equal(["a1", "a2", "a3"], page.Items.Concat(next.Items).Select(n => n.Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("%", "赵%")]
    [InlineData("_", "a_b")]
    [InlineData("\\", "c\\d")]
    public async Task What_is_searched_for_stands_for_itself(string q, string found)
    {
        var client = service.As(await CountyWithAsync("赵%", "a_b", "c\\d", "plain"));

        var page = await client.GetAsync($"/api/sample/notes?q={Uri.EscapeDataString(q)}").ReadAsync<Page<NoteView>>();

        Assert.Equal([found], page.Items.Select(n => n.Text));
    }

    [Fact]
    public async Task An_order_that_the_list_does_not_offer_is_refused_by_name()
    {
        var client = service.As(Officers.County("510104"));

        var problem = await client.GetAsync("/api/sample/notes?sort=password").RefusedAsync(HttpStatusCode.BadRequest, "request.sort-unknown");
        await client.GetAsync("/api/sample/notes/export?sort=--text").RefusedAsync(HttpStatusCode.BadRequest, "request.sort-unknown");

        Assert.Contains("-text", problem.GetProperty("sorts").EnumerateArray().Select(s => s.GetString()));
    }

    [Theory]
    [InlineData("cursor=!!!")]
    [InlineData("cursor=bm90IGpzb24=")]
    [InlineData("limit=0")]
    [InlineData("count=maybe")]
    [InlineData("sort=text&cursor=eyJTb3J0IjoidGV4dCIsIktleSI6IjciLCJJZCI6IjAxOTAwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMSJ9")]
    public async Task A_page_that_cannot_be_read_is_malformed(string query) =>
        await service.As(Officers.County("510104")).GetAsync($"/api/sample/notes?{query}").RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");

    [Fact]
    public async Task A_cursor_of_another_order_is_malformed()
    {
        var client = service.As(await CountyWithAsync("a", "b"));
        var page = await client.GetAsync("/api/sample/notes?limit=1&sort=text").ReadAsync<Page<NoteView>>();

        await client.GetAsync($"/api/sample/notes?sort=-text&cursor={Uri.EscapeDataString(page.NextCursor!)}").RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");
    }

    private async Task<bool> PagesHoldAsync(List<string> texts, List<string> later, string sort, int limit)
    {
        var county = await CountyWithAsync([.. texts]);
        var client = service.As(county);
        var whole = await client.GetAsync($"/api/sample/notes?limit=200&sort={sort}").ReadAsync<Page<NoteView>>();
        var seen = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = await client.GetAsync($"/api/sample/notes?limit={limit}&sort={sort}" + (cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")).ReadAsync<Page<NoteView>>();
            seen.AddRange(page.Items.Select(n => n.Id));
            if (cursor is null) await WriteAsync(county.Region!.Value.Digits, later);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        var before = whole.Items.Select(n => n.Id).ToList();
        Assert.Equal(texts.Count, before.Count);
        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(before, seen.Where(before.Contains));
        return true;
    }

    private async Task<Actor> CountyWithAsync(params string[] texts)
    {
        var region = Interlocked.Increment(ref _regions).ToString();
        await WriteAsync(region, texts);
        return Officers.County(region);
    }

    private Task<int> WriteAsync(string region, IReadOnlyList<string> texts) => service.InDatabaseAsync(async db =>
    {
        foreach (var text in texts) db.Notes.Add(Note.Write(region, text, text.Length % 2 == 0 ? null : text));
        return await db.SaveChangesAsync();
    });
}
