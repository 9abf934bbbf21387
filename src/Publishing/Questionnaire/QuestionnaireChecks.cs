using Shisaku.Budget;
using Words = Shisaku.Publishing.PrintedWordsOfQuestionnaires;

namespace Shisaku.Publishing;

/// <summary>The live checks of a questionnaire: a formula a row that says in words what is to be mended first, and nothing where all is well.</summary>
/// <remarks>They help who types; what counts is what the rules find when the questionnaire comes back.</remarks>
internal sealed class QuestionnaireChecks(DraftList draft, QuestionnaireColumns columns)
{
    private const int NoYear = 9999; // behind every year

    private readonly string years = QuestionnaireLists.YearTable(draft);

    /// <summary>The formula of a row.</summary>
    public string Of(int row)
    {
        var ending = At(QuestionnaireForm.Ends, row);
        var typed = string.Join(',', columns.Keys.Where(QuestionnaireForm.IsInput).Select(key => At(key, row)));
        var rest = First([.. Amounts(row), .. Terms(row), .. Marks(row), (Blank(Field.Measure, row), Quoted(Words.NoMeasure))]);
        return First(
        [
            ($"COUNTA({typed})=0", "\"\""),
            (Blank(Field.Name, row), Quoted(Words.NoName)),
            ($"{ending}=\"{PrintedWordsOfTables.Whole}\"", $"IF(SUM({All(columns.Amounts, row)})<>0,{Quoted(Words.EndsWithAmounts)},\"\")"),
        ], rest);
    }

    private IEnumerable<(string Breaks, string Says)> Amounts(int row)
    {
        var (budget, sources) = (At(Field.Budget, row), All(columns.Amounts.Skip(1), row));
        yield return ($"COUNT({budget})=0", Quoted(Words.NoBudget));
        if (sources.Length > 0)
        {
            yield return ($"COUNTA({sources})<>COUNT({sources})", Quoted(Words.SourceIsNoNumber));
            yield return ($"COUNT({sources})=0", Quoted(Words.NoSources));
            var difference = $"ROUND({budget}-SUM({sources}),{QuestionnaireCells.Text(draft.Decimals)})";
            var format = draft.Decimals == 0 ? "#,##0" : "#,##0." + new string('0', draft.Decimals);
            yield return ($"{difference}<>0", $"{Quoted(Words.SumBefore)}&TEXT({difference},\"{format}\")");
        }
    }

    private IEnumerable<(string Breaks, string Says)> Terms(int row)
    {
        if (!draft.Has(Field.Term))
        {
            yield break;
        }

        var year = QuestionnaireCells.Text(draft.FiscalYear);
        var (from, to) = (YearOf(QuestionnaireForm.From, row), YearOf(QuestionnaireForm.To, row));
        yield return (Blank(QuestionnaireForm.From, row), Quoted(Words.NoFrom));
        yield return ($"{from}={QuestionnaireCells.Text(NoYear)}", Quoted(Words.BadFrom));
        yield return ($"AND(NOT({Blank(QuestionnaireForm.To, row)}),{to}={QuestionnaireCells.Text(NoYear)})", Quoted(Words.BadTo));
        yield return ($"{to}<{from}", Quoted(Words.Backwards));
        yield return ($"{to}<{year}", Quoted(Words.Ended));
        yield return ($"{from}>{year}", Quoted(Words.NotBegun));
        if (draft.Has(Field.New))
        {
            var isNew = $"{At(Field.New, row)}=\"{PrintedWordsOfTables.Whole}\"";
            yield return ($"AND({isNew},{from}<{year})", Quoted(Words.NewButEarlier));
            yield return ($"AND(NOT({isNew}),{from}={year})", Quoted(Words.NotNew));
        }
    }

    private IEnumerable<(string Breaks, string Says)> Marks(int row) => columns.Keys.Where(Field.IsFlag)
        .Select(flag => ($"{At(flag, row)}=\"{QuestionnaireMarks.Text((bool?)null)}\"", Quoted(Words.Unsaid)));

    private string YearOf(string column, int row) => $"IFERROR(VLOOKUP({At(column, row)}&\"\",{years},2,FALSE),{QuestionnaireCells.Text(NoYear)})";

    private string Blank(string column, int row) => $"TRIM({At(column, row)})=\"\"";

    private string At(string column, int row) => columns.Letters(column) + QuestionnaireCells.Text(row);

    private string All(IEnumerable<string> keys, int row) => string.Join(',', keys.Select(key => At(key, row)));

    private static string Quoted(string words) => $"\"{words}\"";

    private static string First(IReadOnlyList<(string Breaks, string Says)> checks, string rest = "\"\"") =>
        string.Concat(checks.Select(check => $"IF({check.Breaks},{check.Says},")) + rest + new string(')', checks.Count);
}
