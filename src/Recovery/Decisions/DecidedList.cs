using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The decisions about a list, held against its rows: which row of the draft and which column each is about.</summary>
internal sealed class DecidedList
{
    private static readonly string[] Texts =
        [Field.Name, Field.New, Field.Priority, Field.KeyResult, Field.Term, Field.Commission, Field.Divisions];

    private readonly ListDraft draft;
    private readonly Dictionary<int, DecidedRow> rows = [];

    /// <summary>Holds decisions against a draft.</summary>
    /// <exception cref="UnusableDecisionException">One of them names what the list has not.</exception>
    public DecidedList(ListDraft draft, DraftRows indexes, ImmutableArray<Decision> decisions)
    {
        this.draft = draft;
        All = [];
        if (decisions.IsEmpty)
        {
            return;
        }

        for (var listing = 0; listing < draft.Listings.Length; listing++)
        {
            rows.Add(draft.Listings[listing].Row.Line, new DecidedRow(indexes.Listings[listing], draft.Listings[listing].Row));
        }

        for (var section = 0; section < draft.Sections.Length; section++)
        {
            AddTotals(draft.Sections[section].Subtotal, indexes.Subtotals[section]);
            AddTotals(draft.Sections[section].WithRelistings, indexes.WithRelistings[section]);
        }

        AddTotals(draft.GrandTotal, indexes.GrandTotal ?? -1);
        var all = new List<DecidedField>();
        foreach (var decision in decisions)
        {
            var number = all.Count + 1;
            all.Add(Of(decision, number));
            if (all.FindIndex(each => each.Decision.Line == decision.Line && each.Decision.Field == decision.Field) < all.Count - 1)
            {
                throw UnusableDecisionException.Of(number, decision, "twice");
            }
        }

        All = [.. all];
    }

    /// <summary>The decisions in their order.</summary>
    public ImmutableArray<DecidedField> All { get; }

    private void AddTotals(AlignedRow? row, int index)
    {
        if (row is not null)
        {
            rows.Add(row.Line, new DecidedRow(index, row));
        }
    }

    private DecidedField Of(Decision decision, int number)
    {
        if (!rows.TryGetValue(decision.Line, out var found))
        {
            throw UnusableDecisionException.Of(number, decision, "line");
        }

        var decided = new DecidedField(number, decision, found.Index, found.Row, ColumnOf(decision.Field));
        var isKnown = decided.Column is not null
            || (decision.Field == Field.Row && decision.IsAsPrinted)
            || (!found.Row.IsTotals && (decision.Field == Field.Relisted || HasText(decision.Field)));
        return isKnown ? decided : throw UnusableDecisionException.Of(number, decision, "field");
    }

    private int? ColumnOf(string field)
    {
        if (field == Field.Budget)
        {
            return 0;
        }

        for (var source = 0; source < draft.Heading.Sources.Length; source++)
        {
            if (Field.Funding(draft.Heading.Sources[source].Key) == field)
            {
                return source + 1;
            }
        }

        return null;
    }

    private bool HasText(string field) =>
        Texts.Contains(field) && (field == Field.Name || draft.Heading.Columns.Any(column => column.Field == field));
}

/// <summary>A row about which decisions may be made.</summary>
/// <param name="Index">Its row in the amount problem.</param>
/// <param name="Row">The row.</param>
internal sealed record DecidedRow(int Index, AlignedRow Row);

/// <summary>A decision and what it is about.</summary>
/// <param name="Number">Which decision, counted from 1.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Index">Its row in the amount problem.</param>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its amount column, the budget first; null for other fields.</param>
internal sealed record DecidedField(int Number, Decision Decision, int Index, AlignedRow Row, int? Column)
{
    /// <summary>A refusal of this decision.</summary>
    public UnusableDecisionException Refused(string key) => UnusableDecisionException.Of(Number, Decision, key);
}
