using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>Marks what is to be mended in a division's own workbook: its cells are coloured and noted, and a sheet in front tells all.</summary>
/// <remarks>Rows that were taken get the keys and revisions that they have now, so that the copy can be mended and sent back.</remarks>
public static class MarkedCopy
{
    /// <summary>Writes the copy.</summary>
    /// <param name="returned">The workbook as it came back.</param>
    /// <param name="draft">The number of the draft.</param>
    /// <param name="answer">What came of it.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="stream">Where to; nothing is written where no copy can be made.</param>
    /// <returns>Whether it was written: a workbook of which every cell could be read may still have parts that can't be changed.</returns>
    public static bool Write(ReadOnlySpan<byte> returned, long draft, QuestionnaireAnswer answer, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        copy.Write(returned);
        copy.Position = 0;
        try
        {
            Mark(copy, draft, answer, language);
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            // The library stumbles over damaged parts in a dozen ways. What was taken of the workbook is stored all the same.
            return false;
        }

        copy.Position = 0;
        copy.CopyTo(stream);
        return true;
    }

    private static void Mark(MemoryStream copy, long draft, QuestionnaireAnswer answer, Language language)
    {
        using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            var book = document.WorkbookPart ?? throw new InvalidDataException("The workbook has no main part.");
            var styles = new MarkedStyles(book);
            foreach (var sheet in book.Workbook!.Sheets!.Elements<Sheet>().ToList())
            {
                if (sheet.Name?.Value is { } name && sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part)
                {
                    Mark(part, styles, name, draft, answer, language);
                }
            }

            ToMendSheet.Put(book, styles, answer, language);
            styles.Save();
            book.Workbook.Save();
        }
    }

    private static void Mark(WorksheetPart part, MarkedStyles styles, string sheet, long draft, QuestionnaireAnswer answer, Language language)
    {
        foreach (var view in part.Worksheet!.Descendants<SheetView>())
        {
            view.TabSelected = null; // the sheet in front is
        }

        var problems = answer.Problems.Where(problem => problem.Cell is not null && problem.Sheet == OnOneLine(sheet)).ToList();
        var taken = answer.Entries.Where(entry => entry.Entry.IsWhole && entry.Entry.Sheet == OnOneLine(sheet)).ToList();
        if (problems.Count + taken.Count == 0)
        {
            return;
        }

        var cells = new MarkedCells(part.Worksheet!.GetFirstChild<SheetData>()!);
        cells.Each(cell => styles.Unmark(cell));
        foreach (var cell in problems.Select(problem => problem.Cell!).Distinct())
        {
            styles.Mark(cells.At(cell));
        }

        foreach (var entry in taken)
        {
            if (entry.Programme is { } id && answer.Draft.Programme(id) is { } programme && entry.Entry.Cells.TryGetValue(QuestionnaireForm.Key, out var key))
            {
                MarkedCells.Put(cells.At(key), QuestionnaireForm.KeyOf(new RowKey(draft, id, programme.Revision)));
            }
        }

        var text = QuestionnaireText.In(language);
        MarkedNotes.Put(part, [.. problems.GroupBy(problem => problem.Cell!).Select(group => new MarkedNote(group.Key, string.Join('\n', group.Select(text.Message))))]);
    }

    // As the reader names sheets.
    private static string OnOneLine(string name) => string.Join(' ', name.Split((char[])['\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
