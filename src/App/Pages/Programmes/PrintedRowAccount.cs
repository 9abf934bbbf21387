using System.Collections.Immutable;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Programmes;

/// <summary>A printed row with what was read from its cells.</summary>
/// <param name="Row">The row; null where the list was taken in without its print.</param>
/// <param name="Cells">Its cells that are not blank, and those that the sums tell, in printed order.</param>
/// <param name="Findings">What was found in it.</param>
/// <param name="Printed">Rows of the print: this one and those that the findings name.</param>
/// <param name="Source">The name of its file.</param>
public sealed record PrintedRowAccount(
    PrintedRow? Row, ImmutableArray<ReadCell> Cells, ImmutableArray<Finding> Findings, PrintedList Printed, string Source)
{
    /// <summary>The row of a year's first listing.</summary>
    public static PrintedRowAccount Of(ProgrammeYear year, PrintPart part)
    {
        var listing = year.First;
        var row = part.Printed.RowAt(listing.Line);
        var read = part.Cells.Where(cell => cell.Line == listing.Line).ToList();
        var cells = read.Select(cell => new ReadCell(cell.Column, cell.Printed, cell.Field, ValueOf(cell.Field, listing), cell)).ToList();

        // What is printed and was read as no field still stands in the row.
        foreach (var index in row?.Filled ?? [])
        {
            if (!read.Any(cell => cell.Column == index + 1))
            {
                cells.Add(new ReadCell(index + 1, row![index], null, null, null));
            }
        }

        return new PrintedRowAccount(
            row, [.. cells.OrderBy(cell => cell.Column ?? int.MaxValue)], [.. part.Findings.Where(finding => finding.Line == listing.Line)],
            part.Printed, part.Printed.Source.Name);
    }

    // Of amounts, what was recovered may differ from the print; names and divisions stand at the head of the page.
    private static string? ValueOf(string field, ListedProgramme listing) =>
        Field.IsAmount(field) ? listing.AmountOf(field).ToString(listing.Decimals) : null;
}

/// <summary>A cell with what was read from it.</summary>
/// <param name="Column">Its place in the row from 1; null where it is not printed.</param>
/// <param name="Printed">What is printed; null where nothing is.</param>
/// <param name="Field">As which field it was read; null as none.</param>
/// <param name="Value">The recovered amount; null where it is no amount.</param>
/// <param name="Cell">How it was read; null where it was read as no field.</param>
public sealed record ReadCell(int? Column, string? Printed, string? Field, string? Value, RecoveredCell? Cell);
