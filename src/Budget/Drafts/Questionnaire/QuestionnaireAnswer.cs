using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>What came of a returned questionnaire.</summary>
/// <param name="Draft">The draft with all that was taken.</param>
/// <param name="Entries">What was done, row by row.</param>
/// <param name="Problems">What must be mended or looked at, of the workbook first, then row by row.</param>
public sealed record QuestionnaireAnswer(DraftList Draft, ImmutableArray<AnsweredEntry> Entries, ImmutableArray<QuestionnaireProblem> Problems)
{
    /// <summary>Takes over a returned questionnaire.</summary>
    /// <remarks>A row is taken wholly or not at all. A row that says what the draft says changes nothing, whatever revision it saw; one
    /// that says something else is taken only if nobody changed the programme since. What no rule stops is submitted.</remarks>
    /// <param name="draft">The draft as it is now.</param>
    /// <param name="expected">Whose questionnaire is expected: draft, division, year.</param>
    /// <param name="book">The questionnaire.</param>
    /// <param name="hand">Who hands it in: the division itself, or the compiler for it.</param>
    public static QuestionnaireAnswer Of(DraftList draft, QuestionnaireHead expected, ReturnedBook book, DraftHand hand)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(hand);
        if (Foreign(draft, expected, book) is { } foreign)
        {
            return new QuestionnaireAnswer(draft, [], [foreign, .. book.Problems]);
        }

        var step = new QuestionnaireStep(draft, expected.Division, hand, book);
        var entries = book.Entries.Select(step.Take).ToList();
        step.Check(entries);
        var submitted = entries.ConvertAll(step.Submit);
        return new QuestionnaireAnswer(step.Draft, [.. submitted], [.. book.Problems, .. step.Problems, .. Missing(draft, expected, book)]);
    }

    private static QuestionnaireProblem? Foreign(DraftList draft, QuestionnaireHead expected, ReturnedBook book)
    {
        var head = book.Head;
        var lost = QuestionnaireForm.ColumnsOf(draft).Where(QuestionnaireForm.IsInput).FirstOrDefault(column => !book.Columns.Contains(column));
        return head.Draft != expected.Draft || head.FiscalYear != expected.FiscalYear
                ? QuestionnaireProblem.Of(QuestionnaireProblemKind.OtherDraft, ("found", Named(head)), ("expected", Named(expected)))
            : head.Division.Length > 0 && head.Division != expected.Division
                ? QuestionnaireProblem.Of(QuestionnaireProblemKind.OtherDivision, ("found", head.Division), ("expected", expected.Division))
            : lost is not null || head.Form > QuestionnaireForm.Version || head.Digits != draft.Decimals
                || book.Entries.Any(entry => entry.Stated.Amounts.Sources.Length != draft.FundingSources.Length)
                ? QuestionnaireProblem.Of(QuestionnaireProblemKind.OtherForm, ("column", ColumnName(draft, lost ?? Field.Budget)))
            : null;
    }

    // The number of a draft alone says nothing to a person.
    private static string Named(QuestionnaireHead head) => $"{EraYear.Text(head.FiscalYear)}, no. {head.Draft}";

    private static IEnumerable<QuestionnaireProblem> Missing(DraftList draft, QuestionnaireHead expected, ReturnedBook book)
    {
        var given = book.GivenOut.IsEmpty ? draft.Programmes.Where(each => each.IsOf(expected.Division)).Select(each => each.Id) : book.GivenOut;
        var there = book.Entries.Select(entry => entry.Programme).OfType<long>().ToHashSet();
        var names = book.Entries.Where(entry => entry.Programme is null).Select(entry => entry.Stated.Name).ToHashSet(StringComparer.Ordinal);
        var sheet = book.Entries.Select(entry => entry.Sheet).FirstOrDefault();
        return given.Where(id => !there.Contains(id)).Select(draft.Programme).OfType<DraftProgramme>()
            .Where(programme => programme.IsOf(expected.Division) && !names.Contains(programme.Name))
            .Select(programme => QuestionnaireProblem.At(QuestionnaireProblemKind.RowMissing, sheet, null, programme.Name, ("name", programme.Name)));
    }

    /// <summary>A column as problems name it: its key, or the words of a source.</summary>
    internal static string ColumnName(DraftList draft, string column) =>
        draft.FundingSources.FirstOrDefault(source => Field.Funding(source.Key) == column)?.Printed ?? column;
}

/// <summary>What was done with a row of a returned questionnaire.</summary>
/// <param name="Entry">The row.</param>
/// <param name="Programme">The programme in the draft; null where the row was not taken and is none's.</param>
/// <param name="Done">What was done.</param>
/// <param name="Changes">What it changes; of a row that was not taken, what it would change.</param>
/// <param name="IsSubmitted">Whether the entry was submitted with it.</param>
public sealed record AnsweredEntry(ReturnedEntry Entry, long? Programme, AnsweredAs Done, ImmutableArray<ChangedField> Changes, bool IsSubmitted = false)
{
    /// <summary>The measure under which the division wishes the programme to be listed again; null for none. The compiler does it.</summary>
    public long? Relist { get; init; }
}

/// <summary>What may be done with a row.</summary>
public enum AnsweredAs
{
    /// <summary>It says what the draft says.</summary>
    Unchanged,

    /// <summary>The programme was changed.</summary>
    Changed,

    /// <summary>A new programme was entered.</summary>
    Entered,

    /// <summary>Nothing: a problem says why.</summary>
    Refused,
}

/// <summary>A part of a programme that is changed.</summary>
/// <param name="Column">The key of its column (<see cref="QuestionnaireForm"/>).</param>
/// <param name="Before">As it was, in the notation of the questionnaire; empty for a blank.</param>
/// <param name="Now">As the row states it.</param>
public sealed record ChangedField(string Column, string Before, string Now);
