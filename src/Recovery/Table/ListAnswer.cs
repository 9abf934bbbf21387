namespace Shisaku.Recovery;

/// <summary>A draft with the answer to its amounts.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Rows">Where its rows stand in the problem and its answer.</param>
/// <param name="Solution">The answer.</param>
internal sealed record ListAnswer(ListDraft Draft, DraftRows Rows, AmountSolution Solution)
{
    /// <summary>How a listing is read.</summary>
    public RowReading Reading(int listing) => Solution.Rows[Rows.Listings[listing]].Reading;

    /// <summary>Whether equally good readings differ in whether a listing is a re-listing.</summary>
    public bool IsMarkOpen(int listing)
    {
        var readings = Solution.Rows[Rows.Listings[listing]].Readings;
        foreach (var reading in readings)
        {
            if (reading.IsRelisted != readings[0].IsRelisted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The amounts of a listing.</summary>
    public RecoveredAmounts Amounts(int listing) =>
        new(Draft.Listings[listing].Row, Solution.Rows[Rows.Listings[listing]], IsCovered(listing));

    /// <summary>The amounts of a totals row.</summary>
    /// <param name="row">The aligned row.</param>
    /// <param name="index">Its row in the problem.</param>
    public RecoveredAmounts Amounts(AlignedRow row, int index) => new(row, Solution.Rows[index], isCovered: true);

    /// <summary>All totals rows with their rows in the problem, in printed order.</summary>
    public IEnumerable<AnsweredTotals> TotalsRows()
    {
        for (var section = 0; section < Draft.Sections.Length; section++)
        {
            if (Draft.Sections[section].Subtotal is { } subtotal)
            {
                yield return new AnsweredTotals(subtotal, Rows.Subtotals[section], section);
            }

            if (Draft.Sections[section].WithRelistings is { } with)
            {
                yield return new AnsweredTotals(with, Rows.WithRelistings[section], section);
            }
        }

        if (Draft.GrandTotal is { } grand)
        {
            yield return new AnsweredTotals(grand, Rows.GrandTotal!.Value, null);
        }
    }

    /// <summary>The first listing that a listing re-lists, as recovered, or null.</summary>
    public int? TwinOf(int listing)
    {
        if (!Reading(listing).IsRelisted)
        {
            return null;
        }

        var twin = Draft.Listings[listing].Twin ?? Draft.Listings[listing].Namesake;
        return twin is { } first && !Reading(first).IsRelisted && !Reading(first).IsDropped ? first : null;
    }

    /// <summary>Whether a total or a twin could contradict the amounts of a listing.</summary>
    private bool IsCovered(int listing)
    {
        var section = Draft.Sections[Draft.Listings[listing].Section];
        return Reading(listing).IsRelisted
            ? TwinOf(listing) is not null || (section.Subtotal is not null && section.WithRelistings is not null)
            : section.Subtotal is not null || Draft.GrandTotal is not null;
    }
}

/// <summary>A totals row and its place in the problem.</summary>
/// <param name="Row">The aligned row.</param>
/// <param name="Index">Its row in the problem.</param>
/// <param name="Section">The section it stands in; null for the grand total.</param>
internal sealed record AnsweredTotals(AlignedRow Row, int Index, int? Section);
