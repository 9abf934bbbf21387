using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What was discovered of a list, in the words in which a person would state it.</summary>
internal static class DiscoveredLayout
{
    /// <summary>The layout of a list of programmes.</summary>
    public static ListLayout Of(ListDraft draft, MonetaryUnit unit)
    {
        var rows = draft.Listings[0].Row.Layout;
        var columns = draft.Heading.Columns;
        return new ListLayout([.. columns.Select(column => ColumnOf(column, rows, columns))])
        {
            IsOfProgrammes = true,
            Unit = unit.Printed is null ? null : unit,
        };
    }

    /// <summary>The layout of a table.</summary>
    /// <param name="reading">The table.</param>
    /// <param name="table">The list it amounts to.</param>
    /// <param name="number">Its number in a document of several; null where it is the only one.</param>
    public static ListLayout Of(TableReading reading, ProgrammeList table, int? number)
    {
        var columns = reading.Grid.Columns;
        var roles = reading.Roles;
        var keys = Keys(table);
        var stated = new SortedDictionary<int, LayoutColumn>();
        for (var label = 0; label < columns.Labels.Length; label++)
        {
            var isName = label == columns.Labels.Length - 1;
            stated[columns.Labels[label]] = Column(columns.Labels[label], isName ? LayoutRole.Name : LayoutRole.Group, null);
        }

        for (var place = 0; place < roles.Order.Length; place++)
        {
            if (roles.Order[place] >= 0)
            {
                var cell = columns.Amounts[roles.Order[place]];
                var role = RoleOf(place, keys[place], table);
                stated[cell] = Column(cell, role, role is LayoutRole.Source or LayoutRole.Amount ? keys[place] : null);
            }
        }

        var left = Enumerable.Range(0, reading.Table.Width).Where(cell => !stated.ContainsKey(cell) && reading.Table.Rows.Exists(row => row.Row[cell].Length > 0)).ToList();
        left.ForEach(cell => stated.Add(cell, Column(cell, LayoutRole.Ignore, null)));
        return new ListLayout([.. stated.Values])
        {
            Table = number is { } which ? new LayoutTable(which, null, 0) : null,
            Unit = table.Unit is { Printed: not null, Currency: MonetaryUnit.Yens } ? table.Unit : null,
            Decimals = table.Decimals,
            Sums = [.. roles.All.Select(rule => new LayoutSum(Name(rule.Total), [.. rule.Added.Select(Name)], [.. rule.Subtracted.Select(Name)], 0))],
            TotalsAbove = reading.RowSums.Count == 0 ? null : reading.IsAbove,
        };

        LayoutColumn Column(int cell, LayoutRole role, string? key)
        {
            var heading = cell < reading.Table.Names.Length ? reading.Table.Names[cell] : "";
            return MayName(heading) && StatedTable.CellsUnder(heading, reading.Table).Count == 1
                ? new LayoutColumn(null, heading, role, key, 0)
                : new LayoutColumn(cell + 1, null, role, key, 0);
        }

        // A key that two columns share does not say which: then the whole field does.
        string Name(int column)
        {
            var place = Array.IndexOf(roles.Order, column);
            return keys.Count(key => key == keys[place]) > 1 && place > 0 ? table.ColumnField(place) : keys[place];
        }
    }

    /// <summary>A heading that may find its column again in another year: one without digits, which may be a year's.</summary>
    private static bool MayName(string heading) => heading.Length > 0 && !Widths.Half(heading).Any(char.IsAsciiDigit);

    private static LayoutColumn ColumnOf(HeadingColumn column, SectionLayout rows, ImmutableArray<HeadingColumn> all)
    {
        var role = Field.IsFunding(column.Field) ? LayoutRole.Source : RoleOf(column.Field);
        var key = role switch
        {
            LayoutRole.Source => column.Field[Field.Funding("").Length..],
            LayoutRole.Amount => column.Field[Field.Amount("").Length..],
            _ => null,
        };
        return MayName(column.Printed) && all.Count(other => other.Printed == column.Printed) == 1
            ? new LayoutColumn(null, column.Printed, role, key, 0)
            : new LayoutColumn(rows[column.Field] + 1, null, role, key, 0);
    }

    private static LayoutRole RoleOf(string field) =>
        OtherColumns.IsRemark(field) ? LayoutRole.Remark
        : OtherColumns.IsCode(field) ? LayoutRole.Ignore
        : field == OtherColumns.TermStart ? LayoutRole.TermStart
        : field == OtherColumns.TermEnd ? LayoutRole.TermEnd
        : field == Field.Amount(HeadingWords.Previous) ? LayoutRole.Previous
        : field == Field.Amount(HeadingWords.Difference) ? LayoutRole.Difference
        : Field.IsFurtherAmount(field) ? LayoutRole.Amount
        : Enum.Parse<LayoutRole>(field, ignoreCase: true);

    private static LayoutRole RoleOf(int place, string key, ProgrammeList table) =>
        place == 0 ? LayoutRole.Budget
        : place <= table.FundingSources.Length ? LayoutRole.Source
        : key == LayoutColumn.WordOf(LayoutRole.Previous) ? LayoutRole.Previous
        : key == LayoutColumn.WordOf(LayoutRole.Difference) ? LayoutRole.Difference
        : LayoutRole.Amount;

    private static string[] Keys(ProgrammeList table) =>
        [Field.Budget, .. table.FundingSources.Select(source => source.Key), .. table.AmountColumns.Select(column => column.Key)];
}
