using CsCheck;
using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>A made list and its damaged print.</summary>
/// <param name="True">The list.</param>
/// <param name="Damaged">The rows that are printed otherwise.</param>
internal sealed record MadeDamage(MadeList True, (int Row, string[] Cells)[] Damaged)
{
    /// <summary>One to three rows in which a blank slipped in or fell out between name and division.</summary>
    public static Gen<MadeDamage> Slid { get; } = Of(3, (cells, where, _) =>
    {
        var at = 1 + (where % (cells.Count - 1));
        if (cells[at].Length == 0)
        {
            cells.RemoveAt(at);
        }
        else
        {
            cells.Insert(at, "");
        }

        return true;
    });

    /// <summary>One row in which a digit of an amount is another.</summary>
    public static Gen<MadeDamage> Misread { get; } = Of(1, (cells, where, other) =>
    {
        var at = FilledAmount(cells, where);
        var digit = Enumerable.Range(0, cells[at].Length).Where(sign => char.IsAsciiDigit(cells[at][sign])).Last();
        var misread = (char)('0' + ((cells[at][digit] - '0' + 1 + (other % 9)) % 10));
        cells[at] = cells[at][..digit] + misread + cells[at][(digit + 1)..];
        return true;
    });

    /// <summary>One row of which an amount is lost.</summary>
    public static Gen<MadeDamage> Lost { get; } = Of(1, (cells, where, _) =>
    {
        cells[FilledAmount(cells, where)] = "";
        return true;
    });

    /// <summary>The print.</summary>
    public PrintedList Printed => True.Printed(Damaged);

    public override string ToString() =>
        "\n" + string.Join('\n', Printed.Rows.Select(row => string.Join(" | ", row.Cells))) + "\n";

    private static int FilledAmount(List<string> cells, int where)
    {
        int[] filled = [.. Enumerable.Range(1, 4).Where(cell => cells[cell].Length > 0)];
        return filled[where % filled.Length];
    }

    private static Gen<MadeDamage> Of(int most, Func<List<string>, int, int, bool> damage) => Gen.Select(
        MadeList.Any, Gen.Select(Gen.Int[0, 1_000], Gen.Int[0, 1_000], Gen.Int[0, 1_000]).Array[1, most], (list, places) =>
    {
        int[] rows = [.. Enumerable.Range(0, list.Rows.Length).Where(row => list.Rows[row].Amounts.Any(amount => amount > 0))];
        var damaged = places.DistinctBy(place => place.Item1 % rows.Length).Select(place =>
        {
            var row = rows[place.Item1 % rows.Length];
            List<string> cells = [.. list.Rows[row].Cells()];
            damage(cells, place.Item2, place.Item3);
            return (row, cells.ToArray());
        });
        return new MadeDamage(list, [.. damaged]);
    });
}
