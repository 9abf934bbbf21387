using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>Something in a returned questionnaire that must be mended or looked at; <see cref="QuestionnaireText"/> says it in words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">Whether it must be mended.</param>
/// <param name="Sheet">The sheet; null where it is about the workbook.</param>
/// <param name="Cell">The cell, such as <c>F12</c>; null where it is about the workbook.</param>
/// <param name="Details">Words and numbers of the message.</param>
public sealed record QuestionnaireProblem(
    QuestionnaireProblemKind Kind, DraftSeverity Severity, string? Sheet, string? Cell, ImmutableArray<FindingDetail> Details)
{
    /// <summary>The programme's name; null where it is about no row.</summary>
    public string? Name { get; init; }

    /// <summary>What a rule found; only for <see cref="QuestionnaireProblemKind.Rule"/>.</summary>
    public DraftFinding? Finding { get; init; }

    /// <summary>Why the change was refused; only for <see cref="QuestionnaireProblemKind.Refused"/>.</summary>
    public DraftRefusal? Refusal { get; init; }

    /// <summary>A detail of the message; null where it has none of this name.</summary>
    public string? Detail(string name) => Details.FirstOrDefault(each => each.Name == name)?.Value;

    /// <summary>A problem of a workbook that must be mended.</summary>
    public static QuestionnaireProblem Of(QuestionnaireProblemKind kind, params (string Name, string Value)[] details) =>
        At(kind, null, null, null, details);

    /// <summary>A problem of a cell that must be mended.</summary>
    public static QuestionnaireProblem At(
        QuestionnaireProblemKind kind, string? sheet, string? cell, string? name, params (string Name, string Value)[] details) =>
        new(kind, DraftSeverity.Blocks, sheet, cell, [.. details.Select(each => new FindingDetail(each.Name, each.Value))]) { Name = name };
}

/// <summary>What may be wrong in a returned questionnaire.</summary>
public enum QuestionnaireProblemKind
{
    /// <summary>It belongs to another draft.</summary>
    OtherDraft,

    /// <summary>It is another division's.</summary>
    OtherDivision,

    /// <summary>It has another form than this program writes, or columns are missing.</summary>
    OtherForm,

    /// <summary>The hidden sheet is gone.</summary>
    HeadLost,

    /// <summary>Two rows bear the key of one programme.</summary>
    KeyTwice,

    /// <summary>The key of a row can't be read.</summary>
    KeyDamaged,

    /// <summary>A row had no key and was known by its name.</summary>
    KnownByName,

    /// <summary>A row is gone that was given out.</summary>
    RowMissing,

    /// <summary>A row without a name.</summary>
    NameMissing,

    /// <summary>No amount.</summary>
    NotAnAmount,

    /// <summary>An amount with more decimals than the list has.</summary>
    NotWhole,

    /// <summary>Neither a mark nor blank.</summary>
    NotAMark,

    /// <summary>No fiscal year.</summary>
    NotAYear,

    /// <summary>A term that ends before it begins, or ends without a beginning.</summary>
    TermBackwards,

    /// <summary>A formula without a value, or with an error for one.</summary>
    FormulaFailed,

    /// <summary>A cell that is merged with others.</summary>
    Merged,

    /// <summary>The draft has no such programme any more.</summary>
    UnknownProgramme,

    /// <summary>Somebody changed the programme since the questionnaire was written.</summary>
    ChangedMeanwhile,

    /// <summary>A new programme under a name that the division's has already.</summary>
    NameTaken,

    /// <summary>A new programme without a measure.</summary>
    MeasureMissing,

    /// <summary>The draft has no such measure.</summary>
    MeasureUnknown,

    /// <summary>A programme that was given out stands under another measure.</summary>
    MeasureMoved,

    /// <summary>The change was refused.</summary>
    Refused,

    /// <summary>A rule found something.</summary>
    Rule,
}
