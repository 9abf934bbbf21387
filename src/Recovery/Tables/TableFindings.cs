using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What was found about a table whose arithmetic was discovered.</summary>
internal sealed class TableFindings
{
    // All but one amount in five have the signs that are the print's own.
    private const int UsualOf = 5;

    private readonly TableReading reading;
    private readonly ProgrammeList table;

    private TableFindings(TableReading reading, ProgrammeList table) => (this.reading, this.table) = (reading, table);

    /// <summary>All findings.</summary>
    /// <param name="reading">The table that was read.</param>
    /// <param name="table">The list it amounts to.</param>
    /// <param name="checks">Its sums.</param>
    /// <param name="all">All tables of the document.</param>
    public static IEnumerable<Finding> Of(TableReading reading, ProgrammeList table, IEnumerable<Check> checks, List<TableReading> all)
    {
        var findings = new TableFindings(reading, table);
        return findings.Rules().Concat(findings.Cells()).Concat(findings.Broken(checks)).Concat(Others(reading, all)).Concat(findings.Texts());
    }

    private IEnumerable<Finding> Rules()
    {
        foreach (var rule in reading.Rules)
        {
            var parts = string.Join(PrintedWords.Plus, rule.Added.Select(HeadingOf));
            var less = string.Concat(rule.Subtracted.Select(column => PrintedWords.Minus + HeadingOf(column)));
            yield return new Finding(
                FindingKind.DiscoveredRule, null, null, FieldOf(rule.Total), null, null, null, Certainty.Preferred, [],
                [
                    new("heading", HeadingOf(rule.Total)), new("parts", parts + less),
                    new("held", Whole(rule.Held)), new("tried", Whole(rule.Tried)),
                ]);
        }
    }

    private IEnumerable<Finding> Cells()
    {
        foreach (var (cell, printed) in reading.Mended)
        {
            var quantity = reading.Grid.Rows[cell.Row].Quantities[cell.Column];
            var value = Number(reading.Values[cell.Row][cell.Column]!.Value);
            yield return quantity is null
                ? At(cell, FindingKind.FilledAmount, Certainty.Preferred, value)
                : At(cell, FindingKind.RepairedAmount, Certainty.Preferred, value, new FindingDetail(
                    "difference", printed is { } was ? Number(reading.Values[cell.Row][cell.Column]!.Value - was) : "?"));
        }

        foreach (var finding in Notation().Concat(Terms()))
        {
            yield return finding;
        }

        foreach (var cell in reading.Blank)
        {
            yield return At(cell, FindingKind.CopiedAmount, Certainty.Preferred, "");
        }

        foreach (var finding in SlidRows())
        {
            yield return finding;
        }

        foreach (var cell in reading.Open.Values.SelectMany(cells => cells))
        {
            yield return At(cell, FindingKind.UndecidedAmount, Certainty.Undecided, null) with { Alternatives = [Printed(cell), "-"] };
        }

        for (var row = 0; row < reading.Values.Length; row++)
        {
            for (var column = 0; column < reading.Values[row].Length; column++)
            {
                if (reading.Values[row][column] is null)
                {
                    yield return At(new GridCell(row, column), FindingKind.UnreadAmount, Certainty.Undecided, null);
                }
            }
        }
    }

    private IEnumerable<Finding> SlidRows()
    {
        foreach (var (index, printed) in reading.Slid)
        {
            var moved = Enumerable.Range(0, printed.Cells.Length).Count(column => reading.IsMoved(new GridCell(index, column)) && reading.Grid.Rows[index].Quantities[column] is not null);
            yield return new Finding(
                FindingKind.MovedRow, printed.Row.Line, printed.Label, Field.Row, null, null, null, Certainty.Preferred, [], [new("cells", Whole(moved))]);
        }

        foreach (var row in reading.SlidOpen.Keys)
        {
            for (var column = 0; column < reading.Values[row].Length; column++)
            {
                var cell = new GridCell(row, column);
                if (reading.Alternatives(cell) is { Count: > 1 } values)
                {
                    yield return At(cell, FindingKind.UndecidedAmount, Certainty.Undecided, null) with { Alternatives = [.. values.Select(value => value is { } number ? Number(number) : "-")] };
                }
            }
        }
    }

    private IEnumerable<Finding> Terms()
    {
        foreach (var listing in table.Listings.Where(listing => listing.Term is { From: null, To: null }))
        {
            var cell = reading.Texts[Field.Term];
            yield return new Finding(
                FindingKind.UnreadTerm, listing.Line, listing.Name, Field.Term, cell + 1, listing.Term!.Printed, null, Certainty.Undecided, [], []);
        }
    }

    /// <summary>The signs within most of the table's amounts, where these are not the usual ones: then they are the print's own.</summary>
    private string? UsualNotation()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = 0;
        foreach (var row in reading.Grid.Rows)
        {
            for (var column = 0; column < row.Quantities.Length; column++)
            {
                if (row.Quantities[column] is { Value: not null } && NumberSigns.Of(row.Row[row.Cells[column]]) is { Length: > 0 } signs)
                {
                    signs = NumberSigns.KindOf(signs);
                    counts[signs] = counts.GetValueOrDefault(signs) + 1;
                    all++;
                }
            }
        }

