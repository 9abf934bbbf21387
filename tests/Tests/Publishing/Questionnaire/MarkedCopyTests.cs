using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Tests.Budget.Drafts;
using Shisaku.Tests.Publishing.Print;
using Field = Shisaku.Budget.Field;

namespace Shisaku.Tests.Publishing.Questionnaire;

public sealed class MarkedCopyTests
{
    private const string Division = "若者課";

    private static readonly DraftList Draft = SmallDraft.Carried;

    private static (byte[] Copy, QuestionnaireAnswer Answer) Marked(byte[] returned, DraftList draft)
    {
        var answer = QuestionnaireAnswer.Of(draft, QuestionnaireBook.HeadOf(draft, FilledBook.Number, Division), FilledBook.Read(returned), new DraftHand(Division));
        using MemoryStream stream = new();
        MarkedCopy.Write(returned, FilledBook.Number, answer, Language.Japanese, stream);
        return (stream.ToArray(), answer);
    }

    private static byte[] Faulty()
    {
        using FilledBook book = new(Draft, Division);
        return book.Type("定着事業", Field.Budget, "約300").Put(book.Cell(8, Field.Name), "新事業").Put(book.Cell(8, Field.Measure), QuestionnaireForm.MeasuresOf(Draft)[0].Key).Bytes();
    }

    [Fact]
    public void The_copy_is_valid_and_tells_each_cell_in_front_and_beside_it()
    {
        using MemoryStream stream = new(Marked(Faulty(), Draft).Copy);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));

        var book = document.WorkbookPart!;
        var sheets = book.Workbook!.Descendants<Sheet>().ToList();
        Assert.Equal(["直すところ", "記入のしかた", "調査票", "照合用"], sheets.Select(sheet => sheet.Name!.Value!));
        Assert.Contains("約300", ((WorksheetPart)book.GetPartById(sheets[0].Id!.Value!)).Worksheet!.InnerText, StringComparison.Ordinal);
        Assert.Equal(2u, book.Workbook.Descendants<DefinedName>().Single().LocalSheetId!.Value);
        var notes = ((WorksheetPart)book.GetPartById(sheets[2].Id!.Value!)).WorksheetCommentsPart!.Comments!.Descendants<Comment>().ToList();
        Assert.Contains(notes, note => note.InnerText.Contains("約300", StringComparison.Ordinal));
    }

    [Fact]
    public void The_copy_is_mended_and_sent_back_without_a_conflict_and_without_a_second_programme()
    {
        var (copy, answer) = Marked(Faulty(), Draft);
        using FilledBook book = new(copy);
        book.Type("定着事業", Field.Budget, 300).Type("新事業", Field.Budget, 5).Type("新事業", "funding.general", 5)
            .Type("新事業", QuestionnaireForm.From, "R6").Type("新事業", Field.New, "○");
        var (again, second) = Marked(book.Bytes(), answer.Draft);

        Assert.Empty(second.Problems);
        Assert.Equal([AnsweredAs.Unchanged, AnsweredAs.Unchanged, AnsweredAs.Changed], second.Entries.Select(entry => entry.Done));
        Assert.Equal(4, second.Draft.Programmes.Length);
        using MemoryStream stream = new(again);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Equal(4, document.WorkbookPart!.Workbook!.Descendants<Sheet>().Count());
        Assert.All(document.WorkbookPart.WorksheetParts.SelectMany(part => part.WorksheetCommentsPart?.Comments?.Descendants<Comment>() ?? []), Assert.Null);
    }

    [Fact]
    public void LibreOffice_opens_the_copy_and_keeps_its_notes()
    {
        var (_, files) = PrintedFile.Asked(
            "soffice", ".xlsx", Marked(Faulty(), Draft).Copy, "-env:UserInstallation=file://DIR/profile", "--headless", "--convert-to", "ods", "--outdir", "DIR", "FILE");
        var (_, again) = PrintedFile.Asked(
            "soffice", ".ods", files["list.ods"], "-env:UserInstallation=file://DIR/profile", "--headless", "--convert-to", "xlsx", "--outdir", "DIR", "FILE");
        using MemoryStream stream = new(again["list.xlsx"]);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Contains(
            document.WorkbookPart!.WorksheetParts.SelectMany(part => part.WorksheetCommentsPart?.Comments?.Descendants<Comment>() ?? []),
            note => note.InnerText.Contains("約300", StringComparison.Ordinal));

        // What LibreOffice wrote anew can be marked as well.
        var (copy, _) = Marked(again["list.xlsx"], Draft);
        Assert.Equal(3, FilledBook.Read(copy).Entries.Length);
    }
}
