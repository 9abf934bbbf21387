using System.Collections.Immutable;
using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>One section of a problem, with its totals, as a problem of its own.</summary>
internal static class ProblemPart
{
    /// <summary>The part.</summary>
    /// <param name="problem">The list.</param>
    /// <param name="section">Its section.</param>
    /// <param name="keepsOthersTrue">Whether the rest of the list stays as it is in truth, so that the subtotal and rows with twins
    /// elsewhere are held to the truth; otherwise the rest is left open altogether.</param>
    /// <param name="isTrue">Whether a reading of a row (by its printed line) is the true one.</param>
    public static AmountProblem Of(
        AmountProblem problem, AmountSection section, bool keepsOthersTrue, Func<int, RowReading, bool> isTrue)
    {
        int[] rows = [.. section.Members, .. Present(section.Subtotal), .. Present(section.WithRelistings)];
        var places = rows.Select((row, place) => (row, place)).ToDictionary(each => each.row, each => each.place);
        var held = !keepsOthersTrue ? [] : problem.Twins
            .SelectMany(twins => new[] { (twins.First, twins.Relisting), (twins.Relisting, twins.First) })
            .Where(twins => !places.ContainsKey(twins.Item2))
            .Select(twins => twins.Item1)
            .Concat(Present(problem.GrandTotal is null ? null : section.Subtotal))
            .ToHashSet();
        return new AmountProblem(
            problem.Columns,
            [.. rows.Select(row => held.Contains(row) ? Held(problem.Rows[row], isTrue) : problem.Rows[row])],
            [new AmountSection(
                [.. section.Members.Select(row => places[row])],
                Place(section.Subtotal),
                Place(section.WithRelistings))],
            GrandTotal: null,
            [.. problem.Twins
                .Where(twins => places.ContainsKey(twins.First) && places.ContainsKey(twins.Relisting))
                .Select(twins => new TwinRows(places[twins.Relisting], places[twins.First]))]);

        int? Place(int? row) => row is { } at ? places[at] : null;
    }

    private static AmountRow Held(AmountRow row, Func<int, RowReading, bool> isTrue) =>
        row with { Readings = [.. row.Readings.Where(reading => isTrue(row.Line, reading))] };

    private static ImmutableArray<int> Present(int? row) => row is { } at ? [at] : [];
}
