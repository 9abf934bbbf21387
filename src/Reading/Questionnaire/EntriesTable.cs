using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>The table of entries within a sheet: where it begins, and which column is which.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Head">Whose it is; without the division, which only the hidden sheet says.</param>
/// <param name="KeysRow">The row that holds the keys of the columns.</param>
/// <param name="KeyColumn">The column that holds the keys of the rows, from 0.</param>
/// <param name="Columns">By its key: a column, from 0.</param>
internal sealed record EntriesTable(ReturnedSheet Sheet, QuestionnaireHead Head, int KeysRow, int KeyColumn, Dictionary<string, int> Columns)
{
    private const int RowsLookedAt = 50;

    /// <summary>The table of a sheet, by its mark; null where it has none.</summary>
    public static EntriesTable? In(ReturnedSheet sheet)
    {
        foreach (var row in sheet.Rows.Take(RowsLookedAt))
        {
            foreach (var (column, cell) in sheet.Row(row))
            {
                if (QuestionnaireForm.ReadEntriesMark(cell.Text) is { } head)
                {
                    var columns = new Dictionary<string, int>(StringComparer.Ordinal);
                    foreach (var (at, key) in sheet.Row(row).Where(each => each.Key != column))
                    {
                        _ = key.Text == QuestionnaireForm.Key || columns.TryAdd(key.Text, at);
                    }

                    return new EntriesTable(sheet, head, row, column, columns);
                }
            }
        }

        return null;
    }

    /// <summary>The rows that are entries: below the keys, with something typed or a key, and no heading.</summary>
    public IEnumerable<int> Rows()
    {
        var inputs = Columns.Where(column => QuestionnaireForm.IsInput(column.Key)).Select(column => column.Value).ToList();
        return Sheet.Rows.Where(row => row > KeysRow
            && (Sheet.At(row, KeyColumn).Text.Length > 0 || inputs.Exists(column => !Sheet.At(row, column).IsBlank)) && !IsHeading(row));
    }

    // A heading names the column of names, or says last year's and this year's and nothing else.
    private bool IsHeading(int row)
    {
        var words = QuestionnaireText.In(Language.Japanese);
        return (Columns.TryGetValue(Field.Name, out var name) && Sheet.At(row, name).Text == words.Column(Field.Name))
            || Sheet.Row(row).All(cell => cell.Value.Text == words["before"] || cell.Value.Text == words["now"]);
    }
}
