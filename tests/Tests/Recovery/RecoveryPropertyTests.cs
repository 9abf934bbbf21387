using CsCheck;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery;

/// <summary>What holds of every answer, on small made lists with one kind of damage.</summary>
public sealed class RecoveryPropertyTests
{
    private const int Lists = 150;

    [Fact]
    public void A_list_without_damage_is_read_as_it_is() => MadeList.Any.Sample(
        list =>
        {
            var recovered = Recovered(list.Printed());
            Assert.Empty(Untrue(list, recovered, cell => true));
            Assert.Contains(recovered.Verdict, new[] { Verdict.Proven, Verdict.Balanced });
            Assert.Equal(0, recovered.BrokenAsPrinted);
        },
        iter: Lists);

    [Fact]
    public void After_a_slide_all_sums_hold_again() => MadeDamage.Slid.Sample(
        damage => Assert.NotEqual(Verdict.Unbalanced, Recovered(damage.Printed).Verdict), iter: Lists);

    [Fact]
    public void After_a_slide_what_is_proven_is_true() => MadeDamage.Slid.Sample(
        damage => Assert.Empty(Untrue(damage.True, Recovered(damage.Printed), cell => cell.Certainty == Certainty.Proven)), iter: Lists);

    [Fact]
    public void After_a_slide_no_printed_amount_is_lost_or_changed() => MadeDamage.Slid.Sample(
        damage => Assert.All(
            Recovered(damage.Printed).Cells.Where(cell => Field.IsAmount(cell.Field)),
            cell => Assert.Contains(cell.State, new[] { CellState.AsPrinted, CellState.Moved, CellState.Undecided })),
        iter: Lists);

    [Fact]
    public void A_misread_digit_is_never_proven_to_be_right() => MadeDamage.Misread.Sample(
        damage => Assert.Empty(Untrue(damage.True, Recovered(damage.Printed), cell => cell.Certainty == Certainty.Proven)), iter: Lists);

    [Fact]
    public void A_lost_amount_is_never_proven_to_be_elsewhere() => MadeDamage.Lost.Sample(
        damage => Assert.Empty(Untrue(damage.True, Recovered(damage.Printed), cell => cell.Certainty == Certainty.Proven)), iter: Lists);

    [Fact]
    public void An_answer_changes_no_more_than_the_truth() => Gen.OneOf(MadeDamage.Slid, MadeDamage.Misread, MadeDamage.Lost).Sample(
        damage =>
        {
            var problem = ProblemBuilder.Of(DraftReader.Read(damage.Printed)).Problem;
            var truth = problem.Rows.Aggregate(Change.None, (sum, row) => sum + True(damage.True, row).Change);
            var answer = AmountRecovery.Solve(problem);
            Assert.True(answer.Change <= truth, $"{answer.Change} is more than the truth's {truth}");
        },
        iter: Lists);

    [Fact]
    public void The_same_input_gives_the_same_bytes() => Gen.OneOf(MadeDamage.Slid, MadeDamage.Misread, MadeDamage.Lost).Sample(
        damage => Assert.Equal(Bytes(damage.Printed), Bytes(damage.Printed)), iter: Lists / 3);

    private static RowReading True(MadeList list, AmountRow row)
    {
        var made = list.Rows[row.Line - MadeList.LineOf(0)];
        var reading = row.Readings.FirstOrDefault(each =>
            each.Values.SequenceEqual(made.Amounts) && !each.IsDropped && each.IsRelisted == row.Readings[0].IsRelisted);
        Assert.True(reading is not null, $"no reading of row {row.Line} is {string.Join(' ', made.Amounts)}");
        return reading;
    }

    private static RecoveredList Recovered(PrintedList printed)
    {
        var recovered = ListRecovery.Recover(printed, new RecoveryOptions());
        Claims.AreTrue(recovered);
        Claims.NothingDisappears(printed, recovered);
        return recovered;
    }

    /// <summary>The amount cells, of those asked for, that say another amount than the true list.</summary>
    private static string[] Untrue(MadeList list, RecoveredList recovered, Func<RecoveredCell, bool> isAsked)
    {
        var rows = recovered.List.Listings.Select(listing => (listing.Line, listing.Amounts))
            .Concat(recovered.List.TotalsRows.Select(totals => (totals.Line, totals.Amounts)))
            .ToDictionary(row => row.Line, row => row.Amounts);
        return
        [
            .. from cell in recovered.Cells
               where Field.IsAmount(cell.Field) && isAsked(cell)
               let column = Enumerable.Range(0, 4).First(column => recovered.List.ColumnField(column) == cell.Field)
               let made = list.Rows[cell.Line - MadeList.LineOf(0)].Amounts[column]
               where rows[cell.Line][column] != Amount.Of(made)
               select $"row {cell.Line} {cell.Field}: {rows[cell.Line][column]} is {made} in truth",
        ];
    }

    private static byte[] Bytes(PrintedList printed)
    {
        using MemoryStream stream = new();
        RecoveredListJson.Write(ListRecovery.Recover(printed, new RecoveryOptions(CountReadings: true)), stream);
        return stream.ToArray();
    }
}
