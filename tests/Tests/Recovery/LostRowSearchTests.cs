using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery;

public sealed class LostRowSearchTests
{
    [Fact]
    public void A_section_of_very_many_open_rows_ends_without_a_claim()
    {
        var change = Change.None;
        var row = new ChoiceRow([new Choice([1, 1], change, 0), new Choice([1, 0], change, 1)], change);
        var rows = Enumerable.Repeat(row, 200_000).ToArray();

        Assert.Empty(LostRowSearch.Find(rows, new GroupSums(2, HasWithRelistings: false, Broken: 0), [300_000, 300_000], weight: 4));
    }
}
