using FsCheck;
using FsCheck.Fluent;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.ProgrammeYears;
using XibuPlan.ServiceManagement.ProvinceMonths;
using XibuPlan.ServiceManagement.VolunteerTerms;
using Xunit;

namespace XibuPlan.ServiceManagement.UnitTests;

/// <summary>Whatever the offices do in whatever order: the lists above always say what the terms say, and a certified version never changes.</summary>
public sealed class MonthPropertyTests
{
    [Fact]
    public void No_sequence_of_steps_leaves_an_approved_month_that_its_terms_contradict()
    {
        var (approvals, versions) = (0, new List<int>());
        Prop.ForAll(Gen.Choose(0, 999_999).ArrayOf(300).ToArbitrary(), steps =>
        {
            var world = new World();
            foreach (var step in steps)
            {
                world.Take(step);
                world.AssertSound();
            }

            approvals += world.Approvals;
            versions.AddRange(world.Versions);
            return true;
        }).QuickCheckThrowOnFailure();

        // The walks reach what the property speaks about.
        Assert.True(approvals > 100, $"{approvals} approvals");
        Assert.Contains(1, versions);
        Assert.Contains(2, versions);
    }

    [Fact]
    public void The_lines_do_not_depend_on_the_order_of_the_terms() => Prop.ForAll(Gen.Choose(0, 999_999).ArrayOf(60).ToArbitrary(), steps =>
    {
        var world = new World();
        foreach (var step in steps) world.Take(step);
        return World.Months.All(m => MonthLines.Of(world.Terms, m, World.Policy, []).SequenceEqual(MonthLines.Of(world.Terms.AsEnumerable().Reverse(), m, World.Policy, [])));
    }).QuickCheckThrowOnFailure();

    /// <summary>One province with three counties and six volunteers, whose months are put back by the rule of the cascade.</summary>
    private sealed class World
    {
        public static readonly MonthPolicy Policy = new(1, 2020);
        public static readonly YearMonth[] Months = [new(2020, 7), new(2020, 8), new(2020, 9), new(2020, 10), new(2020, 11)];
        private readonly Dictionary<(string, YearMonth), CountyMonth> _counties = [];
        private readonly Dictionary<YearMonth, ProvinceMonth> _provinces = [];
        private readonly List<(ProvinceMonthSnapshot Snapshot, string Text)> _certified = [];
        private DateOnly _today = new(2020, 7, 20);

        public int Approvals => _counties.Values.Sum(c => c.Decisions.Count(d => d.To == nameof(CountyMonthState.Approved)));

        public IEnumerable<int> Versions => _certified.Select(c => c.Snapshot.Version);

        public List<VolunteerTerm> Terms { get; } = [.. Enumerable.Range(0, 6).Select(i => People.Registered(People.Counties[i % 3]))];

        /// <summary>One step, decoded from a number; one that the rules refuse changes nothing.</summary>
        public void Take(int step)
        {
            var (term, county, month) = (Terms[step / 22 % 6], People.Counties[step / 132 % 3], Months[step / 396 % Months.Length]);
            var day = _today.AddDays(-(step / 1980 % 45));
            var held = term.PayHold;
            switch (step % 22)
            {
                case 20: term.EditDetails(null, People.Value($"{step}"), null, null, _today.On(Party.Student)); break;
                case 21: term.ReleasePayHold(_today.On(Party.County)); break;
                case 0 or 1: _today = _today.AddDays(1 + (step / 22 % 9)); break;
                case 2 or 3: Change(term.ConfirmOnDuty("乡村教育", step % 3 == 0 ? day : null, _today.On(Party.County))); break;
                case 4: Change(term.TakeBack("误审", day, _today.On(Party.County))); break;
                case 5: if (step % 3 == 0) Change(term.RecordDeparture("离岗", day, "就业", _today.On(Party.County))); break;
                case 6 or 7: Change(term.Transfer(People.MoveTo(county), "调整", day, _today.On(Party.Province))); break;
                case 8: Change(term.ChangeCategory(step % 3 == 0 ? "健康乡村" : "乡村教育", "调整", day, _today.On(Party.County))); break;
                case 9: term.RequestExtension(_today, _today, _today.On(Party.Student)); Change(term.AgreeExtension(null, _today.On(Party.County))); break;
                case 10: Change(term.RefuseExtension("误操作", _today.On(Party.County))); break;
                case 11 or 12 or 13: Of(county, month).Submit(LinesOf(county, month), Policy.SnapshotIn(month), [], [], _today.On(Party.County)); break;
                case 14 or 15 or 16: Of(county, month).Approve(null, _today.On(Party.Province)); break;
                case 17: if (Of(county, month).Return("有误", _today.On(Party.Province)).Refusal is null) Of(month).GoStale("退回", _today.On(Party.Province)); break;
                case 18: if (step % 3 == 0) ApproveAll(month); Close(month); break;
                default: if (step % 3 == 0) ApproveAll(month); Close(month); Certify(month); break;
            }

            if (term.PayHold != held) MarkHold(term);
        }

