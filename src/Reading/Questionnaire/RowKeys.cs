using System.Globalization;
using Shisaku.Budget;
using Kind = Shisaku.Budget.QuestionnaireProblemKind;

namespace Shisaku.Reading;

/// <summary>Finds out which row is which programme's: by its hidden key, wherever it was moved; else by its name.</summary>
internal static class RowKeys
{
    /// <summary>The rows with their programmes.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="given">The programmes that were given out; empty where the hidden sheet is lost.</param>
    /// <param name="draft">The number of the draft.</param>
    public static List<ReadEntry> Settled(List<ReadEntry> rows, List<GivenProgramme> given, long draft)
    {
        var keyed = rows.ConvertAll(row => Keyed(row, draft));
        foreach (var twins in keyed.Where(row => row.Entry.Programme is not null).GroupBy(row => row.Entry.Programme!.Value).Where(group => group.Count() > 1))
        {
            // A copied row in which another name was typed is meant as a new programme; which of two equal ones counts, nobody can say.
            var name = given.Find(each => each.Programme == twins.Key)?.Name;
            var original = twins.Where(row => row.Entry.Stated.Name == name).ToList();
            foreach (var twin in twins.Where(row => original.Count != 1 || row != original[0]))
            {
                var other = twins.First(row => row != twin).Entry.Row.ToString(CultureInfo.InvariantCulture);
                keyed[keyed.IndexOf(twin)] = Told(twin, Kind.KeyTwice, ("other", other));
            }
        }

        var taken = keyed.Select(row => row.Entry.Programme).OfType<long>().ToHashSet();
        return keyed.ConvertAll(row => row.Entry.Programme is null ? ByName(row, given, taken) : row);
    }

    // The key of another draft came with a row that was pasted from there: here it says nothing.
    private static ReadEntry Keyed(ReadEntry row, long draft) => row.Key.Length == 0 ? row : QuestionnaireForm.ReadKey(row.Key) switch
    {
        null => Told(row, Kind.KeyDamaged, ("found", row.Key)),
        { } key when key.Draft != draft => row,
        { } key => row with { Entry = row.Entry with { Programme = key.Programme, Revision = key.Revision } },
    };

    private static ReadEntry ByName(ReadEntry row, List<GivenProgramme> given, HashSet<long> taken)
    {
        var same = given.Where(each => each.Name == row.Entry.Stated.Name).ToList();
        if (same.Count != 1 || !taken.Add(same[0].Programme))
        {
            return row;
        }

        var known = row with { Entry = row.Entry with { Programme = same[0].Programme, Revision = same[0].Revision } };
        known.Problems.Add(At(known, Kind.KnownByName) with { Severity = DraftSeverity.Warns });
        return known;
    }

    private static ReadEntry Told(ReadEntry row, Kind kind, params (string Name, string Value)[] details)
    {
        row.Problems.Add(At(row, kind, details));
        return row with { Entry = row.Entry with { IsWhole = false } };
    }

    private static QuestionnaireProblem At(ReadEntry row, Kind kind, params (string Name, string Value)[] details) =>
        QuestionnaireProblem.At(kind, row.Entry.Sheet, row.Entry.CellOf(Field.Name), row.Entry.Stated.Name, details);
}
