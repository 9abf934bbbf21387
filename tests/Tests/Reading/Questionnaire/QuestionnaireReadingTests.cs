using DocumentFormat.OpenXml.Spreadsheet;
using Shisaku.Budget;
using Shisaku.Reading;
using Shisaku.Tests.Budget.Drafts;
using Shisaku.Tests.Publishing.Questionnaire;
using Field = Shisaku.Budget.Field;
using Kind = Shisaku.Budget.QuestionnaireProblemKind;

namespace Shisaku.Tests.Reading.Questionnaire;

public sealed class QuestionnaireReadingTests
{
    private static FilledBook Book => new(SmallDraft.Carried, "若者課");

    [Theory]
    [InlineData("1,234", 1234L)]
    [InlineData("１，２３４", 1234L)]
    [InlineData("△50", -50L)]
    [InlineData("▲ 50", -50L)]
    [InlineData("－50", -50L)]
    [InlineData("0", 0L)]
    [InlineData("－", null)]
    [InlineData(" ", null)]
    public void An_amount_that_was_typed_as_a_text_is_read(string typed, long? expected)
    {
        using var book = Book;
        var read = book.Type("定着事業", Field.Budget, typed).Read();

        var amount = read.Entries[0].Stated.Amounts.Budget;
        Assert.Empty(read.Problems);
        Assert.Equal(expected, amount.IsBlank ? null : amount.Counted);
    }

    [Theory]
    [InlineData("1,23", Kind.NotAnAmount)]
    [InlineData("約100", Kind.NotAnAmount)]
    [InlineData("(100)", Kind.NotAnAmount)]
    [InlineData("1000000000000000", Kind.NotAnAmount)]
    [InlineData("100.5", Kind.NotWhole)]
    public void An_amount_that_is_not_certain_is_told_with_its_cell(string typed, Kind kind)
    {
        using var book = Book;
        var cell = book.Cell("定着事業", Field.Budget).CellReference!.Value;
        var read = book.Type("定着事業", Field.Budget, typed).Read();

        var problem = Assert.Single(read.Problems);
        Assert.Equal((kind, "調査票", cell, "定着事業"), (problem.Kind, problem.Sheet, problem.Cell, problem.Name));
        Assert.Contains(typed, QuestionnaireText.In(Language.Japanese).Message(problem), StringComparison.Ordinal);
        Assert.False(read.Entries[0].IsWhole);
    }

    [Fact]
    public void A_number_that_a_spreadsheet_computed_is_taken_without_its_noise()
    {
        using var book = Book;

        Assert.Equal(300, book.Type("定着事業", Field.Budget, 300.00000000000006).Read().Entries[0].Stated.Amounts.Budget.Counted);
    }

    [Theory]
    [InlineData("令和５年度", "R7", 2023, 2025)]
    [InlineData("2023", "", 2023, null)]
    [InlineData("R5～R7", "", 2023, 2025)]
    [InlineData("H31", "", 2019, null)]
    public void A_term_is_read_as_people_write_it(string from, string to, int first, int? last)
    {
        using var book = Book;
        var read = book.Type("商談事業", QuestionnaireForm.From, from).Type("商談事業", QuestionnaireForm.To, to).Read();

        Assert.Empty(read.Problems);
        Assert.Equal((first, last), (read.Entries[1].Stated.Term!.From, read.Entries[1].Stated.Term!.To));
    }

    [Theory]
    [InlineData("6年", "", Kind.NotAYear)]
    [InlineData("R7", "R5", Kind.TermBackwards)]
    [InlineData("", "R5", Kind.TermBackwards)]
    public void A_term_that_is_none_is_told(string from, string to, Kind kind)
    {
        using var book = Book;
        var read = book.Type("商談事業", QuestionnaireForm.From, from).Type("商談事業", QuestionnaireForm.To, to).Read();

        Assert.Equal(kind, Assert.Single(read.Problems).Kind);
    }

    [Fact]
    public void A_formula_counts_by_its_value_and_is_told_where_it_has_none()
    {
        using var book = Book;
        var cell = book.Type("定着事業", Field.Budget, 300).Cell("定着事業", Field.Budget);
        cell.CellFormula = new CellFormula("100+200");
        var failed = book.Cell("商談事業", Field.Budget);
        (failed.CellFormula, failed.CellValue, failed.DataType) = (new CellFormula("1/0"), new CellValue("#DIV/0!"), CellValues.Error);
        var read = book.Read();

        Assert.Equal(300, read.Entries[0].Stated.Amounts.Budget.Counted);
        Assert.Equal((Kind.FormulaFailed, "#DIV/0!"), (Assert.Single(read.Problems).Kind, read.Problems[0].Detail("found")));
    }

