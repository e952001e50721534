using XibuPlan.Placement.Allocation;

namespace XibuPlan.Placement.UnitTests.Allocation;

public sealed class ReplayTests
{
    [Fact]
    public void The_stored_input_gives_the_stored_result_byte_for_byte()
    {
        var input = new AllocationInput(2020, "120000", 1, "seed", new ProvinceCapacity(10, 0, 1, 0, 85, 1, 0),
            [new AreaCapacity("540000", 0, 0, 534, 0, null), new AreaCapacity("660000", 12, 0, 633, 0, null)],
            [
                new Applicant(Guid.Parse("01890000-0000-7000-8000-000000000001"), ["540000"], 91.5000m, PriorVolunteering: false, Bachelor: true),
                new Applicant(Guid.Parse("01890000-0000-7000-8000-000000000002"), ["110000", "660000"], 85.5m, PriorVolunteering: true, Bachelor: true),
            ]);

        var stored = Canonical.JsonOf(input.InOrder());
        var result = Canonical.JsonOf(QuotaAllocator.Allocate(input.InOrder()));

        Assert.Equal(result, Canonical.JsonOf(QuotaAllocator.Allocate(Canonical.Parse<AllocationInput>(stored))));
        Assert.Equal(stored, Canonical.JsonOf(Canonical.Parse<AllocationInput>(stored)));
    }
}
