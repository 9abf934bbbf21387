using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>Whose questionnaire a workbook is.</summary>
/// <param name="Draft">The number of the draft.</param>
/// <param name="Division">The division that is asked; empty where the hidden sheet, which alone says it, is lost.</param>
/// <param name="FiscalYear">The year of the draft.</param>
/// <param name="Digits">How many digits of every amount are decimals of the unit.</param>
/// <param name="Form">The version of the form (<see cref="QuestionnaireForm.Version"/>).</param>
public sealed record QuestionnaireHead(long Draft, string Division, int FiscalYear, int Digits, int Form = QuestionnaireForm.Version);

/// <summary>A questionnaire as it came back.</summary>
/// <param name="Head">Whose it is.</param>
/// <param name="Columns">The keys of the columns that were found (<see cref="QuestionnaireForm.ColumnsOf"/>).</param>
/// <param name="Entries">Its rows.</param>
/// <param name="GivenOut">The programmes that were prefilled; empty where the hidden sheet is lost.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record ReturnedBook(
    QuestionnaireHead Head, ImmutableArray<string> Columns, ImmutableArray<ReturnedEntry> Entries, ImmutableArray<long> GivenOut, ImmutableArray<QuestionnaireProblem> Problems);

/// <summary>A row of a returned questionnaire.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The sheet's row, from 1.</param>
/// <param name="Programme">The programme's id in the draft; null for a row that was added.</param>
/// <param name="Revision">The revision that was seen when the questionnaire was written; null where that is lost.</param>
/// <param name="Stated">What the row says; without id and state. A field without a column has its empty value.</param>
public sealed record ReturnedEntry(string Sheet, int Row, long? Programme, int? Revision, DraftProgramme Stated)
{
    /// <summary>The measure as the drop-down list writes it; empty for none.</summary>
    public string Measure { get; init; } = "";

    /// <summary>The measure under which the division wishes the programme to be listed again; empty for none.</summary>
    public string Relist { get; init; } = "";

    /// <summary>By the key of a column: its cell in this row, such as <c>F12</c>.</summary>
    public ImmutableDictionary<string, string> Cells { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether every cell could be read; a row that can't be read wholly is not taken at all.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The cell of a part of the programme (<see cref="Field"/>); that of the name for the row as a whole.</summary>
    public string? CellOf(string field) =>
        Cells.GetValueOrDefault(field == Field.Term ? QuestionnaireForm.From : field) ?? Cells.GetValueOrDefault(Field.Name);
}
