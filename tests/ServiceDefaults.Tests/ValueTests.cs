using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.SampleService.Notes;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

public sealed class ValueTests
{
    private readonly FieldCipher _cipher = new(RandomNumberGenerator.GetBytes(32));

    [Theory]
    [InlineData("000000", "510104", true)]
    [InlineData("510000", "510104", true)]
    [InlineData("510100", "510104", true)]
    [InlineData("510104", "510104", true)]
    [InlineData("510104", "510105", false)]
    [InlineData("510104", "510000", false)]
    [InlineData("510100", "510200", false)]
    [InlineData("520000", "510104", false)]
    [InlineData("660000", "660100", true)]
    [InlineData("510000", "000000", false)]
    public void A_region_contains_itself_and_what_lies_inside(string outer, string inner, bool contains) =>
        Assert.Equal(contains, RegionCode.Parse(outer).Contains(RegionCode.Parse(inner)));

    [Theory]
    [InlineData("510104", "四川省 锦江区")]
    [InlineData("510000", "四川省")]
    [InlineData("000000", "全国")]
    [InlineData("abc", "abc")]
    public void A_place_is_named_with_its_province(string code, string place) => Assert.Equal(place, RegionDirectory.PlaceOf(code));

    [Fact]
    public void Every_seeded_region_lies_inside_its_parent_or_beside_it_under_its_province()
    {
        Assert.Equal(3378, RegionDirectory.All.Count);
        Assert.Equal(32, RegionDirectory.All.Values.Count(r => r.Level == "province"));
        Assert.All(RegionDirectory.All.Values.Where(r => r.Level is "prefecture" or "county"), r => Assert.True(r.Code.Province.Contains(r.Code)));
    }

    [Theory]
    [InlineData("2020-05-31T15:59:59Z", "2020-05-31")]
    [InlineData("2020-05-31T16:00:00Z", "2020-06-01")]
    [InlineData("2020-02-28T16:00:00Z", "2020-02-29")]
    [InlineData("2020-12-31T16:00:00Z", "2021-01-01")]
    public void A_day_begins_at_midnight_in_china(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day), ChinaTime.DayOf(DateTimeOffset.Parse(instant)));

    [Fact]
    public void Months_are_read_as_written() => Prop.ForAll(
        Gen.Choose(1990, 2100).SelectMany(y => Gen.Choose(1, 12).Select(m => new YearMonth(y, m))).ToArbitrary(),
        month => YearMonth.Parse(month.ToString(), null) == month && month < month.Next && month.Next.FirstDay == month.LastDay.AddDays(1))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2020-13")]
    [InlineData("9999-12")]
    [InlineData("2020-1")]
    [InlineData("2020")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_month_is_not_read(string? text) => Assert.False(YearMonth.TryParse(text, null, out _));

    [Fact]
    public void A_value_comes_back_from_its_own_place_only()
    {
        var kept = _cipher.Encrypt("42010119990101123X", "applications.id_number:1");

        Assert.Equal("42010119990101123X", _cipher.Decrypt(kept, "applications.id_number:1"));
        Assert.ThrowsAny<CryptographicException>(() => _cipher.Decrypt(kept, "applications.id_number:2"));
        for (var i = 0; i < kept.Length; i++)
        {
            var damaged = kept.ToArray();
            damaged[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => _cipher.Decrypt(damaged, "applications.id_number:1"));
        }
    }

    [Fact]
    public void A_blind_index_is_equal_for_equal_values_of_one_kind_under_one_key()
    {
        Assert.Equal(_cipher.BlindIndex("1", "id-number"), _cipher.BlindIndex("1", "id-number"));
        Assert.NotEqual(_cipher.BlindIndex("1", "id-number"), _cipher.BlindIndex("1", "card"));
        Assert.NotEqual(_cipher.BlindIndex("1", "id-number"), new FieldCipher(RandomNumberGenerator.GetBytes(32)).BlindIndex("1", "id-number"));
    }

    [Fact]
    public void Masks_show_the_ends_only()
    {
        Assert.Equal("4201**********123X", Mask.IdNumber("42010119990101123X"));
        Assert.Equal("6228 **** **** 1234", Mask.Card("6228481234567891234"));
        Assert.Equal("138****5678", Mask.Phone("13812345678"));
        Assert.Equal("****", Mask.IdNumber("1234"));
    }

    // 𬱖 and 𠮷 are two units of a string each, and in use in names.
    [Theory]
    [InlineData("", "")]
    [InlineData("李", "李*")]
    [InlineData("李明", "李*")]
    [InlineData("王小明", "王*明")]
    [InlineData("王𬱖", "王*")]
    [InlineData("𠮷明", "𠮷*")]
    [InlineData("王小𬱖", "王*𬱖")]
    [InlineData("迪丽热巴·迪力木拉提", "迪********提")]
    public void Names_are_masked_character_by_character(string name, string masked) => Assert.Equal(masked, Mask.Name(name));

    [Fact]
    public void A_cursor_that_is_no_id_is_malformed_where_a_list_is_in_id_order()
    {
        Assert.Equal(Guid.Empty, new PageRequest(50, null).AfterId);
        Assert.Throws<BadHttpRequestException>(() => new PageRequest(50, "张三").AfterId);
    }

    [Fact]
    public void Names_on_the_broker_are_those_that_partners_know()
    {
        Assert.Equal("sample-service.note-written.v1", EventTypes.ExchangeOf(typeof(SampleService.Contracts.V1.NoteWritten)));
        Assert.Equal("sample.on-note-written", EventTypes.QueueOf("sample", MessagingExtensions.ConsumersOf(typeof(Note).Assembly).Single()));
    }

    [Theory]
    [InlineData(NoteState.Unreviewed, NoteAction.Review, Party.County, OfficerRole.Reviewer, null, null)]
    [InlineData(NoteState.Unreviewed, NoteAction.Review, Party.County, OfficerRole.Maintainer, null, "note.not-your-step")]
    [InlineData(NoteState.Unreviewed, NoteAction.Review, Party.National, OfficerRole.Reviewer, null, "note.not-your-step")]
    [InlineData(NoteState.Unreviewed, NoteAction.Return, Party.County, OfficerRole.Reviewer, "x", "note.not-in-this-state")]
    [InlineData(NoteState.Reviewed, NoteAction.Return, Party.County, OfficerRole.Reviewer, " ", "note.reason-required")]
    [InlineData(NoteState.Reviewed, NoteAction.Return, Party.County, OfficerRole.Reviewer, "x", null)]
    public void A_lifecycle_refuses_by_state_then_party_then_reason(NoteState from, NoteAction action, Party party, OfficerRole role, string? reason, string? code)
    {
        var actor = new Actor(Guid.CreateVersion7(), party, RegionCode.Nation) { Roles = new HashSet<OfficerRole> { role } };
        Assert.Equal(code, Note.Lifecycle.Next(from, action, actor, reason).Refusal?.Code);
    }

    [Fact]
    public void Allowed_actions_are_those_of_the_table_for_this_actor()
    {
        Assert.Equal(["review"], Note.Lifecycle.AllowedActions(NoteState.Unreviewed, Officers.County("510104")));
        Assert.Empty(Note.Lifecycle.AllowedActions(NoteState.Unreviewed, Officers.County("510104", OfficerRole.Maintainer)));
        Assert.Empty(Note.Lifecycle.AllowedActions(NoteState.Unreviewed, Officers.Student()));
    }
}
