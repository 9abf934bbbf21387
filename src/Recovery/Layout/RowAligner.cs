using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Tells which cell of a listing holds which field, also where the row has slid: by the type of the cells and
/// their order, and by the layout where these leave a choice.</summary>
internal sealed class RowAligner(SectionLayout layout)
{
    private static readonly string[] Flags = [Field.New, Field.Priority, Field.KeyResult];

    /// <summary>The cells of a listing.</summary>
    /// <param name="row">The printed row.</param>
    /// <param name="slidBefore">Where slid rows of this section have their slipped blank: true before the flags, so that
    /// flags and budget moved together; decides only where the row itself leaves it open.</param>
    public RowCells Align(PrintedRow row, bool? slidBefore = null)
    {
        var types = row.Cells.Select(CellTypes.Of).ToArray();
        var (amounts, irregular, unplaced) = AmountsOf(row, types);
        var fields = new List<(string Field, int Cell)>();
        var boundary = amounts.Count > 0 ? amounts[0].Cell : layout[Field.Budget];
        TakeTexts(types, boundary, fields, unplaced);
        var name = fields.Find(each => each.Field == Field.Name);
        TakeFlags(types, boundary, name.Field is null ? 0 : name.Cell - layout[Field.Name], amounts.Count > 0, slidBefore, fields, unplaced);
        TakeTail(row, types, boundary, fields, unplaced);
        return new RowCells(row, [.. fields], [.. amounts], [.. irregular], [.. unplaced.Order()]);
    }

    /// <summary>The cells of a totals row: its label and its amounts.</summary>
    public RowCells AlignTotals(PrintedRow row, string field)
    {
        var types = row.Cells.Select(CellTypes.Of).ToArray();
        var label = row.Filled.First(cell => TotalsLabel.Read(row[cell]) is not null);
        var (amounts, irregular, unplaced) = AmountsOf(row, types);
        unplaced.AddRange(row.Filled.Where(cell => cell != label && types[cell] != CellType.Amount));
        return new RowCells(row, [(field, label)], [.. amounts], [.. irregular], [.. unplaced.Order()]);
    }

    /// <summary>Whether the flags of an aligned row moved with its budget: null where they did not move or need not have.</summary>
    public bool? SlidBeforeFlags(RowCells cells)
    {
        var flags = cells.Fields.Where(each => Flags.Contains(each.Field)).ToList();
        var shift = cells.Amounts.Length == 0 ? 0 : cells.Amounts[0].Cell - layout[Field.Budget];
        return shift == 0 || flags.Count == 0 || PlacementsOf([.. flags.Select(each => each.Cell)]).Count > 1
            ? null
            : flags.TrueForAll(each => each.Cell - layout[each.Field] == shift);
    }

    private (List<AmountToken> Amounts, List<int> Irregular, List<int> Unplaced) AmountsOf(PrintedRow row, CellType[] types)
    {
        var (amounts, irregular, unplaced) = (new List<AmountToken>(), new List<int>(), new List<int>());
        var columns = layout.AmountCells;
        for (var cell = 0; cell < types.Length; cell++)
        {
            if (types[cell] != CellType.Amount || IsOtherField(row[cell], cell))
            {
                continue;
            }

            var amount = Read(row, cell);
            amounts.Add(new AmountToken(cell, row[cell], amount.Value, amount.Partings));
            if (!amount.IsRegular)
            {
                irregular.Add(cell);
            }
        }

        while (amounts.Count > columns.Length)
        {
            var extra = amounts.FindLastIndex(amount => !columns.Contains(amount.Cell)) is >= 0 and var index ? index : amounts.Count - 1;
            unplaced.Add(amounts[extra].Cell);
            irregular.Remove(amounts[extra].Cell);
            amounts.RemoveAt(extra);
        }

        return (amounts, irregular, unplaced);
    }

    /// <summary>A dash in a column that holds no amounts says nothing; a bare year among the terms is one.</summary>
    private bool IsOtherField(string text, int cell) =>
        layout.FieldOf(cell) is { } field && !Field.IsAmount(field)
        && ((text.Length == 1 && PrintedWords.Nothing.Contains(text[0])) || IsTerm(text, cell));

    private bool IsTerm(string text, int cell) => layout.FieldOf(cell) == Field.Term && TermNotation.Read(text) is not null;

    private static AmountText Read(PrintedRow row, int cell)
    {
        try
        {
            return AmountNotation.Read(row[cell])!.Value;
        }
        catch (OverflowException)
        {
            throw NotAListException.TooLarge(row.Line, row[cell]);
        }
    }