    [Fact]
    public void Rows_are_known_wherever_they_were_moved()
    {
        using var book = Book;
        var before = FilledBook.Read(FilledBook.Written(SmallDraft.Carried, "若者課")).Entries.ToDictionary(entry => entry.Stated.Name, entry => entry.Programme);
        var read = book.Reverse().Read();

        Assert.Equal(["商談事業", "定着事業"], read.Entries.Select(entry => entry.Stated.Name));
        Assert.All(read.Entries, entry => Assert.Equal(before[entry.Stated.Name], entry.Programme));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_key_that_stands_twice_is_told_and_the_copy_not_taken()
    {
        using var book = Book;
        var key = book.Cell("定着事業", QuestionnaireForm.Key).InnerText;
        book.Put(book.Cell(8, QuestionnaireForm.Key), key).Put(book.Cell(8, Field.Name), "写した事業");
        var read = book.Read();

        Assert.Equal((Kind.KeyTwice, "C8"), (Assert.Single(read.Problems).Kind, read.Problems[0].Cell));
        Assert.Equal([true, true, false], read.Entries.Select(entry => entry.IsWhole));
    }

    [Fact]
    public void A_row_without_its_key_is_known_by_its_name()
    {
        using var book = Book;
        var read = book.Put(book.Cell("定着事業", QuestionnaireForm.Key), "").Read();

        Assert.NotNull(read.Entries[0].Programme);
        Assert.Equal((Kind.KnownByName, DraftSeverity.Warns), (Assert.Single(read.Problems).Kind, read.Problems[0].Severity));
    }

    [Fact]
    public void The_key_of_another_draft_says_nothing_here()
    {
        using var book = Book;
        book.Put(book.Cell(8, QuestionnaireForm.Key), "#3.4.1").Put(book.Cell(8, Field.Name), "写した事業");

        Assert.Null(book.Read().Entries[2].Programme);
    }

    [Fact]
    public void Without_the_hidden_sheet_the_rest_is_read_and_that_is_told()
    {
        using var book = Book;
        var read = book.WithoutHiddenSheet().Read();

        Assert.Equal(("", 2), (read.Head.Division, read.Entries.Length));
        Assert.Equal(Kind.HeadLost, Assert.Single(read.Problems).Kind);
    }

    [Fact]
    public void A_merged_cell_is_told()
    {
        using var book = Book;
        var letters = book.Letters(Field.Budget);

        Assert.All(book.Merge($"{letters}6:{letters}7").Read().Problems, problem => Assert.Equal(Kind.Merged, problem.Kind));
    }

    [Fact]
    public void A_workbook_that_is_none_of_ours_is_refused_in_one_line()
    {
        var refusal = Assert.Throws<UnreadableListException>(() => FilledBook.Read(MadeWorkbook.OfRows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")));

        Assert.Equal(UnreadableReason.NoQuestionnaire, refusal.Reason);
        Assert.DoesNotContain('\n', refusal.MessageJa);
        Assert.Equal(UnreadableReason.NoQuestionnaire, Assert.Throws<UnreadableListException>(() => FilledBook.Read("a\tb"u8.ToArray())).Reason);
        Assert.Equal(UnreadableReason.TooLargeUnpacked, Assert.Throws<UnreadableListException>(() => FilledBook.Read(MadeWorkbook.WithParts(10_001))).Reason);
    }

    [Fact]
    public void A_questionnaire_that_was_saved_as_another_kind_is_asked_for_as_xlsx()
    {
        var refusal = Assert.Throws<UnreadableListException>(() => FilledBook.Read([.. "PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet"u8]));

        Assert.Equal(UnreadableReason.QuestionnaireKind, refusal.Reason);
        Assert.Contains(".xlsx", refusal.MessageJa, StringComparison.Ordinal);
        Assert.Contains("OpenDocument", refusal.MessageJa, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_part_that_a_program_left_out_hinders_nobody()
    {
        using var book = Book;
        using var bytes = new MemoryStream();
        bytes.Write(book.Bytes());
        using (var archive = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var links = archive.GetEntry("xl/_rels/workbook.xml.rels")!;
            string text;
            using (var reader = new StreamReader(links.Open()))
            {
                text = reader.ReadToEnd();
            }

            links.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("xl/_rels/workbook.xml.rels").Open());
            writer.Write(text.Replace("</Relationships>", "<Relationship Id=\"theme\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme\" Target=\"theme/theme1.xml\"/></Relationships>", StringComparison.Ordinal));
        }

        Assert.Empty(FilledBook.Read(bytes.ToArray()).Problems);
        Assert.NotEqual(bytes.ToArray(), QuestionnaireReading.Whole(bytes.ToArray()));
        Assert.Empty(FilledBook.Read(QuestionnaireReading.Whole(bytes.ToArray())).Problems);
    }
}
