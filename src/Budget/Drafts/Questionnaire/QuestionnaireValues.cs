using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>What a programme's row says, cell by cell, and what a returned row makes of the programme.</summary>
public static class QuestionnaireValues
{
    /// <summary>The text of a column that may be typed into; amounts with separators, years of eras.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="column">The column's key.</param>
    public static string Text(DraftList draft, DraftProgramme programme, string column)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(programme);
        return column switch
        {
            Field.Name => programme.Name,
            Field.New => QuestionnaireMarks.Text(programme.Flags.New),
            Field.Priority => QuestionnaireMarks.Text(programme.Flags.Priority),
            Field.KeyResult => QuestionnaireMarks.Text(programme.Flags.KeyResult),
            QuestionnaireForm.From => programme.Term?.From is { } from ? EraYear.Text(from) : "",
            QuestionnaireForm.To => programme.Term?.To is { } to ? EraYear.Text(to) : "",
            Field.Commission => QuestionnaireMarks.Text(programme.Commission),
            Field.Divisions => QuestionnaireMarks.Text(programme.Divisions),
            QuestionnaireForm.Ends => QuestionnaireMarks.Text(programme.IsEnding),
            QuestionnaireForm.Reason => programme.Reason ?? "",
            _ => QuestionnaireForm.AmountsOf(draft).IndexOf(column) is >= 0 and var amount ? programme.Amounts[amount].ToString(draft.Decimals) : "",
        };
    }

    /// <summary>A programme as a returned row states it; what the questionnaire does not ask stays.</summary>
    internal static DraftProgramme Stated(DraftList draft, DraftProgramme before, DraftProgramme stated) => before with
    {
        Name = stated.Name,
        Divisions = !draft.Has(Field.Divisions) || stated.Divisions.IsEmpty || QuestionnaireMarks.Text(stated.Divisions) == QuestionnaireMarks.Text(before.Divisions)
            ? before.Divisions : stated.Divisions,
        Flags = new Flags(
            draft.Has(Field.New) ? stated.Flags.New : before.Flags.New,
            draft.Has(Field.Priority) ? stated.Flags.Priority : before.Flags.Priority,
            draft.Has(Field.KeyResult) ? stated.Flags.KeyResult : before.Flags.KeyResult),
        Amounts = stated.Amounts,
        Term = draft.Has(Field.Term) ? Term(before.Term, stated.Term) : before.Term,
        Commission = draft.Has(Field.Commission) ? stated.Commission : before.Commission,
        IsEnding = stated.IsEnding,
        Reason = SameReason(before.Reason, stated.Reason) ? before.Reason : stated.Reason,
    };

    /// <summary>What differs between two states of a programme.</summary>
    public static ImmutableArray<ChangedField> Changes(DraftList draft, DraftProgramme before, DraftProgramme now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            .. QuestionnaireForm.ColumnsOf(draft).Where(QuestionnaireForm.IsInput)
                .Select(column => new ChangedField(column, Text(draft, before, column), Text(draft, now, column)))
                .Where(change => change.Before != change.Now && !(change.Column == QuestionnaireForm.Reason && before.Reason == now.Reason)),
        ];
    }

    // The words in which a term was printed stay while its years do: one that nobody could read is blank in the questionnaire.
    private static ProgrammeTerm? Term(ProgrammeTerm? before, ProgrammeTerm? stated) =>
        before is not null && before.From == stated?.From && (stated is null || before.To == stated.To) ? before : stated;

    // A cell keeps a reason on one line.
    private static bool SameReason(string? before, string? stated) =>
        string.Join(' ', (before ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        == string.Join(' ', (stated ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
