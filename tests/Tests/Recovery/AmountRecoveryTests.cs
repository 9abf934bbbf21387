using System.Collections.Immutable;
using CsCheck;
using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery;

/// <summary>The least-change search and the proof against a plain enumeration of all readings, where nothing is mended.</summary>
public sealed class AmountRecoveryTests
{
    private static readonly ImmutableArray<int> Layout = [1, 2, 3, 4];

    [Fact]
    public void The_answer_is_the_least_change_of_all_readings() => SmallProblem.Sample(
        problem =>
        {
            var all = Balanced(problem);
            var least = all.Min(Changed);

            Assert.Equal(least, AmountRecovery.Solve(problem).Change);
        },
        iter: 300,
        print: Noted);

    [Fact]
    public void Every_equally_good_reading_is_named() => SmallProblem.Sample(
        problem =>
        {
            var all = Balanced(problem);
            var least = all.Min(Changed);
            var best = all.Where(reading => Changed(reading) == least).ToList();
            var answer = AmountRecovery.Solve(problem);

            for (var row = 0; row < problem.Rows.Length; row++)
            {
                Assert.Equal(Said(best.Select(reading => reading[row])), Said(answer.Rows[row].Readings));
            }
        },
        iter: 300,
        print: Noted);

    [Fact]
    public void Proven_is_what_all_readings_say() => SmallProblem.Sample(
        problem =>
        {
            var all = Balanced(problem);
            var answer = AmountRecovery.Solve(problem);

            Assert.True(answer.IsProofComplete);
            for (var row = 0; row < problem.Rows.Length; row++)
            {
                for (var column = 0; column < problem.Columns; column++)
                {
                    var isProven = all.TrueForAll(reading => reading[row].Values[column] == answer.Rows[row].Reading.Values[column]);
                    Assert.True(isProven == answer.Rows[row].IsProven[column], $"row {row} column {column}: {isProven} by enumeration");
                }
            }
        },
        iter: 300,
        print: Noted);

    /// <summary>A row a line: <c>1: 5@2 3@3 2@5</c> is a budget of 5 printed in cell 2.</summary>
    private static string Noted(AmountProblem problem) => "\n" + string.Join('\n', problem.Rows.Select(row =>
        $"{row.Line}: {string.Join(" / ", row.Readings.Where(each => each.IsAdmissible).Select(each => $"{string.Join(' ', each.Values)} off {each.Change.RowsOff} moved {each.Change.CellsMoved}"))}"))
        + $"\nsections {string.Join(", ", problem.Sections.Select(section => $"{string.Join('+', section.Members)} = {section.Subtotal}"))}; grand total {problem.GrandTotal}";

    private static string[] Said(IEnumerable<RowReading> readings) =>
        [.. readings.Select(reading => string.Join(' ', reading.Values)).Distinct().Order(StringComparer.Ordinal)];

    private static Change Changed(RowReading[] reading) =>
        reading.Aggregate(Change.None, (sum, row) => sum + row.Change);

    /// <summary>Two sections of up to three rows of small amounts, so that readings are often equally good; each row may
    /// have slid, the subtotals too. Half of the problems have a grand total.</summary>
    private static Gen<AmountProblem> SmallProblem { get; } = Gen.Select(
        Gen.Select(Gen.Long[1, 6].Array[1, 2], Gen.Int[0, 2], Gen.Int[-1, 1]).Array[1, 3].Array[1, 2], Gen.Int[0, 3], Gen.Bool, Compose);

    private static AmountProblem Compose((long[] Amounts, int At, int Slide)[][] made, int slide, bool hasGrandTotal)
    {
        var (rows, sections, grand) = (new List<AmountRow>(), new List<AmountSection>(), new long[Layout.Length]);
        foreach (var section in made)
        {
            var (total, members) = (new long[Layout.Length], new List<int>());
            foreach (var (amounts, at, slid) in section)
            {
                long[] row = [amounts.Sum(), 0, 0, 0];
                for (var index = 0; index < amounts.Length; index++)
                {
                    row[1 + ((at + index) % 3)] += amounts[index];
                }

                members.Add(rows.Count);
                rows.Add(Row(rows.Count, row, slid));
                (total, grand) = ([.. total.Zip(row, (one, other) => one + other)], [.. grand.Zip(row, (one, other) => one + other)]);
            }

            sections.Add(new AmountSection([.. members], rows.Count, null));
            rows.Add(Row(rows.Count, total, slide == 0 ? 1 : 0));
        }

        if (hasGrandTotal)
        {
            rows.Add(Row(rows.Count, grand, slide == 1 ? -1 : 0));
        }

        return new AmountProblem(Layout.Length, [.. rows], [.. sections], hasGrandTotal ? rows.Count - 1 : null, []);
    }

    private static AmountRow Row(int line, long[] amounts, int slide)
    {
        var tokens = Enumerable.Range(0, amounts.Length)
            .Where(column => amounts[column] != 0)
            .Select(column => new AmountToken(Layout[column] + (column == 0 ? 0 : slide), $"{amounts[column]}", amounts[column], []));
        return new AmountRow(line, RowReadings.Of([.. tokens], Layout, default));
    }

    /// <summary>All choices of one admissible reading a row that obey the subtotals and the grand total.</summary>
    private static List<RowReading[]> Balanced(AmountProblem problem)
    {
        var balanced = new List<RowReading[]>();
        var reading = new RowReading[problem.Rows.Length];
        Choose(0);
        return balanced;

        void Choose(int row)
        {
            if (row < reading.Length)
            {
                foreach (var each in problem.Rows[row].Readings.Where(each => each.IsAdmissible))
                {
                    reading[row] = each;
                    Choose(row + 1);
                }
            }
            else if (Holds(problem, reading))
            {
                balanced.Add((RowReading[])reading.Clone());
            }
        }
    }

    private static bool Holds(AmountProblem problem, RowReading[] reading)
    {
        return problem.Sections.All(section => Adds(section.Members, section.Subtotal!.Value))
            && (problem.GrandTotal is not { } grand || Adds(problem.Sections.Select(section => section.Subtotal!.Value), grand));

        bool Adds(IEnumerable<int> parts, int total) => Enumerable.Range(0, problem.Columns)
            .All(column => parts.Sum(part => reading[part].Values[column]) == reading[total].Values[column]);
    }
}
