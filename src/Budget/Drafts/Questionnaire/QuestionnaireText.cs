using System.Globalization;
using System.Reflection;

namespace Shisaku.Budget;

/// <summary>The words of questionnaires in one language, from <c>Drafts/Resources/questionnaire.LANGUAGE.txt</c>.</summary>
public sealed class QuestionnaireText
{
    private static readonly Lazy<QuestionnaireText> EnglishText = new(() => new QuestionnaireText(Language.English));
    private static readonly Lazy<QuestionnaireText> JapaneseText = new(() => new QuestionnaireText(Language.Japanese));

    private readonly TextResource texts;
    private readonly DraftText draft;

    private QuestionnaireText(Language language)
    {
        texts = TextResource.Load(Assembly.GetExecutingAssembly(), language == Language.Japanese ? "questionnaire.ja.txt" : "questionnaire.en.txt");
        draft = DraftText.In(language);
    }

    /// <summary>The words of a language.</summary>
    public static QuestionnaireText In(Language language) => language == Language.Japanese ? JapaneseText.Value : EnglishText.Value;

    /// <summary>Every key.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>What was found, what was expected, what to do; the sheet, the cell and the programme's name are told beside it.</summary>
    public string Message(QuestionnaireProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem switch
        {
            { Finding: { } finding } => draft.Message(finding),
            { Refusal: { } refusal } => draft.Refusal(refusal),
            _ => TextResource.Fill(texts[TextResource.KeyOf(problem.Kind.ToString())], name => problem.Detail(name) is { } value
                ? name == "column" ? Column(value) : value.Length == 0 ? texts["blank"] : value
                : throw new InvalidOperationException($"A problem of the kind {problem.Kind} lacks the detail {name}.")),
        };
    }

    /// <summary>Where it stands: the sheet with the cell; empty where it is about the workbook.</summary>
    public string Place(QuestionnaireProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Sheet is null ? "" : problem.Cell is null ? problem.Sheet
            : texts.Fill("place", ("sheet", problem.Sheet), ("cell", problem.Cell));
    }

    /// <summary>The heading of a column; a funding source is given by its own words.</summary>
    public string Column(string column) => texts.Find("column." + column) ?? column;

    /// <summary>Where a programme's entry stands, with why it was returned.</summary>
    public string State(DraftProgramme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var state = texts["state." + TextResource.KeyOf(programme.State.ToString())];
        return programme.ReturnedBecause is { } because ? $"{state}: {because}" : state;
    }

    /// <summary>How many problems there are: to be mended, to be looked at.</summary>
    public string Counted(int blocks, int warns) => texts.Fill(
        "to-mend.count", ("blocks", blocks.ToString(CultureInfo.InvariantCulture)), ("warns", warns.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A further text.</summary>
    public string this[string key] => texts[key];
}
