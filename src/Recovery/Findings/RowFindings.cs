using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What was found about the cells of a row: slid ones, lost ones, wrapped and misread ones.</summary>
internal static class RowFindings
{
    /// <summary>All such findings of a list.</summary>
    public static IEnumerable<Finding> Of(ListAnswer answer, IReadOnlyCollection<RecoveredCell> cells)
    {
        var moved = cells.Where(cell => cell.State == CellState.Moved).ToLookup(cell => cell.Line);
        var divisionsExpected = answer.Draft.Listings.Count(listing => listing.Row.Cells[Field.Divisions].Length > 0) * 2 > answer.Draft.Listings.Length;
        foreach (var listing in answer.Draft.Listings)
        {
            var found = Found.In(listing);
            foreach (var finding in OfCells(found, moved[listing.Row.Line]).Concat(OfNames(found, listing)))
            {
                yield return finding;
            }

            if (divisionsExpected && listing.Row.Cells[Field.Divisions].Length == 0)
            {
                yield return found.Of(FindingKind.LostDivision, Field.Divisions, Certainty.Undecided);
            }
        }

        foreach (var (row, _, section) in answer.TotalsRows())
        {
            var field = section is null ? Field.Total : Field.Subtotal;
            var found = new Found(row, row.Cells[field]);
            foreach (var finding in OfCells(found, moved[row.Line]))
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

    private static IEnumerable<Finding> OfCells(Found found, IEnumerable<RecoveredCell> moved)
    {
        var cells = moved.ToList();
        if (cells.Count > 0)
        {
            var amounts = cells.Where(cell => Field.IsAmount(cell.Field)).ToList();
            var certainty = amounts.Count == 0 ? Certainty.Preferred : amounts.Max(cell => cell.Certainty);
            yield return found.Of(
                FindingKind.MovedRow,
                cells.Count == 1 ? cells[0].Field : found.Row.IsTotals ? found.Row.Cells.Fields[0].Field : Field.Row,
                certainty,
                cells.Count == 1 ? cells[0].Column - 1 : null,
                details: ("cells", Found.Number(cells.Count)));
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
                details: [("from", word.From), ("to", word.To), ("twin", Found.Number(twin)), ("count", Found.Number(word.Count))]);
        }

        var cells = listing.Row.Cells;
        foreach (var field in new[] { Field.Measure, Field.Name, Field.Divisions })
        {
            var joined = field switch
            {
                Field.Measure => cells[field].Length == 0 ? "" : MeasureName.Read(cells[field]).Name,
                Field.Name => listing.Name.Name,
                _ => string.Join(' ', DivisionNotation.Read(cells[field]).Select(division => division.Office is null ? division.Name : $"{division.Name}({division.Office})")),
            };
            if (cells[field].Count(char.IsWhiteSpace) > joined.Count(char.IsWhiteSpace))
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