        public void AssertSound()
        {
            foreach (var ((county, month), list) in _counties.Where(c => c.Value.IsUnderReviewOrApproved))
                Assert.Equal(LinesOf(county, month), list.Lines);
            foreach (var (month, list) in _provinces.Where(p => p.Value.State is ProvinceMonthState.Submitted or ProvinceMonthState.Certified))
                Assert.Equal(list.Headcount, LinesOf(month).Headcount());
            foreach (var (month, _) in _provinces.Where(p => p.Value.State == ProvinceMonthState.Certified))
            {
                var latest = _certified.Last(c => c.Snapshot.Month == month).Snapshot;
                Assert.Equal(LinesOf(month), latest.Lines);
                Assert.Equal(latest.Headcount, SnapshotText.CountiesOf(latest.Lines).Sum(c => c.Headcount));
                Assert.Equal(latest.Headcount, People.Counties.Sum(c => Of(c, month).Headcount));
                Assert.Equal(latest.LineCount, latest.Lines.Count);
            }

            foreach (var (snapshot, text) in _certified)
            {
                Assert.Equal(text, snapshot.Canonical);
                Assert.Equal(SnapshotText.HashOf(text), snapshot.Sha256);
            }
        }

        private void Change(ServiceDefaults.Problems.Outcome<HeadcountChange?> outcome)
        {
            if (outcome.IsRefused(out _, out var change) || change is null) return;
            foreach (var ((county, month), list) in _counties)
                if (change.Counties.Contains(county) && month.LastDay >= change.EffectiveOn && list.IsUnderReviewOrApproved)
                    Assert.Null(list.RevertBecause(change, LinesOf(county, month)).Refusal);
            foreach (var list in _provinces.Values.Where(p => p.LastDay >= change.EffectiveOn)) list.GoStale(change.Cause, change.By);
        }

        // D-6: a hold reverts no list; its release makes a certified month that holds the volunteer stale.
        private void MarkHold(VolunteerTerm term)
        {
            foreach (var ((_, month), list) in _counties.Where(c => c.Value.IsUnderReviewOrApproved))
                list.MarkPayHold(term.Id, MonthLines.Of([term], month, Policy, Latest(month)).Any(l => l.PayHold));
            if (term.PayHold) return;
            foreach (var list in _provinces.Values.Where(p => Latest(p.Month).Any(l => l.TermId == term.Id && l.PayHold))) list.GoStale("解除暂缓发放", _today.On(Party.County));
        }

        private void ApproveAll(YearMonth month)
        {
            foreach (var county in People.Counties)
            {
                Of(county, month).Submit(LinesOf(county, month), Policy.SnapshotIn(month), [], [], _today.On(Party.County));
                Of(county, month).Approve(null, _today.On(Party.Province));
            }
        }

        private void Close(YearMonth month)
        {
            var waiting = People.Counties.Where(c => Of(c, month).State != CountyMonthState.Approved
                && (LinesOf(c, month).Count > 0 || Of(c, month).State != CountyMonthState.NotSubmitted)).ToList();
            Of(month).Submit(LinesOf(month).Headcount(), Policy.SnapshotIn(month), waiting, _today.On(Party.Province));
        }

        private void Certify(YearMonth month)
        {
            var before = _certified.Where(c => c.Snapshot.Month == month).Select(c => c.Snapshot).LastOrDefault();
            var lines = MonthLine.Sorted(People.Counties.Select(c => Of(c, month)).Where(m => m.State == CountyMonthState.Approved).SelectMany(m => m.Lines));
            var differs = before is null || !before.Lines.SequenceEqual(lines);
            var acting = _today.On(Party.National);
            if (Of(month).Certify(differs, acting).Refusal is not null || !differs) return;
            var snapshot = ProvinceMonthSnapshot.Certify(People.Province, month, lines, before, acting.At, acting.Actor.Id);
            Assert.Equal(Of(month).Version, snapshot.Version);
            _certified.Add((snapshot, snapshot.Canonical));
        }

        private IReadOnlyList<MonthLine> LinesOf(string county, YearMonth month) => MonthLines.OfCounty(county, Terms, month, Policy, Latest(month));

        private IReadOnlyList<MonthLine> LinesOf(YearMonth month) => MonthLines.Of(Terms, month, Policy, Latest(month));

        private IReadOnlyList<MonthLine> Latest(YearMonth month) => _certified.LastOrDefault(c => c.Snapshot.Month == month).Snapshot?.Lines ?? [];

        private CountyMonth Of(string county, YearMonth month) => _counties.TryGetValue((county, month), out var list) ? list
            : _counties[(county, month)] = CountyMonth.Begin(RegionCode.Parse(county), month);

        private ProvinceMonth Of(YearMonth month) => _provinces.TryGetValue(month, out var list) ? list
            : _provinces[month] = ProvinceMonth.Begin(RegionCode.Parse(People.Province), month);
    }
}
