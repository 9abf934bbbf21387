using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shisaku.Budget;
using Words = Shisaku.Publishing.PrintedWordsOfQuestionnaires;

namespace Shisaku.Publishing;

/// <summary>The sheet in front of a marked copy: all that is to be mended, with links to the cells.</summary>
internal static class ToMendSheet
{
    private static readonly double[] Widths = [9, 10, 8, 28, 72];
    private const double LinePoints = 16;

    /// <summary>Puts it in front; one of an earlier marking is written anew.</summary>
    public static void Put(WorkbookPart book, MarkedStyles styles, QuestionnaireAnswer answer, Language language)
    {
        var text = QuestionnaireText.In(language);
        var sheets = book.Workbook!.Sheets!;
        var earlier = sheets.Elements<Sheet>().FirstOrDefault(sheet => sheet.Name?.Value == Words.ToMend);
        var part = earlier?.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart there ? there : book.AddNewPart<WorksheetPart>();
        if (earlier is null)
        {
            var number = sheets.Elements<Sheet>().Max(sheet => sheet.SheetId?.Value ?? 0) + 1;
            sheets.InsertAt(new Sheet { Name = Words.ToMend, SheetId = number, Id = book.GetIdOfPart(part) }, 0);
            Shift(book.Workbook);
        }

        var (data, links, wrapped) = (new SheetData(), new Hyperlinks(), styles.Wrapped());
        var (blocking, rows) = (answer.Problems.Count(problem => problem.Severity == DraftSeverity.Blocks), 0u);
        Add(text["to-mend.title"], "", "", "", "");
        Add(text.Counted(blocking, answer.Problems.Length - blocking), "", "", "", "");
        Add(text["to-mend.severity"], text["to-mend.sheet"], text["to-mend.cell"], text.Column(Budget.Field.Name), text["to-mend.what"]);
        foreach (var problem in answer.Problems.OrderBy(problem => problem.Severity == DraftSeverity.Blocks ? 0 : 1))
        {
            Add(
                text[problem.Severity == DraftSeverity.Blocks ? "to-mend.blocks" : "to-mend.warns"], problem.Sheet ?? "", problem.Cell ?? "", problem.Name ?? "", text.Message(problem));
            if (problem.Cell is { } cell)
            {
                links.AppendChild(new Hyperlink
                {
                    Reference = "C" + QuestionnaireCells.Text(rows), Location = $"'{problem.Sheet!.Replace("'", "''", StringComparison.Ordinal)}'!{cell}", Display = cell,
                });
            }
        }

        var sheet = new Worksheet(
            new SheetViews(new SheetView { WorkbookViewId = 0, TabSelected = true, ShowGridLines = false }),
            new Columns(Widths.Select((width, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true })), data);
        if (links.HasChildren)
        {
            sheet.Append(links);
        }

        sheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.2, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, Scale = 75 });
        MarkedCells.Put(part, sheet);

        void Add(params string[] words)
        {
            var row = new Row { RowIndex = ++rows, Height = LinePoints * (rows < 3 ? 1 : Lines(words)), CustomHeight = true };
            for (var at = 0; at < words.Length; at++)
            {
                var cell = new Cell { CellReference = QuestionnaireCells.Cell(at, (int)rows), StyleIndex = rows < 3 ? 0 : wrapped };
                if (words[at].Length > 0)
                {
                    MarkedCells.Put(cell, words[at]);
                    row.AppendChild(cell);
                }
            }

            data.AppendChild(row);
        }
    }

    // A letter of Latin is half a size wide.
    private static int Lines(string[] words) =>
        words.Zip(Widths).Max(each => (int)Math.Ceiling(Math.Max(1, new OfficeRuler().WidthOf(each.First) / 500.0) / (each.Second - 1)));

    /// <summary>What names a sheet by its number names the next one from now on.</summary>
    private static void Shift(Workbook book)
    {
        foreach (var name in book.DefinedNames?.Elements<DefinedName>() ?? [])
        {
            if (name.LocalSheetId?.Value is { } sheet)
            {
                name.LocalSheetId = sheet + 1;
            }
        }

        foreach (var view in book.BookViews?.Elements<WorkbookView>() ?? [])
        {
            view.ActiveTab = 0;
            view.FirstSheet = 0;
        }
    }
}
