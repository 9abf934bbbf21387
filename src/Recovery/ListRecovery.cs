using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What to do beyond recovering.</summary>
/// <param name="CountReadings">Whether to count how many readings balance, policy by policy.</param>
public sealed record RecoveryOptions(bool CountReadings = false)
{
    /// <summary>What a person decided; the recovery holds to it.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>What a person said of the columns; null where all is to be discovered.</summary>
    public ListLayout? Layout { get; init; }
}

/// <summary>Recovers the true table of a printed list and proves it.</summary>
public static class ListRecovery
{
    /// <summary>The recovered list; the same for the same print on every machine.</summary>
    /// <exception cref="NotAListException">The print holds no list of programmes.</exception>
    /// <exception cref="UnusableLayoutException">The layout does not fit the list.</exception>
    /// <exception cref="UnusableDecisionException">A decision does not fit the list.</exception>
    public static RecoveredList Recover(PrintedList list, RecoveryOptions options)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(options);
        var recovered = Read(list, options);
        list = recovered.Printed;
        return list.Notes.IsEmpty ? recovered : recovered with { Findings = [.. list.Notes.Select(HiddenPart), .. recovered.Findings] };
    }

    private static Finding HiddenPart(ReadingNote note) => new(
        FindingKind.HiddenPart, null, null, Field.Row, null, null, null, Certainty.Preferred, [],
        [
            new("note", note.Key), new("count", Found.Number(note.Count)),
            new("where", note.Sheet is null ? note.Where : $"{note.Sheet} {note.Where}"),
        ]);

    private static RecoveredList Read(PrintedList list, RecoveryOptions options)
    {
        if ((options.Layout ?? list.Layout) is { } layout)
        {
            return layout.IsOfProgrammes
                ? ListOf(list, DraftReader.Read(list, layout), options)
                : TableRecovery.Recover(list, layout, options.Decisions) ?? throw NotAListException.WithoutListings(list);
        }

        try
        {
            var draft = DraftReader.Read(list);
            return IsOfProgrammes(draft) ? ListOf(list, draft, options) : TableOf(list, options) ?? ListOf(list, draft, options);
        }
        catch (NotAListException reason) when (!reason.IsTooLarge)
        {
            // No heading of a list of programmes: a table of another kind, or none at all.
            if (TableOf(list, options) is { } table)
            {
                return table;
            }

            throw;
        }
    }

    private static RecoveredList? TableOf(PrintedList list, RecoveryOptions options) =>
        TableRecovery.Recover(list, options.Decisions)
            ?? (GluedRows.Part(list) is { } parted ? TableRecovery.Recover(parted, options.Decisions) : null);

    /// <summary>Whether the columns of a list of programmes take in nearly all that is printed; a table with further amounts
    /// beside the budget and its sources is read as such.</summary>
    private static bool IsOfProgrammes(ListDraft draft) =>
        (draft.Heading.IsOfProgrammes || (draft.Heading.Further.IsEmpty && !draft.Heading.Sources.Any(IsGrant)))
        && draft.Listings.Count(listing => listing.Row.Cells.Unplaced.Length > 0) * 5 <= draft.Listings.Length
        && draft.Structure.Unread.Count(row => row.Cells.Count(cell => AmountNotation.Read(cell) is { Value: > 0 }) > 1) * 5 <= draft.Listings.Length;

    /// <summary>Whether a source is named by its heading only, as grants of several givers in one column are.</summary>
    private static bool IsGrant(FundingSource source) => source.Key.EndsWith(PrintedWords.GrantEnding, StringComparison.Ordinal);

    private static RecoveredList ListOf(PrintedList list, ListDraft draft, RecoveryOptions options)
    {
        var (answer, decided, proof) = Answer(draft, options);
        var table = DecidedTexts.Replace(TableBuilder.Recovered(answer), answer.Draft, decided);
        var asPrinted = TableBuilder.AsPrinted(answer);
        var further = FurtherAmounts.Of(answer, table);
        (table, asPrinted) = further is null ? (table, asPrinted) : (further.In(table), further.AsPrinted(asPrinted));
        var brokenAsPrinted = Sums.Broken(asPrinted);
        var checks = Sums.Of(table);
        var cells = CellStates.Of(answer, table, further);
        return new RecoveredList(
            list,
            table,
            cells,
            checks,
            brokenAsPrinted,
            FindingsOf(answer, decided, table, checks, cells, further),
            proof is null ? null : Readings(answer, table, proof),
            VerdictOf(checks, cells))
        {
            Layout = options.Layout ?? DiscoveredLayout.Of(draft, table.Unit),
        };
    }

    /// <summary>The answer; the proof, which holds all readings of a list, only where these are to be counted.</summary>
    private static (ListAnswer Answer, DecidedList Decided, ListProof? Proof) Answer(ListDraft draft, RecoveryOptions options)
    {
        var problem = ProblemBuilder.Of(draft);
        var decided = new DecidedList(draft, problem.Rows, options.Decisions);
        var (solution, proof) = decided.All.IsEmpty
            ? AmountRecovery.Recover(problem.Problem)
            : AmountRecovery.Recover(DecidedAmounts.Hold(problem.Problem, decided), problem.Problem);
        return (new ListAnswer(draft, problem.Rows, solution), decided, options.CountReadings ? proof : null);
    }

    private static ImmutableArray<Finding> FindingsOf(
        ListAnswer answer, DecidedList decided, ProgrammeList table, ImmutableArray<Check> checks, ImmutableArray<RecoveredCell> cells,
        FurtherAmounts? further) =>
    [
        .. DecisionFindings.Settle(
            StructureFindings.Of(answer.Draft, table)
                .Concat(RowFindings.Of(answer, cells))
                .Concat(AmountFindings.Of(answer, table))
                .Concat(SumFindings.Of(answer, table, checks, cells))
                .Concat(TwinFindings.Of(answer, table))
                .Concat(TermFindings.Of(answer, table))
                .Concat(further?.Findings(table) ?? []),
            answer, decided, table, cells)
            .Order(Comparer<Finding>.Create(ByPlace)),
    ];

    private static int ByPlace(Finding one, Finding other) =>
        one.Line != other.Line ? (one.Line ?? 0).CompareTo(other.Line ?? 0)
        : one.Kind != other.Kind ? (int)one.Kind - (int)other.Kind
        : (one.Column ?? 0).CompareTo(other.Column ?? 0);

    private static ImmutableArray<PolicyReadings> Readings(ListAnswer answer, ProgrammeList table, ListProof proof)
    {
        var readings = ImmutableArray.CreateBuilder<PolicyReadings>();
        for (var section = 0; section < answer.Draft.Sections.Length; section++)
        {
            var subtotal = answer.Rows.Subtotals[section];
            var with = answer.Rows.WithRelistings[section];
            if (subtotal >= 0)
            {
                var (bySums, withTwins, isExact) = proof.Readings(
                    section,
                    answer.Solution.Rows[subtotal].Reading,
                    with < 0 ? null : answer.Solution.Rows[with].Reading);
                readings.Add(new PolicyReadings(table.Policies[answer.Draft.PolicyOf(section)].Number, bySums, withTwins, isExact));
            }
        }

        return readings.ToImmutable();
    }

    /// <summary>The worst part of the list decides.</summary>
    internal static Verdict VerdictOf(ImmutableArray<Check> checks, ImmutableArray<RecoveredCell> cells)
    {
        var amounts = cells.Where(cell => Field.IsAmount(cell.Field)).ToList();
        return checks.Any(check => !check.IsHeld && !check.IsUndecided) ? Verdict.Unbalanced
            : amounts.Exists(cell => cell.Certainty == Certainty.Undecided) ? Verdict.Undecided
            : amounts.Count == 0 || amounts.Exists(cell => cell.Certainty == Certainty.Unchecked) ? Verdict.Unchecked
            : amounts.Exists(cell => cell.Certainty == Certainty.Preferred) ? Verdict.Balanced
            : Verdict.Proven;
    }
}
