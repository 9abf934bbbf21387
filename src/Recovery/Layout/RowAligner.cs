using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Tells which cell of a listing holds which field, also where the row has slid: by the type of the cells and
/// their order, and by the layout where these leave a choice.</summary>
internal sealed class RowAligner(SectionLayout layout)
{
    private readonly FlagPlacements placements = new(layout);

    /// <summary>The cells of a listing.</summary>
    /// <param name="body">The row.</param>
    /// <param name="slidBefore">Whether slid rows of this section have their slipped blank before the flags, so that
    /// flags and budget moved together; decides only where the row itself leaves it open.</param>
    public RowCells Align(BodyRow body, bool slidBefore)
    {
        var amounts = RowAmounts.Of(body, layout);
        var boundary = amounts.FirstCell >= 0 ? amounts.FirstCell : layout.FirstAmount;
        var fields = new List<FieldCell>();
        var unplaced = new List<int>(amounts.Unplaced);
        if (layout.HasUsualHead)
        {
            TakeTexts(body.Types, boundary, fields, unplaced);
            TakeFlags(body.Types, boundary, amounts.FirstCell >= 0, slidBefore, fields, unplaced);
        }
        else
        {
            TakeOrdered(body, 0, Math.Min(boundary, body.Types.Length), layout.Head, 0, fields, unplaced);
        }

        if (layout.HasUsualTail)
        {
            TakeTail(body, boundary, fields, unplaced);
        }
        else
        {
            TakeOrdered(body, boundary, body.Types.Length, layout.Tail, amounts.AreAtHome(layout) ? 0 : boundary - layout.FirstAmount, fields, unplaced);
        }

        unplaced.Sort();
        return new RowCells(body.Row, [.. fields], [.. amounts.Tokens], [.. amounts.Irregular], [.. unplaced]) { Further = [.. amounts.Further] };
    }

    /// <summary>Cells of one side of the amounts, in whatever order the list prints its columns.</summary>
    private void TakeOrdered(
        BodyRow body, int from, int to, IReadOnlyList<string> columns, int shift, List<FieldCell> fields, List<int> unplaced)
    {
        var (texts, marks) = (new List<int>(), new List<int>());
        for (var cell = from; cell < to; cell++)
        {
            if (body.Types[cell] == CellType.Mark)
            {
                marks.Add(cell);
            }
            else if (body.Types[cell] is CellType.Text or CellType.Term || (body.Types[cell] == CellType.Amount && layout.IsTerm(body, cell)))
            {
                texts.Add(cell);
            }
        }

        var ordered = new OrderedCells(body, layout);
        ordered.Give(marks, columns.Where(column => CellTypes.Expected(column) == CellType.Mark), shift, fields, unplaced);
        ordered.Give(texts, columns.Where(column => CellTypes.Expected(column) != CellType.Mark), shift, fields, unplaced);
    }

    /// <summary>The cells of a totals row: its label and its amounts.</summary>
    public RowCells AlignTotals(BodyRow body, string field)
    {
        var label = -1;
        var amounts = RowAmounts.Of(body, layout);
        var unplaced = new List<int>(amounts.Unplaced);
        foreach (var cell in body.Row.Filled)
        {
            if (label < 0 && TotalsLabel.Read(body.Row[cell]) is not null)
            {
                label = cell;
            }
            else if (body.Types[cell] != CellType.Amount && !body.LeftOut.Contains(cell))
            {
                unplaced.Add(cell);
            }
        }

        unplaced.Sort();
        return new RowCells(body.Row, [new FieldCell(field, label)], [.. amounts.Tokens], [.. amounts.Irregular], [.. unplaced])
        {
            Further = [.. amounts.Further],
        };
    }

    /// <summary>Whether the flags of an aligned row moved with its budget; null where its budget did not move, or where it
    /// bends as little either way.</summary>
    public bool? SlidBeforeFlags(RowCells cells)
    {
        if (!layout.HasUsualHead)
        {
            return null;
        }

        var shift = cells.Amounts.Length == 0 ? 0 : cells.Amounts[0].Cell - layout[Field.Budget];
        var marks = new List<int>();
        foreach (var each in cells.Fields)
        {
            if (Field.IsFlag(each.Field))
            {
                marks.Add(each.Cell);
            }
        }

        var name = cells.CellOf(Field.Name) is { } cell ? cell - layout[Field.Name] : 0;
        return shift == 0 || marks.Count == 0 ? null : placements.MovedWithBudget(marks, name, shift);
    }

