using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The heading of a table: which columns it announces, in printed order.</summary>
/// <param name="Line">Its first line.</param>
/// <param name="Lines">How many lines it takes.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Sources">The funding columns.</param>
/// <param name="Unit">The unit it names, or null.</param>
/// <param name="FiscalYearText">A text that may name the fiscal year.</param>
internal sealed record Heading(
    int Line,
    int Lines,
    ImmutableArray<HeadingColumn> Columns,
    ImmutableArray<FundingSource> Sources,
    MonetaryUnit? Unit,
    string FiscalYearText)
{
    /// <summary>The columns of further amounts.</summary>
    public ImmutableArray<AmountColumn> Further { get; init; } = [];

    /// <summary>The words that say what stands under each budget; null where none do.</summary>
    public string? UnderBudget { get; init; }

    /// <summary>Whether it announces a column that only lists of programmes have.</summary>
    public bool IsOfProgrammes => Columns.Any(column => !Field.IsAmount(column.Field) && !OtherColumns.IsLeftOut(column.Field));

    /// <summary>The heading that begins at a row, or null if none does.</summary>
    public static Heading? Read(ImmutableArray<PrintedRow> rows, int at)
    {
        if (!HeadingWords.NameBudget(rows[at]))
        {
            return null;
        }

        var first = HeadingWords.ColumnsOf(rows[at]);
        var budget = first.FindIndex(column => column.Field == Field.Budget);
        if (budget < 0
            || first.TrueForAll(column => column.Field == Field.Budget || Field.IsFurtherAmount(column.Field))
            || rows[at].Cells.Any(cell => AmountNotation.Read(cell) is { Value: > 0 } or { IsTooLarge: true }))
        {
            return null;
        }

        // The funding sources may stand in the same line or, under a common heading, in the next ones.
        var (lines, sources) = SourceHeadings.Below(rows, at);
        sources = sources.Count > 0 ? sources : SourceHeadings.In(rows[at]);
        var distinct = sources.DistinctBy(source => source.Source.Key).ToList();
        var columns = distinct.ConvertAll(source => new HeadingColumn(Field.Funding(source.Source.Key), source.Cell, source.Source.Printed));
        var under = Divide(rows, at, lines, first);
        InsertSources(first, columns);
        var text = Widths.Tight(string.Concat(rows[at].Cells));
        return new Heading(
            rows[at].Line, lines, [.. first], [.. distinct.Select(source => source.Source)], UnitIn(text), text)
        {
            Further = FurtherOf(first),
            UnderBudget = under,
        };
    }

    /// <summary>The columns of further amounts among some columns.</summary>
    public static ImmutableArray<AmountColumn> FurtherOf(List<HeadingColumn> columns)
    {
        var further = new List<AmountColumn>();
        foreach (var column in columns)
        {
            if (Field.IsFurtherAmount(column.Field))
            {
                further.Add(new AmountColumn(column.Field[Field.Amount("").Length..], column.Printed));
            }
        }

        return [.. further];
    }

    /// <summary>A column may be divided in the lines below: a budget into this year's, last year's and the difference, a term
    /// into its first and last year.</summary>
    /// <returns>The words under the budget that say what stands under each budget, or null.</returns>
    private static string? Divide(ImmutableArray<PrintedRow> rows, int at, int lines, List<HeadingColumn> columns)
    {
        string? under = null;
        for (var below = at + 1; below < at + lines; below++)
        {
            var parts = new List<HeadingColumn>();
            foreach (var cell in rows[below].Filled)
            {
                var text = Widths.Tight(rows[below][cell]);
                var above = columns.FindLast(column => column.Cell <= cell);
                if (HeadingWords.PartOf(text, above?.Field ?? "") is { } part)
                {
                    parts.Add(new HeadingColumn(part, cell, text));
                }
            }

            var isBeside = parts.Exists(part => part.Field == Field.Budget);
            foreach (var part in parts)
            {
                if (!isBeside && part.Field == Field.Amount(HeadingWords.Previous)
                    && columns.Exists(column => column.Field == Field.Budget && column.Cell == part.Cell))
                {
                    under = part.Printed;
                }
                else
                {
                    Place(part, columns);
                }
            }
        }

        return under;
    }

    private static void Place(HeadingColumn part, List<HeadingColumn> columns)
    {
        var above = columns.FindLastIndex(column => column.Cell <= part.Cell);
        var known = columns.FindIndex(column => column.Field == part.Field);
        if (known >= 0)
        {
            columns[known] = part;
        }
        else if (columns[above].Cell == part.Cell && columns[above].Field == Field.Term)
        {
            columns[above] = part;
        }
        else
        {
            // Last year's may stand before this year's.
            var isFirst = columns[above].Field == Field.Budget && columns[above].Cell == part.Cell;
            columns.Insert(isFirst ? above : above + 1, part);
        }
    }

    /// <summary>Puts the sources where their common heading stands, or each where its own does; where neither is printed,
    /// behind the budget.</summary>
    private static void InsertSources(List<HeadingColumn> columns, List<HeadingColumn> sources)
    {
        var mark = columns.FindIndex(column => column.Field == HeadingWords.FundingMark);
        columns.RemoveAll(column => column.Field == HeadingWords.FundingMark);
        columns.InsertRange(mark < 0 ? columns.FindIndex(column => column.Field == Field.Budget) + 1 : mark, sources);
    }

    /// <summary>The unit that a text names in brackets or after 単位, or null.</summary>
    public static MonetaryUnit? UnitIn(string text)
    {
        foreach (var (word, yen) in PrintedWords.Units)
        {
            if (text.Contains($"({word})", StringComparison.Ordinal)
                || text.Contains(":" + word, StringComparison.Ordinal)
                || text.Contains(PrintedWords.Unit + word, StringComparison.Ordinal))
            {
                return new MonetaryUnit(word, yen);
            }
        }

        return null;
    }
}

/// <summary>A column that a heading announces.</summary>
/// <param name="Field">The field (<see cref="Budget.Field"/>).</param>
/// <param name="Cell">The index of the heading's cell; the rows below may stand elsewhere.</param>
/// <param name="Printed">The heading's text.</param>
internal sealed record HeadingColumn(string Field, int Cell, string Printed)
{
    /// <summary>Whether a person said that the rows keep the field in this cell.</summary>
    public bool IsStated { get; init; }
}
