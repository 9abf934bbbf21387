using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>Listings whose row is printed twice, the copy directly below, cell by cell the same.</summary>
internal static class DoubledRows
{
    /// <summary>Doubles <paramref name="count"/> rows.</summary>
    public static DamagedList? Apply(DamagedList list, ulong seed, int count)
    {
        var drawn = new Chance(seed).Distinct(list.PlacesOf(PrintRowKind.Listing), count).ToHashSet();
        var doubled = drawn.Select(place => new DamagedCell(list.Print.Rows[place].TrueLine!.Value, Field.Row));
        return (list with { Cells = list.Cells.Union(doubled) })
            .WithRows(list.Print.Rows.SelectMany((row, place) => drawn.Contains(place) ? [row, row] : new[] { row }));
    }
}
