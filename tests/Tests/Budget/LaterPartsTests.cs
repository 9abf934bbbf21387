using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Tests.Budget;

/// <summary>Parts of a list that are made when they are first asked for.</summary>
public sealed class LaterPartsTests
{
    [Fact]
    public void AreMadeOnceAndOnlyWhenAskedFor()
    {
        var (rows, cells, checks) = (0, 0, 0);
        var there = new RecoveredList(
            new PrintedList(new SourceDocument("list.txt", "", "text/plain"), []),
            new ProgrammeList(null, 2023, new MonetaryUnit(null, 1_000), [], [], [], null), [], [], 0, [], null, Verdict.Proven);
        var list = there.With(
            () => Made(ref rows, new PrintedRow(3, ["観光振興事業"])),
            () => Made(ref cells, new RecoveredCell(3, Field.Budget, 2, "10", CellState.AsPrinted, Certainty.Proven)),
            () => Made(ref checks, new Check(SumRule.RowSum, [3], Field.Row, 0, IsUndecided: false)));
        var changed = list with { BrokenAsPrinted = 1, Printed = list.Printed with { Notes = [] } };
        Assert.Equal((0, 0, 0), (rows, cells, checks));

        Assert.Equal("観光振興事業", list.Printed.RowAt(3)![0]);
        Assert.Equal((1, 0, 0), (rows, cells, checks));

        Assert.Equal("10", Assert.Single(changed.Cells).Printed);
        Assert.Equal(list.Cells, changed.Cells);
        Assert.Equal(list.Checks, changed.Checks);
        Assert.Equal(list.Printed.Rows, changed.Printed.Rows);
        Assert.Equal((1, 1, 1), (rows, cells, checks));
        Assert.Empty((list with { Cells = [] }).Cells);
    }

    private static ImmutableArray<T> Made<T>(ref int count, T one)
    {
        count++;
        return [one];
    }
}
