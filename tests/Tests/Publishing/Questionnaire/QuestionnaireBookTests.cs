using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shisaku.Budget;
using Shisaku.Tests.Budget.Drafts;
using Shisaku.Tests.Publishing.Print;

namespace Shisaku.Tests.Publishing.Questionnaire;

public sealed class QuestionnaireBookTests
{
    private static readonly DraftList Draft = SmallDraft.Carried;

    [Fact]
    public void The_same_draft_gives_the_same_bytes() =>
        Assert.Equal(FilledBook.Written(Draft, "若者課"), FilledBook.Written(Draft, "若者課"));

    [Fact]
    public void The_workbook_is_valid_to_the_format()
    {
        using MemoryStream stream = new(FilledBook.Written(Draft, "若者課"));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Theory]
    [InlineData("若者課", "定着事業,商談事業")]
    [InlineData("学校課", "研修事業")]
    [InlineData("他課", "")]
    public void A_division_gets_its_own_programmes_and_reads_back_as_they_are(string division, string names)
    {
        var read = FilledBook.Read(FilledBook.Written(Draft, division));

        Assert.Equal(new QuestionnaireHead(FilledBook.Number, division, 2024, 0), read.Head);
        Assert.Equal(names, string.Join(',', read.Entries.Select(entry => entry.Stated.Name)));
        Assert.Empty(read.Problems);
        Assert.All(read.Entries, entry => Assert.Equal(Draft.Programme(entry.Programme!.Value)!.Amounts.Columns, entry.Stated.Amounts.Columns));
    }

    [Fact]
    public void What_begins_like_a_formula_stays_a_text()
    {
        var draft = Draft.With("定着事業", programme => programme with { Name = "=1+1", Reason = "+A1" });

        var entry = FilledBook.Read(FilledBook.Written(draft, "若者課")).Entries[0];

        Assert.Equal(("=1+1", "+A1"), (entry.Stated.Name, entry.Stated.Reason));
    }

    [Fact]
    public void LibreOffice_computes_the_checks_in_words()
    {
        using FilledBook book = new(Draft, "若者課");
        book.Type("定着事業", Field.Budget, 400);
        book.Type("商談事業", QuestionnaireForm.To, "R5");
        book.Type("", Field.Name, "新事業");
        var (_, files) = PrintedFile.Asked(
            "soffice", ".xlsx", book.Bytes(), "-env:UserInstallation=file://DIR/profile", "--headless", "--convert-to", "ods", "--outdir", "DIR", "FILE");
        var (_, again) = PrintedFile.Asked(
            "soffice", ".ods", files["list.ods"], "-env:UserInstallation=file://DIR/profile", "--headless", "--convert-to", "xlsx", "--outdir", "DIR", "FILE");

        var checks = Checks(again["list.xlsx"]);

        Assert.Equal("直すところ：3行", checks[2]);
        Assert.Equal("財源の合計と合いません。差は100", checks[6]);
        Assert.Equal("期間が終わっています。延ばすか「終了」に○を付けてください", checks[7]);
        Assert.Equal("事業費を数で記入してください", checks[8]);
        Assert.Equal("", checks.GetValueOrDefault(9, ""));

        var read = FilledBook.Read(again["list.xlsx"]);
        Assert.Equal(["定着事業", "商談事業", "新事業"], read.Entries.Select(entry => entry.Stated.Name));
        Assert.Equal(("若者課", 400L), (read.Head.Division, read.Entries[0].Stated.Amounts.Budget.Counted));
        Assert.Empty(read.Problems);
    }

    private static Dictionary<int, string> Checks(byte[] book)
    {
        using MemoryStream stream = new(book);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var texts = document.WorkbookPart!.SharedStringTablePart?.SharedStringTable?.ChildElements.Select(item => item.InnerText).ToList() ?? [];
        var sheets = document.WorkbookPart.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>();
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheets.Single(sheet => sheet.Name == "調査票").Id!.Value!);
        return part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()
            .Where(cell => cell.CellReference!.Value!.StartsWith('B'))
            .ToDictionary(
                cell => int.Parse(cell.CellReference!.Value![1..], System.Globalization.CultureInfo.InvariantCulture),
                cell => cell.DataType?.Value == DocumentFormat.OpenXml.Spreadsheet.CellValues.SharedString
                    ? texts[int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)] : cell.CellValue?.Text ?? "");
    }
}
