using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>Two versions of one list, value by value: what the earlier one printed wrong, and what is right.</summary>
/// <remarks>A programme is compared once, with its first listing; that it is re-listed elsewhere than before is said of its places.
/// Rows are the same programme by the register's number, and without one by their name and place.</remarks>
public static class ListCorrections
{
    /// <summary>What differs, in the order of the later version; rows that it has no more come last.</summary>
    /// <param name="wrong">The earlier version.</param>
    /// <param name="right">The later version.</param>
    /// <param name="wrongProgrammes">By the line of a listing: the register's number of its programme, where that is known.</param>
    /// <param name="rightProgrammes">The same of the later version.</param>
    public static ImmutableArray<CorrectedValue> Of(
        ProgrammeList wrong, ProgrammeList right, IReadOnlyDictionary<int, long> wrongProgrammes, IReadOnlyDictionary<int, long> rightProgrammes)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(wrongProgrammes);
        ArgumentNullException.ThrowIfNull(rightProgrammes);
        var values = new List<CorrectedValue>();
        Add(values, "", "", Field.Title, wrong.Title ?? "", right.Title ?? "");
        var (before, now) = (new CorrectedRows(wrong, wrongProgrammes), new CorrectedRows(right, rightProgrammes));
        foreach (var row in now.Rows)
        {
            if (before.Find(row) is { } was)
            {
                Compare(values, was, row);
            }
            else
            {
                values.Add(new CorrectedValue(row.Place, row.Name, Field.Row, "", row.Whole));
            }
        }

        values.AddRange(before.Rows.Where(row => now.Find(row) is null).Select(row => new CorrectedValue(row.Place, row.Name, Field.Row, row.Whole, "")));
        return [.. values];
    }

    private static void Compare(List<CorrectedValue> values, CorrectedRow was, CorrectedRow now)
    {
        Add(values, now.Place, now.Name, Field.Measure, was.Places, now.Places);
        Add(values, now.Place, now.Name, Field.Name, was.Name, now.Name);
        foreach (var (field, text) in now.Values)
        {
            Add(values, now.Place, now.Name, field, was.Values.GetValueOrDefault(field, ""), text);
        }

        foreach (var (field, text) in was.Values.Where(value => !now.Values.ContainsKey(value.Key)))
        {
            Add(values, now.Place, now.Name, field, text, "");
        }
    }

    private static void Add(List<CorrectedValue> values, string place, string name, string field, string wrong, string right)
    {
        if (wrong != right)
        {
            values.Add(new CorrectedValue(place, name, field, wrong, right));
        }
    }
}
