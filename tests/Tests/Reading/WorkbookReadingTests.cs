using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shisaku.Budget;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class WorkbookReadingTests
{
    [Fact]
    public void A_workbook_made_by_another_program_is_read()
    {
        using MemoryStream file = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            WorksheetPart sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(new Row(
                new Cell(new InlineString(new Text("事業名"))) { DataType = CellValues.InlineString },
                new Cell(new CellValue(1234)))));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "R5", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }

        PrintedList list = Read(file.ToArray());

        Assert.Equal(["1: 事業名|1234"], Noted(list));
        Assert.Equal(new RowPlace(null, "R5", 1), list.Rows[0].Place);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", list.Source.MediaType);
        Assert.Null(list.Source.Encoding);
        Assert.Empty(list.Notes);
    }

    [Fact]
    public void Rows_and_columns_keep_their_numbers_on_the_only_sheet()
        => Assert.Equal(
            ["3: |a||b", "7: c"],
            Noted(Read(MadeWorkbook.OfRows("""
                <row r="3"><c r="B3" t="str"><v>a</v></c><c r="D3" t="str"><v>b</v></c><c r="E3"/></row>
                <row r="5"/><row r="6"><c r="A6" t="str"><v> </v></c></row>
                <row r="7"><c t="str"><v>c</v></c></row>
                """))));

    [Fact]
    public void Rows_of_several_sheets_are_counted_through_and_tell_their_sheet()
    {
        const string Rows = """<row r="2"><c t="str"><v>a</v></c></row><row r="9"><c t="str"><v>b</v></c></row>""";

        PrintedList list = Read(new MadeWorkbook().Sheet("方針1", Rows).Sheet("方針2", Rows).Bytes());

        Assert.Equal(["1: a", "2: b", "3: a", "4: b"], Noted(list));
        Assert.Equal(["方針1 2", "方針1 9", "方針2 2", "方針2 9"], list.Rows.Select(row => $"{row.Place!.Sheet} {row.Place.Row}"));
    }

    [Fact]
    public void What_is_hidden_is_left_out_and_noted()
    {
        const string Row = """<c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str"><v>c</v></c></row>""";

        PrintedList list = Read(new MadeWorkbook()
            .Sheet("作業", $"<row>{Row}", state: "hidden")
            .Sheet("一覧", $"<row r=\"1\">{Row}<row r=\"2\" hidden=\"1\">{Row}<row r=\"3\" hidden=\"1\">{Row}<row r=\"5\" hidden=\"1\"/><row r=\"9\" hidden=\"1\">{Row}",
                before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"5\" max=\"16384\" hidden=\"1\"/></cols>")
            .Sheet("極秘", $"<row>{Row}", state: "veryHidden").Bytes());

        Assert.Equal(["1: a||c"], Noted(list));
        Assert.Equal(
            [
                new(ReadingNote.HiddenSheets, 2, null, "作業, 極秘"),
                new(ReadingNote.HiddenRows, 3, "一覧", "2-3, 9"),
                new(ReadingNote.HiddenColumns, 1, "一覧", "B"),
            ],
            list.Notes);
    }

    [Fact]
    public void Rich_text_is_joined_without_the_letters_that_tell_how_it_is_read()
    {
        const string Phonetic = "<rPh sb=\"0\" eb=\"2\"><t>シサク</t></rPh><phoneticPr fontId=\"1\"/>";
        byte[] workbook = new MadeWorkbook()
            .SharedText($"<r><t>施策</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 一覧</t></r>{Phonetic}")
            .SharedText("<t>デジタル人材_x000D_\n育成 </t>" + Phonetic)
            .Sheet("s", $"<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>a</t>{Phonetic}</is></c></row>").Bytes();

        Assert.Equal(["1: 施策 一覧|デジタル人材 育成|a"], Noted(Read(workbook)));
    }

    [Fact]
    public void A_formula_has_the_value_last_computed()
    {
        PrintedList list = Read(MadeWorkbook.OfRows("""
            <row><c><f>SUM(B1)</f><v>1.2E+7</v></c><c t="str"><f>"a"</f><v>a</v></c><c t="b"><v>1</v></c><c t="e"><f>A1/0</f><v>#DIV/0!</v></c>
            <c r="E1"><f>B9</f></c></row>
            """));

        Assert.Equal(["1: 12000000|a|TRUE|#DIV/0!"], Noted(list));
        Assert.Equal([new(ReadingNote.FormulasWithoutValue, 1, "一覧", "E1")], list.Notes);
    }

    [Fact]
    public void Merged_cells_show_the_text_of_the_first()
    {
        PrintedList list = Read(MadeWorkbook.OfRows(
            """
            <row r="1"><c r="A1" t="str"><v>方針</v></c><c r="B1"><v>1</v></c></row>
            <row r="2"><c r="A2" t="str"><v>方針</v></c><c r="B2"><v>2</v></c></row>
            <row r="3"><c r="A3" t="str"><v>計</v></c><c r="B3"><v>3</v></c></row>
            """,
            behind: """<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>"""));

        Assert.Equal(["1: 方針|1", "2: |2", "3: 計|3"], Noted(list));
        Assert.Equal([new(ReadingNote.CoveredCells, 1, "一覧", "A2")], list.Notes);
    }

    [Fact]
    public void A_sheet_that_is_blank_or_hidden_is_no_list()
        => Assert.Equal(
            Shisaku.Reading.UnreadableReason.Blank,
            Refusal(new MadeWorkbook().Sheet("a", "").Sheet("b", "<row><c><v>1</v></c></row>", state: "hidden").Bytes()).Reason);
}
