using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A list as it goes to print: what stands in which cell, before anything is measured. Every printed format starts here.</summary>
/// <param name="Source">The list.</param>
/// <param name="Title">Its title.</param>
/// <param name="UnitLine">The unit of its amounts in words; empty where the list does not say it.</param>
/// <param name="IsJapanese">Whether it is in Japanese; else it is taken for English.</param>
/// <param name="Columns">Its columns from left to right.</param>
internal sealed record PrintedTable(
    RecoveredList Source, string Title, string UnitLine, bool IsJapanese, ImmutableArray<TableColumn> Columns)
{
    /// <summary>How many rows the heading has: two where columns share a heading.</summary>
    public int HeadRows => Columns.Any(column => column.Group is not null) ? 2 : 1;

    /// <summary>Where a totals row's label begins: beside the measures.</summary>
    public int LabelColumn => Columns[0].Kind == ColumnKind.Measure ? 1 : 0;

    /// <summary>How many columns a totals row's label is wide: up to the amounts.</summary>
    public int LabelColumns => Columns.TakeWhile(column => column.Kind != ColumnKind.Amount).Count() - LabelColumn;

    /// <summary>The cells of the heading, row by row from left to right.</summary>
    public IEnumerable<HeadCell> Head()
    {
        for (var at = 0; at < Columns.Length; at++)
        {
            var column = Columns[at];
            if (column.Group is null)
            {
                yield return new HeadCell(column.Heading, 0, at, HeadRows, 1);
            }
            else if (at == 0 || Columns[at - 1].Group != column.Group)
            {
                var width = Columns.Skip(at).TakeWhile(each => each.Group == column.Group).Count();
                yield return new HeadCell(column.Group, 0, at, 1, width);
            }
        }

        for (var at = 0; at < Columns.Length; at++)
        {
            if (Columns[at].Group is not null)
            {
                yield return new HeadCell(Columns[at].Heading, 1, at, 1, 1);
            }
        }
    }

    /// <summary>The rows under the heading, made anew at every walk: a long table is never held as a whole.</summary>
    public IEnumerable<TableRow> Rows() => TableRows.Of(this);
}

/// <summary>A column.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Group">The heading that it shares with its neighbours; null for none.</param>
/// <param name="Field">The field of a listing that it shows.</param>
/// <param name="Amount">Which of the list's amount columns it is; -1 for none.</param>
internal sealed record TableColumn(ColumnKind Kind, string Heading, string? Group, string Field, int Amount = -1);

/// <summary>What a column holds, and so how it is set.</summary>
internal enum ColumnKind
{
    /// <summary>A measure, merged over its listings.</summary>
    Measure,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A mark.</summary>
    Mark,

    /// <summary>An amount.</summary>
    Amount,

    /// <summary>A term.</summary>
    Term,

    /// <summary>The divisions in charge.</summary>
    Divisions,
}

/// <summary>A cell of the heading.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Rows">How many rows it covers.</param>
/// <param name="Columns">How many columns it covers.</param>
internal sealed record HeadCell(string Text, int Row, int Column, int Rows, int Columns);
