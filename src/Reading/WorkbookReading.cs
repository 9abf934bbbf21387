using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Reads the sheets of a workbook (.xlsx, .xlsm) that a person sees: no macro runs, no formula is computed.</summary>
internal static class WorkbookReading
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int LongestSheetName = 100;

    /// <summary>The rows of all visible sheets, in their order.</summary>
    public static ReadContent Read(FileBytes file)
    {
        object place = "place.archive";
        try
        {
            using var bytes = file.Open();
            WorkbookArchive.RefuseTooLarge(bytes);
            using var mended = WorkbookLinks.Mended(bytes);
            using var document = SpreadsheetDocument.Open(
                mended ?? bytes, isEditable: false, new OpenSettings { MaxCharactersInPart = ReadingLimits.UnpackedBytes });
            place = "place.workbook";
            var notes = ImmutableArray.CreateBuilder<ReadingNote>();
            var rows = ReadContent.Collect(Rows(document, notes, next => place = next));
            return new ReadContent(MediaType, null, rows) { Notes = notes.ToImmutable() };
        }
        catch (Exception damage) when (damage is not (UnreadableListException or OutOfMemoryException))
        {
            // The library checks little and stumbles over damaged parts in a dozen ways. All mean the same to the reader.
            throw UnreadableListException.Because(UnreadableReason.DamagedWorkbook, ("file", FileSignature.Workbook), ("place", place));
        }
    }

    private static IEnumerable<PrintedRow> Rows(
        SpreadsheetDocument document, ImmutableArray<ReadingNote>.Builder notes, Action<object> stands)
    {
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("The workbook has no main part.");
        var sheets = Sheets(workbook, notes);
        var contents = new WorkbookContents(workbook);
        var line = 0;
        foreach (var (name, part) in sheets)
        {
            stands(new RowPlace(null, name, 1));
            var sheet = new SheetReader(name, contents, stands);
            foreach (var printed in sheet.Rows(part))
            {
                // The only sheet's rows keep their numbers; of several, the rows are counted through.
                line++;
                yield return sheets.Count == 1 ? printed : printed with { Line = line };
            }

            notes.AddRange(sheet.Notes);
        }
    }

    private static List<(string Name, WorksheetPart Part)> Sheets(
        WorkbookPart workbook, ImmutableArray<ReadingNote>.Builder notes)
    {
        var shown = new List<(string, WorksheetPart)>();
        var hidden = new List<string>();
        foreach (var sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            var name = CellText.OnOneLine(sheet.Name?.Value ?? "");
            name = name[..Math.Min(name.Length, LongestSheetName)];
            if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
            {
                continue; // a sheet that is a chart
            }

            if (sheet.State?.Value is { } state && state != SheetStateValues.Visible)
            {
                hidden.Add(name);
            }
            else
            {
                shown.Add((name, part));
            }
        }

        if (hidden.Count > 0)
        {
            notes.Add(new ReadingNote(ReadingNote.HiddenSheets, hidden.Count, null, string.Join(", ", hidden)));
        }

        return shown;
    }
}