    /// <summary>Texts before the amounts: the measure, where one is printed, and the name.</summary>
    private void TakeTexts(CellType[] types, int boundary, List<(string Field, int Cell)> fields, List<int> unplaced)
    {
        var texts = Enumerable.Range(0, Math.Min(boundary, types.Length)).Where(cell => types[cell] is CellType.Text or CellType.Term).ToList();
        var (measure, name) = (layout[Field.Measure], layout[Field.Name]);
        if (texts.Count > 1 && measure >= 0)
        {
            var first = texts.Contains(measure) ? measure : texts[0];
            var second = texts.Contains(name) && name > first ? name : texts.First(cell => cell != first);
            fields.Add((Field.Measure, first));
            fields.Add((Field.Name, second));
        }
        else if (texts.Count > 0)
        {
            fields.Add((Field.Name, texts.Contains(name) ? name : texts[0]));
        }

        unplaced.AddRange(texts.Where(cell => !fields.Exists(each => each.Cell == cell)));
    }

    private void TakeFlags(
        CellType[] types, int boundary, int nameShift, bool hasAmounts, bool? slidBefore,
        List<(string Field, int Cell)> fields, List<int> unplaced)
    {
        int[] marks = [.. Enumerable.Range(0, Math.Min(boundary, types.Length)).Where(cell => types[cell] == CellType.Mark)];
        var placements = PlacementsOf(marks);
        if (placements.Count == 0)
        {
            unplaced.AddRange(marks);
            return;
        }

        var shift = hasAmounts ? boundary - layout[Field.Budget] : 0;
        var best = placements
            .OrderBy(placement => Bends(placement, marks, nameShift, shift))
            .ThenBy(placement => slidBefore == true && Array.TrueForAll(marks, mark => mark - layout[placement[Array.IndexOf(marks, mark)]] == shift) ? 0 : 1)
            .ThenBy(placement => marks.Where((mark, index) => layout[placement[index]] != mark).Count())
            .First();
        fields.AddRange(best.Zip(marks));
    }

    /// <summary>Every way to read marks as flags, in order.</summary>
    private List<string[]> PlacementsOf(int[] marks)
    {
        var flags = Flags.Where(flag => layout[flag] >= 0).OrderBy(flag => layout[flag]).ToArray();
        var placements = new List<string[]>();
        if (marks.Length <= flags.Length)
        {
            Place(0, []);
        }

        return placements;

        void Place(int from, string[] placed)
        {
            if (placed.Length == marks.Length)
            {
                placements.Add(placed);
                return;
            }

            for (var flag = from; flag < flags.Length; flag++)
            {
                Place(flag + 1, [.. placed, flags[flag]]);
            }
        }
    }

    /// <summary>How many blanks must have slipped in or fallen out between name, flags and budget.</summary>
    private int Bends(string[] placement, int[] marks, int nameShift, int budgetShift)
    {
        var (bends, shift) = (0, nameShift);
        for (var index = 0; index < marks.Length; index++)
        {
            var next = marks[index] - layout[placement[index]];
            bends += Math.Abs(next - shift);
            shift = next;
        }

        return bends + Math.Abs(budgetShift - shift);
    }

    /// <summary>What stands behind the amounts: term, commission, divisions.</summary>
    private void TakeTail(PrintedRow row, CellType[] types, int boundary, List<(string Field, int Cell)> fields, List<int> unplaced)
    {
        var tail = Enumerable.Range(Math.Min(boundary, types.Length), Math.Max(0, types.Length - boundary)).ToList();
        TakeNearest(Field.Term, tail.Where(cell => types[cell] == CellType.Term || (types[cell] == CellType.Amount && IsTerm(row[cell], cell))), fields);
        if (!fields.Exists(each => each.Field == Field.Term))
        {
            // A damaged term is still one: it has a number and stands where terms stand.
            TakeNearest(Field.Term, tail.Where(cell => cell == layout[Field.Term] && types[cell] == CellType.Text && row[cell].Any(char.IsDigit)), fields);
        }

        TakeNearest(Field.Commission, tail.Where(cell => types[cell] == CellType.Mark), fields);
        TakeNearest(Field.Divisions, tail.Where(cell => types[cell] == CellType.Text && !fields.Exists(each => each.Cell == cell)), fields);
        unplaced.AddRange(tail.Where(cell => types[cell] is CellType.Term or CellType.Mark or CellType.Text && !fields.Exists(each => each.Cell == cell)));
    }

    private void TakeNearest(string field, IEnumerable<int> cells, List<(string Field, int Cell)> fields)
    {
        var own = layout[field];
        var nearest = cells.Where(_ => own >= 0).OrderBy(cell => Math.Abs(cell - own)).Cast<int?>().FirstOrDefault();
        if (nearest is { } cell)
        {
            fields.Add((field, cell));
        }
    }
}
