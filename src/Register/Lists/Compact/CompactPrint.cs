using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Writes and reads what there is a thousand times of in a list besides listings: printed rows, cells, checks.</summary>
internal static class CompactPrint
{
    /// <summary>Writes the rows of a print.</summary>
    public static void Write(CompactWriter writer, ImmutableArray<PrintedRow> rows)
    {
        var line = 0;
        writer.Many(rows, row =>
        {
            writer.Number(row.Line - line);
            line = row.Line;
            writer.Many(row.Cells, writer.Text);
            writer.Count(row.Place is null ? 0 : 1);
            if (row.Place is { } place)
            {
                writer.Optional(place.Page);
                writer.Text(place.Sheet);
                writer.Number(place.Row);
            }

            writer.Many(row.Boxes, box => Write(writer, box));
        });
    }

    /// <summary>Reads them.</summary>
    public static ImmutableArray<PrintedRow> Rows(CompactReader reader)
    {
        var line = 0;
        Func<string> text = () => reader.Text()!;
        Func<CellBox?> box = () => Box(reader);
        return reader.Many(() =>
        {
            line += (int)reader.Number();
            var cells = reader.Many(text);
            var place = reader.Count() == 0 ? null : new RowPlace(reader.Optional(), reader.Text(), (int)reader.Number());
            return new PrintedRow(line, cells) { Place = place, Boxes = reader.Many(box) };
        });
    }

    /// <summary>Writes how cells were read.</summary>
    public static void Write(CompactWriter writer, ImmutableArray<RecoveredCell> cells)
    {
        var line = 0;
        writer.Many(cells, cell =>
        {
            writer.Number(cell.Line - line);
            line = cell.Line;
            writer.Text(cell.Field);
            writer.Optional(cell.Column);
            writer.Text(cell.Printed);
            writer.Count((int)cell.State);
            writer.Count((int)cell.Certainty);
        });
    }

    /// <summary>Reads them.</summary>
    public static ImmutableArray<RecoveredCell> Cells(CompactReader reader)
    {
        var line = 0;
        return reader.Many(() => new RecoveredCell(
            line += (int)reader.Number(), reader.Text()!, reader.Optional(), reader.Text(), (CellState)reader.Count(), (Certainty)reader.Count()));
    }

    /// <summary>Writes sums.</summary>
    public static void Write(CompactWriter writer, ImmutableArray<Check> checks) => writer.Many(checks, check =>
    {
        writer.Count((int)check.Rule);
        var line = 0;
        writer.Many(check.Lines, each =>
        {
            writer.Number(each - line);
            line = each;
        });
        writer.Text(check.Field);
        writer.Number(check.Difference);
        writer.Count(check.IsUndecided ? 1 : 0);
        writer.Number(check.Tolerance);
    });

    /// <summary>Reads them.</summary>
    public static ImmutableArray<Check> Checks(CompactReader reader)
    {
        var line = 0;
        Func<int> next = () => line += (int)reader.Number();
        return reader.Many(() =>
        {
            var rule = (SumRule)reader.Count();
            line = 0;
            return new Check(rule, reader.Many(next), reader.Text()!, reader.Number(), reader.Count() == 1, reader.Number());
        });
    }

    private static void Write(CompactWriter writer, CellBox? box)
    {
        writer.Count(box is null ? 0 : 1);
        if (box is not null)
        {
            writer.Number(box.Left);
            writer.Number(box.Top);
            writer.Number(box.Right);
            writer.Number(box.Bottom);
        }
    }

    private static CellBox? Box(CompactReader reader) => reader.Count() == 0 ? null
        : new CellBox((int)reader.Number(), (int)reader.Number(), (int)reader.Number(), (int)reader.Number());
}