    /// <summary>Texts before the amounts: the measure, where one is printed, and the name.</summary>
    private void TakeTexts(CellType[] types, int boundary, List<FieldCell> fields, List<int> unplaced)
    {
        var texts = new List<int>();
        for (var cell = 0; cell < Math.Min(boundary, types.Length); cell++)
        {
            if (types[cell] is CellType.Text or CellType.Term)
            {
                texts.Add(cell);
            }
        }

        var (measure, name) = (layout[Field.Measure], layout[Field.Name]);
        if (texts.Count > 1 && measure >= 0)
        {
            var first = texts.Contains(measure) ? measure : texts[0];
            var second = texts.Contains(name) && name > first ? name : texts[first == texts[0] ? 1 : 0];
            fields.Add(new FieldCell(Field.Measure, first));
            fields.Add(new FieldCell(Field.Name, second));
        }
        else if (texts.Count > 0)
        {
            fields.Add(new FieldCell(Field.Name, texts.Contains(name) ? name : texts[0]));
        }

        foreach (var cell in texts)
        {
            if (!IsTaken(cell, fields))
            {
                unplaced.Add(cell);
            }
        }
    }

    private void TakeFlags(
        CellType[] types, int boundary, bool hasAmounts, bool slidBefore, List<FieldCell> fields, List<int> unplaced)
    {
        var marks = new List<int>();
        for (var cell = 0; cell < Math.Min(boundary, types.Length); cell++)
        {
            if (types[cell] == CellType.Mark)
            {
                marks.Add(cell);
            }
        }

        var name = fields.Find(each => each.Field == Field.Name);
        var nameShift = name is null ? 0 : name.Cell - layout[Field.Name];
        var budgetShift = hasAmounts ? boundary - layout.FirstAmount : 0;
        if (placements.Best(marks, nameShift, budgetShift, slidBefore) is not { } best)
        {
            unplaced.AddRange(marks);
            return;
        }

        for (var index = 0; index < best.Length; index++)
        {
            fields.Add(new FieldCell(best[index], marks[index]));
        }
    }

    /// <summary>What stands behind the amounts: term, commission, divisions.</summary>
    private void TakeTail(BodyRow body, int boundary, List<FieldCell> fields, List<int> unplaced)
    {
        var types = body.Types;
        if (!TakeNearest(Field.Term, cell => types[cell] == CellType.Term || (types[cell] == CellType.Amount && layout.IsTerm(body, cell))))
        {
            // A damaged term is still one: it has a number and stands where terms stand.
            TakeNearest(Field.Term, cell => cell == layout[Field.Term] && types[cell] == CellType.Text && HasDigit(body.Row[cell]));
        }

        TakeNearest(Field.Commission, cell => types[cell] == CellType.Mark);
        TakeNearest(Field.Divisions, cell => types[cell] == CellType.Text && !IsTaken(cell, fields));
        for (var cell = boundary; cell < types.Length; cell++)
        {
            if (types[cell] is CellType.Term or CellType.Mark or CellType.Text && !IsTaken(cell, fields))
            {
                unplaced.Add(cell);
            }
        }

        // Of the cells that may hold a field, the one nearest to its place holds it.
        bool TakeNearest(string field, Func<int, bool> mayHold)
        {
            var (own, nearest) = (layout[field], -1);
            for (var cell = boundary; cell < types.Length && own >= 0; cell++)
            {
                if (mayHold(cell) && (nearest < 0 || Math.Abs(cell - own) < Math.Abs(nearest - own)))
                {
                    nearest = cell;
                }
            }

            if (nearest >= 0)
            {
                fields.Add(new FieldCell(field, nearest));
            }

            return nearest >= 0;
        }
    }

    private static bool IsTaken(int cell, List<FieldCell> fields) => fields.Exists(each => each.Cell == cell);

    private static bool HasDigit(string text)
    {
        foreach (var sign in text)
        {
            if (char.IsDigit(sign))
            {
                return true;
            }
        }

        return false;
    }
}
