using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Reads a questionnaire (調査票) that a division sent back, as Excel or LibreOffice saved it.</summary>
public static class QuestionnaireReading
{
    private const int MostSheets = 100;

    /// <summary>Reads it; what can't be read of it is told as problems.</summary>
    /// <param name="stream">The workbook; it need not be seekable, and it is left open.</param>
    /// <exception cref="UnreadableListException">It is no workbook, a damaged one, or none of ours.</exception>
    public static ReturnedBook Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var file = FileBytes.Read(stream);
        switch (FileSignature.Of(file.Span))
        {
            case { Key: FileSignature.Workbook }:
                return Of(Sheets(file));
            case { Reason: UnreadableReason.Encrypted } locked:
                throw locked.Refusal();
            case { } other:
                throw UnreadableListException.Because(UnreadableReason.QuestionnaireKind, ("file", other.Key));
            default:
                throw UnreadableListException.Because(UnreadableReason.NoQuestionnaire);
        }
    }

    /// <summary>The bytes of a workbook that was read, as any program opens them: without links to parts that it does not hold.</summary>
    public static byte[] Whole(byte[] content)
    {
        using var mended = WorkbookLinks.Mended(new MemoryStream(content, writable: false));
        return mended?.ToArray() ?? content;
    }

    private static List<ReturnedSheet> Sheets(FileBytes file)
    {
        object place = "place.archive";
        try
        {
            using var bytes = file.Open();
            WorkbookArchive.RefuseTooLarge(bytes, ReadingLimits.QuestionnaireBytes);
            using var mended = WorkbookLinks.Mended(bytes);
            using var document = SpreadsheetDocument.Open(mended ?? bytes, isEditable: false, new OpenSettings { MaxCharactersInPart = ReadingLimits.QuestionnaireBytes });
            place = "place.workbook";
            var workbook = document.WorkbookPart ?? throw new InvalidDataException("The workbook has no main part.");
            var contents = new WorkbookContents(workbook);
            var sheets = new List<ReturnedSheet>();
            foreach (var sheet in (workbook.Workbook?.Sheets?.Elements<Sheet>() ?? []).Take(MostSheets))
            {
                // A sheet that is a chart has no cells.
                if (sheet.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart part)
                {
                    var name = CellText.OnOneLine(sheet.Name?.Value ?? "");
                    place = new RowPlace(null, name, 1);
                    sheets.Add(new ReturnedSheet(name, part, contents));
                }
            }

            return sheets;
        }
        catch (Exception damage) when (damage is not (UnreadableListException or OutOfMemoryException))
        {
            // The library checks little and stumbles over damaged parts in a dozen ways. All mean the same to the reader.
            throw UnreadableListException.Because(UnreadableReason.DamagedWorkbook, ("file", FileSignature.Workbook), ("place", place));
        }
    }

    private static ReturnedBook Of(List<ReturnedSheet> sheets)
    {
        var hidden = sheets.Find(sheet => sheet.At(1, 0).Text == QuestionnaireForm.HeadMark);
        var given = hidden is null ? [] : GivenOut(hidden);
        var tables = sheets.Select(EntriesTable.In).OfType<EntriesTable>().ToList();
        if (tables.Count == 0)
        {
            throw UnreadableListException.Because(UnreadableReason.NoQuestionnaire);
        }

        var head = tables[0].Head with { Division = hidden is null ? "" : Said(hidden, QuestionnaireForm.Division) };
        var rows = tables.SelectMany(table => new EntryReading(table, head).Rows()).ToList();
        var problems = ImmutableArray.CreateBuilder<QuestionnaireProblem>();
        if (hidden is null)
        {
            problems.Add(QuestionnaireProblem.Of(QuestionnaireProblemKind.HeadLost) with { Severity = DraftSeverity.Warns });
        }

        var keyed = RowKeys.Settled(rows, given, head.Draft);
        problems.AddRange(keyed.SelectMany(row => row.Problems));
        return new ReturnedBook(
            head, [.. tables[0].Columns.Keys], [.. keyed.Select(row => row.Entry)], [.. given.Select(each => each.Programme)], problems.ToImmutable());
    }

    private static List<GivenProgramme> GivenOut(ReturnedSheet hidden) =>
    [
        .. hidden.Rows.Select(row => QuestionnaireForm.ReadKey(hidden.At(row, QuestionnaireForm.GivenOut - 1).Text) is { } key
            ? new GivenProgramme(key.Programme, key.Revision, hidden.At(row, QuestionnaireForm.GivenOut).Text) : null).OfType<GivenProgramme>(),
    ];

    private static string Said(ReturnedSheet hidden, string key) =>
        hidden.Rows.Where(row => hidden.At(row, 0).Text == key).Select(row => hidden.At(row, 1).Text).FirstOrDefault("");
}

/// <summary>A programme that was given out, as the hidden sheet tells it.</summary>
/// <param name="Programme">Its id.</param>
/// <param name="Revision">Its revision then.</param>
/// <param name="Name">Its name then.</param>
internal sealed record GivenProgramme(long Programme, int Revision, string Name);
