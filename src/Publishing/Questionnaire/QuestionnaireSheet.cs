using Shisaku.Budget;
using Words = Shisaku.Publishing.PrintedWordsOfQuestionnaires;

namespace Shisaku.Publishing;

/// <summary>Writes the sheet of entries: headings, the division's programmes, empty rows.</summary>
internal sealed class QuestionnaireSheet
{
    /// <summary>The rows of the keys, of the headings and of the first entry.</summary>
    public const int KeysRow = 3, HeadRow = 4, FirstRow = 6;

    private readonly DraftList draft;
    private readonly QuestionnaireHead head;
    private readonly IReadOnlyList<DraftProgramme> programmes;
    private readonly QuestionnaireColumns columns;
    private readonly QuestionnaireChecks checks;
    private readonly Dictionary<long, string> measures;
    private readonly SheetXml xml;
    private readonly QuestionnaireCells cells;
    private readonly QuestionnaireText words = QuestionnaireText.In(Language.Japanese);
    private readonly List<string> merged = [];

    public QuestionnaireSheet(SheetXml xml, DraftList draft, QuestionnaireHead head, IReadOnlyList<DraftProgramme> programmes)
    {
        (this.xml, this.draft, this.head, this.programmes) = (xml, draft, head, programmes);
        (columns, cells) = (new QuestionnaireColumns(draft), new QuestionnaireCells(xml));
        checks = new QuestionnaireChecks(draft, columns);
        measures = QuestionnaireForm.MeasuresOf(draft).ToDictionary(each => each.Value, each => each.Key);
    }

    private int LastRow => FirstRow + programmes.Count + QuestionnaireForm.EmptyRows - 1;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        var setting = new QuestionnaireSetting(xml, draft, columns, FirstRow, LastRow);
        setting.Begin();
        xml.Within("sheetData", () =>
        {
            Top();
            Heading();
            for (var row = FirstRow; row <= LastRow; row++)
            {
                var programme = row - FirstRow < programmes.Count ? programmes[row - FirstRow] : null;
                cells.Row(row, () => Entry(row, programme), height: columns.Height(key => programme is null || columns.IsAmount(key) ? "" : TextOf(programme, key)));
            }
        });
        setting.End(merged);
    }

    private void Top()
    {
        cells.Row(1, () => cells.Put(columns[Field.Name], $"{draft.Title ?? EraYear.Text(draft.FiscalYear)} {Words.Title} {head.Division}", QuestionnaireLook.Title), height: 24);
        var found = $"COUNTIF({columns.Letters(QuestionnaireForm.Check)}{FirstRow}:{columns.Letters(QuestionnaireForm.Check)}{LastRow},\"?*\")";
        cells.Row(2, () =>
        {
            cells.PutFormula(
                columns[QuestionnaireForm.Check], $"IF({found}=0,\"{Words.NothingToMend}\",\"{Words.CountBefore}\"&{found}&\"{Words.CountBehind}\")", QuestionnaireLook.Words);
            cells.Put(columns[Field.Name], Words.Hint, QuestionnaireLook.Words);
            cells.Put(columns[QuestionnaireForm.Before(Field.Budget)], draft.Unit.Printed is { } unit ? Words.UnitBefore + unit : "");
        });
        cells.Row(KeysRow, () =>
        {
            for (var at = 0; at < columns.Keys.Length; at++)
            {
                cells.Put(at, at == 0 ? QuestionnaireForm.EntriesMarkOf(head) : columns.Keys[at]);
            }
        }, isHidden: true);
    }

    private void Heading()
    {
        cells.Row(HeadRow, () =>
        {
            for (var at = 1; at < columns.Keys.Length; at++)
            {
                var key = columns.Keys[at];
                var isBefore = columns.Amounts.Any(amount => QuestionnaireForm.Before(amount) == key);
                cells.Put(at, columns.Heading(isBefore ? columns.Keys[at + 1] : key), QuestionnaireLook.Head);
                if (isBefore || !columns.IsAmount(key))
                {
                    merged.Add(isBefore
                        ? $"{QuestionnaireCells.Cell(at, HeadRow)}:{QuestionnaireCells.Cell(at + 1, HeadRow)}"
                        : $"{QuestionnaireCells.Cell(at, HeadRow)}:{QuestionnaireCells.Cell(at, HeadRow + 1)}");
                }
            }
        }, height: 32);
        cells.Row(HeadRow + 1, () =>
        {
            for (var at = 1; at < columns.Keys.Length; at++)
            {
                var key = columns.Keys[at];
                cells.Put(at, !columns.IsAmount(key) ? "" : words[columns.Amounts.Contains(key) ? "now" : "before"], QuestionnaireLook.Head);
            }
        }, height: 18);
    }

    private void Entry(int row, DraftProgramme? programme)
    {
        for (var at = 0; at < columns.Keys.Length; at++)
        {
            var key = columns.Keys[at];
            var look = columns.Look(key, IsOpen(key, programme));
            if (key == QuestionnaireForm.Check)
            {
                cells.PutFormula(at, checks.Of(row), look);
            }
            else if (columns.IsAmount(key))
            {
                cells.PutNumber(at, programme is null ? "" : AmountOf(programme, key), look);
            }
            else
            {
                cells.Put(at, programme is null ? "" : TextOf(programme, key), look);
            }
        }
    }

    // What was accepted is no longer the division's to change; nor is ever where a programme stands.
    private static bool IsOpen(string key, DraftProgramme? programme) =>
        programme is null || (programme.State != EntryState.Accepted && key != Field.Measure);

    private string AmountOf(DraftProgramme programme, string key)
    {
        var now = columns.Amounts.IndexOf(key);
        var before = columns.Amounts.Select(QuestionnaireForm.Before).ToList().IndexOf(key);
        var amount = now >= 0 ? programme.Amounts[now] : before < programme.Before?.Amounts.Count ? programme.Before.Amounts[before] : Amount.Blank;
        return amount.IsKnown ? amount.ToString(draft.Decimals).Replace(",", "", StringComparison.Ordinal) : "";
    }

    private string TextOf(DraftProgramme programme, string key) => key switch
    {
        QuestionnaireForm.Key => QuestionnaireForm.KeyOf(new RowKey(head.Draft, programme.Id, programme.Revision)),
        Field.Measure => draft.FirstPlaceOf(programme.Id) is { } place ? measures[place.Measure] : "",
        QuestionnaireForm.TermBefore => programme.Before?.Term is { } term ? TermText.Of(term) : "",
        QuestionnaireForm.State => words.State(programme),
        _ => QuestionnaireValues.Text(draft, programme, key),
    };
}
