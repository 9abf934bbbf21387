using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What was found about the cells of a row: slid ones, lost ones, wrapped and misread ones.</summary>
internal static class RowFindings
{
    /// <summary>All such findings of a list.</summary>
    public static IEnumerable<Finding> Of(ListAnswer answer, IReadOnlyCollection<RecoveredCell> cells)
    {
        var moved = MovedByLine(cells);
        var divisionsExpected = answer.Draft.Listings.Count(listing => listing.Row.Cells[Field.Divisions].Length > 0) * 2 > answer.Draft.Listings.Length;
        foreach (var listing in answer.Draft.Listings)
        {
            var found = Found.In(listing);
            foreach (var finding in OfCells(found, moved).Concat(OfNames(found, listing)))
            {
                yield return finding;
            }

            if (divisionsExpected && listing.Row.Cells[Field.Divisions].Length == 0)
            {
                yield return found.Of(FindingKind.LostDivision, Field.Divisions, Certainty.Undecided);
            }
        }

        foreach (var totals in answer.TotalsRows())
        {
            var row = totals.Row;
            var field = totals.Section is null ? Field.Total : Field.Subtotal;
            var found = new Found(row, row.Cells[field]);
            foreach (var finding in OfCells(found, moved))
            {
                yield return finding;
            }

            if (TotalsLabel.Mended(row.Cells[field]) != Widths.WithoutSpaces(row.Cells[field]))
            {
                yield return found.Of(
                    FindingKind.MisreadMark, field, Certainty.Preferred, row.Cells.CellOf(field),
                    printed: row.Cells[field][..1], recovered: PrintedWords.Ditto);
            }
        }
    }

    private static Dictionary<int, List<RecoveredCell>> MovedByLine(IEnumerable<RecoveredCell> cells)
    {
        var moved = new Dictionary<int, List<RecoveredCell>>();
        foreach (var cell in cells.Where(cell => cell.State == CellState.Moved))
        {
            if (!moved.TryGetValue(cell.Line, out var row))
            {
                moved.Add(cell.Line, row = []);
            }

            row.Add(cell);
        }

        return moved;
    }

    /// <summary>The least sure of the amounts; where none has moved, the texts alone speak for it.</summary>
    private static Certainty WorstOf(List<RecoveredCell> cells)
    {
        Certainty? worst = null;
        foreach (var cell in cells)
        {
            if (Field.IsAmount(cell.Field) && (worst is null || cell.Certainty > worst))
            {
                worst = cell.Certainty;
            }
        }

        return worst ?? Certainty.Preferred;
    }

    private static IEnumerable<Finding> OfCells(Found found, Dictionary<int, List<RecoveredCell>> moved)
    {
        if (moved.TryGetValue(found.Row.Line, out var cells))
        {
            yield return found.Of(
                FindingKind.MovedRow,
                cells.Count == 1 ? cells[0].Field : found.Row.IsTotals ? found.Row.Cells.Fields[0].Field : Field.Row,
                WorstOf(cells),
                cells.Count == 1 ? cells[0].Column - 1 : null,
                details: new FindingDetail("cells", Found.Number(cells.Count)));
        }

        foreach (var cell in found.Row.Cells.Unplaced)
        {
            yield return found.Of(FindingKind.UnplacedCell, Field.Row, Certainty.Undecided, cell);
        }
    }

    private static IEnumerable<Finding> OfNames(Found found, DraftListing listing)
    {
        if (listing.Misread is var (word, twin))
        {
            yield return found.Of(
                FindingKind.MisreadWord, Field.Name, Certainty.Preferred, listing.Row.Cells.CellOf(Field.Name),
                recovered: listing.MendedName, alternatives: default,
                details: [new("from", word.From), new("to", word.To), new("twin", Found.Number(twin)), new("count", Found.Number(word.Count))]);
        }

        var cells = listing.Row.Cells;
        foreach (var field in new[] { Field.Measure, Field.Name, Field.Divisions })
        {
            var joined = field switch
            {
                Field.Measure => cells[field].Length == 0 ? "" : MeasureName.Read(cells[field]).Name,
                Field.Name => listing.Name.Name,
                _ => string.Join(' ', listing.Divisions.Select(division => division.Text)),
            };
            if (Widths.SpacesIn(cells[field]) > Widths.SpacesIn(joined))
            {
                yield return found.Of(FindingKind.WrapSpace, field, Certainty.Preferred, cells.CellOf(field), recovered: joined);
            }
        }

        if (listing.Row.Cells[Field.Measure] is { Length: > 0 } measure
            && MeasureName.Read(measure).Bullet is { } bullet && bullet != PrintedWords.Bullet)
        {
            yield return found.Of(
                FindingKind.MisreadMark, Field.Measure, Certainty.Preferred, cells.CellOf(Field.Measure),
                printed: bullet.ToString(), recovered: PrintedWords.Bullet.ToString());
        }
    }
}
