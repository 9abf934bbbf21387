using Words = Shisaku.Budget.PrintedWordsOfDrafts;

namespace Shisaku.Budget;

/// <summary>A programme with all its places, or a totals row, as text.</summary>
/// <param name="Key">What its counterpart in the other version bears too.</param>
/// <param name="Place">The policy and the measure of its first listing.</param>
/// <param name="Name">Its name or label.</param>
/// <param name="Places">All its places, one a line; empty for a totals row.</param>
/// <param name="Values">By its field: what is printed.</param>
internal sealed record CorrectedRow(string Key, string Place, string Name, string Places, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What stands for all of it: name and budget.</summary>
    public string Whole => string.Join(Words.Comma, new[] { Name, Values.GetValueOrDefault(Field.Budget, "") }.Where(text => text.Length > 0));
}

/// <summary>The programmes and totals rows of a version, in printed order.</summary>
internal sealed class CorrectedRows
{
    private readonly ProgrammeList list;
    private readonly Dictionary<string, CorrectedRow> byKey = new(StringComparer.Ordinal);
    private readonly List<CorrectedRow> rows = [];

    public CorrectedRows(ProgrammeList list, IReadOnlyDictionary<int, long> programmes)
    {
        this.list = list;
        var relisted = list.Policies.SelectMany(policy => policy.Measures.SelectMany(measure => measure.Listings.Where(each => each.Relists is not null)
            .Select(each => (First: each.Relists!.Value, Place: PlaceOf(policy, measure))))).ToLookup(each => each.First, each => each.Place);
        for (var at = 0; at < list.Policies.Length; at++)
        {
            var policy = list.Policies[at];
            foreach (var measure in policy.Measures)
            {
                foreach (var listing in measure.Listings.Where(listing => listing.Relists is null))
                {
                    var place = PlaceOf(policy, measure);
                    var key = programmes.TryGetValue(listing.Line, out var number) ? $"#{number}" : $"{place}\n{listing.Name}";
                    Add(key, place, listing.Name, string.Join('\n', relisted[listing.Line].Prepend(place)), Of(listing));
                }
            }

            foreach (var totals in policy.Subtotals)
            {
                Add($"{at} {totals.Kind} {totals.Level}", PlaceOf(policy, null), totals.Label, "", Of(totals.Amounts));
            }
        }

        if (list.GrandTotal is { } grand)
        {
            Add("total", "", grand.Label, "", Of(grand.Amounts));
        }
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<CorrectedRow> Rows => rows;

    /// <summary>The row of this version that is the same as one of the other; null where there is none.</summary>
    public CorrectedRow? Find(CorrectedRow other) => byKey.GetValueOrDefault(other.Key);

    // Rows that are alike are told apart by their order.
    private void Add(string key, string place, string name, string places, IReadOnlyDictionary<string, string> values)
    {
        var only = key;
        for (var number = 2; byKey.ContainsKey(only); number++)
        {
            only = $"{key}\n{number}";
        }

        var row = new CorrectedRow(only, place, name, places, values);
        rows.Add(row);
        byKey.Add(only, row);
    }

    private static string PlaceOf(BasicPolicy policy, Measure? measure) =>
        $"{policy.PrintedNumber}{policy.Name} {(measure?.Name is { } name ? Words.Bullet + name : "")}".Trim();

    private Dictionary<string, string> Of(Listing listing)
    {
        var values = Of(listing.Amounts);
        foreach (var mark in new[] { Field.New, Field.Priority, Field.KeyResult })
        {
            values[mark] = listing.Mark(mark) switch { true => Words.Whole, null when !list.AbsentColumns.Contains(mark) => Words.Unsaid, _ => "" };
        }

        values[Field.Term] = listing.Term?.Printed ?? "";
        values[Field.Commission] = QuestionnaireMarks.Text(listing.Commission);
        values[Field.Divisions] = QuestionnaireMarks.Text(listing.Divisions);
        return values;
    }

    private Dictionary<string, string> Of(FundingBreakdown amounts) =>
        Enumerable.Range(0, Math.Min(list.ColumnCount, amounts.Count)).ToDictionary(list.ColumnField, column => amounts[column].ToString(list.Decimals));
}