        foreach (var (signs, count) in counts)
        {
            if (count * UsualOf > all * (UsualOf - 1))
            {
                return signs is "," or ",." ? null : signs; // the usual ones: their own faults are seen number by number
            }
        }

        return null;
    }

    private IEnumerable<Finding> Notation()
    {
        var usual = UsualNotation();
        for (var row = 0; row < reading.Grid.Rows.Count; row++)
        {
            var quantities = reading.Grid.Rows[row].Quantities;
            for (var column = 0; column < quantities.Length; column++)
            {
                if (quantities[column] is { IsRegular: false, Value: not null } quantity && quantity.Scaled(table.Decimals) is { } value
                    && NumberSigns.Of(Printed(new GridCell(row, column))) is var signs && (usual is null || !NumberSigns.AreLike(signs, usual)))
                {
                    yield return At(new GridCell(row, column), FindingKind.AmountNotation, Certainty.Preferred, Number(value));
                }
            }
        }
    }

    private IEnumerable<Finding> Broken(IEnumerable<Check> checks)
    {
        var rows = reading.Grid.Rows.Select((row, index) => (row.Row.Line, index)).ToDictionary(each => each.Line, each => each.index);
        foreach (var check in checks.Where(check => !check.IsHeld && !check.IsUndecided))
        {
            var row = rows[check.Lines[0]];
            var index = check.Rule == SumRule.RowSum ? 0 : Enumerable.Range(0, table.ColumnCount).First(column => table.ColumnField(column) == check.Field);
            var stated = TableListBuilder.AmountsOf(reading, row)[index].Counted;
            yield return new Finding(
                FindingKind.BrokenSum, check.Lines[0], reading.Grid.Rows[row].Label, check.Field, null, Number(stated), null, Certainty.Undecided, [],
                [
                    new("heading", reading.Roles.Order[index] < 0 ? "" : HeadingOf(reading.Roles.Order[index])),
                    new("sum", Number(stated + check.Difference)),
                    new("difference", Number(check.Difference)),
                ]);
        }
    }

    private static IEnumerable<Finding> Others(TableReading reading, List<TableReading> all)
    {
        foreach (var other in all.Where(other => other != reading))
        {
            yield return new Finding(
                FindingKind.OtherTable, other.Table.Rows[0].Row.Line, null, Field.Row, null,
                string.Join(' ', other.Table.Names.Where(heading => heading.Length > 0)), null, Certainty.Preferred, [],
                [
                    new("rows", Whole(other.Table.Rows.Count)),
                    new("held", Whole(other.Sums.Count(sum => sum.Residual(other.Values) == 0))),
                    new("tried", Whole(other.Sums.Count)),
                ]);
        }
    }

    private IEnumerable<Finding> Texts()
    {
        var groups = reading.Grid.Groups;
        var named = table.Policies.SelectMany(policy => policy.Measures.Select(measure => measure.Line).Append(policy.Line)).ToHashSet();
        return reading.Table.Above.Concat(reading.Table.Below).Select(row => OfLine(FindingKind.TextOutsideTable, row, Field.Title))
            .Concat(groups.Headings.Where(row => !named.Contains(row.Line)).Select(row => OfLine(FindingKind.TextOutsideTable, row, Field.Row)))
            .Concat(reading.Table.Repeated.Concat(groups.Repeated).Select(row => OfLine(FindingKind.RepeatedHeading, row, Field.Row)))
            .Concat(groups.Joined.Select(joined => OfLine(
                FindingKind.JoinedLine, joined.Row, Field.Row, new FindingDetail("to", Whole(joined.To)))));
    }

    private static Finding OfLine(FindingKind kind, PrintedRow row, string field, params FindingDetail[] details) => new(
        kind, row.Line, null, field, null, string.Join(' ', row.Filled.Select(cell => row[cell])), null, Certainty.Preferred, [], [.. details]);

    private Finding At(GridCell cell, FindingKind kind, Certainty certainty, string? recovered, params FindingDetail[] details)
    {
        var row = reading.Grid.Rows[cell.Row];
        var at = row.Cells[cell.Column];
        return new Finding(
            kind, row.Row.Line, row.Label, FieldOf(cell.Column), at < 0 || row.Row[at].Length == 0 ? null : at + 1, Printed(cell), recovered, certainty, [],
            [new("heading", HeadingOf(cell.Column)), .. details]);
    }

    private string Printed(GridCell cell)
    {
        var row = reading.Grid.Rows[cell.Row];
        return row.Row[row.Cells[cell.Column]];
    }

    private string HeadingOf(int column) => reading.Grid.Columns.Headings[column];

    private string FieldOf(int column) => table.ColumnField(Array.IndexOf(reading.Roles.Order, column));

    private string Number(long value) => Amount.Text(value, table.Decimals);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
