using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The hidden sheet of a questionnaire: whose it is, which programmes were given out, what its lists offer.</summary>
internal static class QuestionnaireLists
{
    /// <summary>How many years before and after the draft's the live checks know.</summary>
    private const int YearsBefore = 160, YearsAfter = 100;

    /// <summary>Where the measures stand, as a formula names it.</summary>
    public static string Measures(DraftList draft) => Range(QuestionnaireForm.Measures, QuestionnaireForm.Measures, Math.Max(1, QuestionnaireForm.MeasuresOf(draft).Count));

    /// <summary>Where the years stand: as written, and as a number beside it.</summary>
    public static string YearTable(DraftList draft) => Range(QuestionnaireForm.Years, QuestionnaireForm.Years + 1, Years(draft).Count);

    /// <summary>Writes the rows.</summary>
    public static void Write(SheetXml xml, DraftList draft, QuestionnaireHead head, IReadOnlyList<DraftProgramme> programmes)
    {
        var cells = new QuestionnaireCells(xml);
        var measures = QuestionnaireForm.MeasuresOf(draft);
        var years = Years(draft);
        (string Key, string Value)[] said =
        [
            (QuestionnaireForm.HeadMark, QuestionnaireCells.Text(head.Form)), (QuestionnaireForm.Draft, QuestionnaireCells.Text(head.Draft)),
            (QuestionnaireForm.Division, head.Division), (QuestionnaireForm.Year, QuestionnaireCells.Text(head.FiscalYear)),
            (QuestionnaireForm.Digits, QuestionnaireCells.Text(head.Digits)),
        ];
        xml.Within("sheetData", () =>
        {
            for (var at = 0; at < Math.Max(Math.Max(said.Length, programmes.Count), Math.Max(measures.Count, years.Count)); at++)
            {
                cells.Row(at + 1, () => Row(at));
            }
        });
        xml.Whole("sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"));

        void Row(int at)
        {
            if (at < said.Length)
            {
                cells.Put(0, said[at].Key);
                cells.Put(1, said[at].Value);
            }

            if (at < programmes.Count)
            {
                cells.Put(QuestionnaireForm.GivenOut - 1, QuestionnaireForm.KeyOf(new RowKey(head.Draft, programmes[at].Id, programmes[at].Revision)));
                cells.Put(QuestionnaireForm.GivenOut, programmes[at].Name);
            }

            if (at < measures.Count)
            {
                cells.Put(QuestionnaireForm.Measures - 1, measures[at].Key);
            }

            if (at < years.Count)
            {
                cells.Put(QuestionnaireForm.Years - 1, years[at].Key);
                cells.PutNumber(QuestionnaireForm.Years, QuestionnaireCells.Text(years[at].Value));
            }
        }
    }

    // A year in which an era began goes by two names.
    private static List<KeyValuePair<string, int>> Years(DraftList draft)
    {
        var years = new List<KeyValuePair<string, int>>();
        for (var year = draft.FiscalYear - YearsBefore; year <= draft.FiscalYear + YearsAfter; year++)
        {
            years.Add(new(QuestionnaireCells.Text(year), year));
            if (EraYear.Of(year) is { } era)
            {
                years.Add(new(era.Short, year));
                if (era.Number == 1 && EraYear.Of(year - 1) is { } before)
                {
                    years.Add(new((before with { Number = before.Number + 1 }).Short, year));
                }
            }
        }

        return years;
    }

    private static string Range(int from, int to, int rows) =>
        $"'{PrintedWordsOfQuestionnaires.Lists}'!${SheetXml.Letters(from - 1)}$1:${SheetXml.Letters(to - 1)}${QuestionnaireCells.Text(rows)}";
}
