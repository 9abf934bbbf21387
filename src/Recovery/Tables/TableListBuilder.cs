using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Builds the list that a table of any kind amounts to: its widest groups are the policies, the groups within them
/// the measures, its rows the listings, its totals the totals rows.</summary>
internal sealed class TableListBuilder
{
    private readonly TableReading reading;
    private readonly TableTree tree;
    private readonly bool asPrinted;

    private TableListBuilder(TableReading reading, TableTree tree, bool asPrinted) =>
        (this.reading, this.tree, this.asPrinted) = (reading, tree, asPrinted);

    private List<GridRow> Rows => reading.Grid.Rows;

    /// <summary>The list.</summary>
    /// <param name="reading">The table.</param>
    /// <param name="tree">Its totals.</param>
    /// <param name="head">Its title, year and unit.</param>
    /// <param name="asPrinted">Whether to leave every amount as printed.</param>
    public static ProgrammeList Build(TableReading reading, TableTree tree, TableHead head, bool asPrinted) =>
        new TableListBuilder(reading, tree, asPrinted).Build(head);

    private ProgrammeList Build(TableHead head)
    {
        var roles = reading.Roles;
        return new ProgrammeList(
            head.Title,
            head.FiscalYear,
            head.Unit,
            roles.FundingSources(reading.Grid.Columns),
            Absent(roles),
            Policies(),
            tree.Grand is { } grand ? Totals(grand) : null)
        {
            AmountColumns = roles.AmountColumns(reading.Grid.Columns),
            ColumnRules = roles.ColumnRules(),
            Decimals = reading.Grid.Columns.Decimals,
        };
    }

    /// <summary>The amounts of a row in the order of the list.</summary>
    public static FundingBreakdown AmountsOf(TableReading reading, int row, bool asPrinted = false)
    {
        var roles = reading.Roles;
        return new FundingBreakdown(
            roles.Budget < 0 ? Amount.Blank : At(roles.Budget),
            [.. roles.Sources.Select(At)])
        {
            Further = [.. roles.Further.Select(At)],
        };

        Amount At(int column) => AmountAt(reading, new GridCell(row, column), asPrinted);
    }

    /// <summary>The amount of a cell.</summary>
    private static Amount AmountAt(TableReading reading, GridCell cell, bool asPrinted)
    {
        var printed = (asPrinted ? reading.Printed(cell.Row) : reading.Grid.Rows[cell.Row]).Quantities[cell.Column];
        if (asPrinted)
        {
            return printed is null ? Amount.Blank
                : printed.Scaled(reading.Grid.Columns.Decimals) is { } value ? Amount.Of(value) : Amount.Undecided;
        }

        if (reading.Decided.At(cell) is { } decided)
        {
            return decided.IsBlank ? Amount.Blank : Amount.Of(decided.Amount);
        }

        if (reading.IsOpen(cell))
        {
            return Amount.Undecided;
        }

        if (reading.Blank.Contains(cell) || (printed is null && !reading.Mended.ContainsKey(cell)))
        {
            return Amount.Blank;
        }

        return reading.Values[cell.Row][cell.Column] is { } number ? Amount.Of(number) : Amount.Undecided;
    }

    private ImmutableArray<BasicPolicy> Policies()
    {
        var policies = new List<(GroupHeading? Heading, List<int> Rows)>();
        var (byKey, policyOf) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<int, int>());
        for (var row = 0; row < Rows.Count; row++)
        {
            if (tree.IsTotal(row))
            {
                continue;
            }

            var heading = PolicyOf(row);
            var key = heading?.Text ?? "";
            if (!byKey.TryGetValue(key, out var policy))
            {
                byKey[key] = policy = policies.Count;
                policies.Add((heading, []));
            }

            policies[policy].Rows.Add(row);
            policyOf[row] = policy;
        }

        if (policies.Count == 0)
        {
            policies.Add((null, []));
        }

        var totals = reading.RowSums.Where(sum => sum != tree.Grand).ToLookup(sum => policyOf[tree.Leaves(sum).First()]);
        return [.. policies.Select((policy, index) => Policy(policy.Heading, policy.Rows, totals[index]))];
    }

    private BasicPolicy Policy(GroupHeading? heading, List<int> rows, IEnumerable<RowSum> totals)
    {
        var name = heading is null ? null : GroupName.Of(heading.Text);
        return new BasicPolicy(
            name?.Number, name?.Printed, name?.Name, heading?.Line, [.. Measures(rows)],
            [.. totals.OrderBy(sum => Rows[sum.Total].Row.Line).Select(Totals)]);
    }

    private IEnumerable<Measure> Measures(List<int> rows)
    {
        for (var from = 0; from < rows.Count;)
        {
            var heading = MeasureOf(rows[from]);
            var listings = new List<Listing>();
            for (; from < rows.Count && MeasureOf(rows[from])?.Text == heading?.Text; from++)
            {
                listings.Add(Listing(rows[from]));
            }

            yield return new Measure(heading is null ? null : GroupName.Of(heading.Text).Name, false, heading?.Line, [.. listings]);
        }
    }

    /// <summary>The widest group of a row; where none is printed, the widest total that covers it.</summary>
    private GroupHeading? PolicyOf(int row) =>
        Rows[row].Groups.Length > 0 ? Rows[row].Groups[0] : tree.Above(row) is [var widest, ..] ? HeadingOf(widest) : null;

    private GroupHeading? MeasureOf(int row)
    {
        var groups = Rows[row].Groups;
        if (groups.Length > 1)
        {
            return new GroupHeading(string.Join(' ', groups.Skip(1).Select(group => group.Text)), groups[^1].Line);
        }

        return groups.Length == 0 && tree.Above(row) is [_, var second, ..] ? HeadingOf(second) : null;
    }

    private GroupHeading HeadingOf(int total) => new(Rows[total].Label, Rows[total].Row.Line);

    private Listing Listing(int row)
    {
        var texts = new RowTexts(reading.Texts, Rows[row].Row);
        var listing = new Listing(
            Rows[row].Row.Line,
            Widths.WithoutWraps(Rows[row].Label),
            Rows[row].Label,
            IsRelisted: false,
            Relists: null,
            texts.Flags,
            AmountsOf(reading, row, asPrinted),
            texts.Term,
            texts.Commission,
            texts.Divisions);
        return asPrinted ? listing : reading.Decided.Replace(listing, row);
    }

    private TotalsRow Totals(RowSum sum) => new(
        sum == tree.Grand ? TotalsKind.GrandTotal : TotalsKind.Subtotal,
        Rows[sum.Total].Row.Line,
        Rows[sum.Total].Label,
        tree.LevelOf(sum),
        [.. sum.Parts.Select(part => Rows[part].Row.Line)],
        AmountsOf(reading, sum.Total, asPrinted));

    private ImmutableArray<string> Absent(TableRoles roles)
    {
        var absent = new List<string> { Field.New, Field.Priority, Field.KeyResult };
        if (roles.Budget < 0)
        {
            absent.Add(Field.Budget);
        }

        if (roles.Sources.Length == 0)
        {
            absent.Add("funding");
        }

        absent.AddRange([Field.Term, Field.Commission, Field.Divisions]);
        return [.. absent.Where(field => !reading.Texts.ContainsKey(field))];
    }
}
