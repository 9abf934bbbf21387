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

    // By section: the answers of its policy's totals rows, which are read only once.
    private readonly RowAnswer[]?[] upper = new RowAnswer[]?[Draft.Sections.Length];

    /// <summary>All totals rows with their rows in the problem, in printed order.</summary>
    public IEnumerable<AnsweredTotals> TotalsRows()
    {
        for (var section = 0; section < Draft.Sections.Length; section++)
        {
            if (Draft.Sections[section].Subtotal is { } subtotal)
            {
                yield return new AnsweredTotals(subtotal, Solution.Rows[Rows.Subtotals[section]], section);
            }

            if (Draft.Sections[section].WithRelistings is { } with)
            {
                yield return new AnsweredTotals(with, Solution.Rows[Rows.WithRelistings[section]], section);
            }

            for (var index = 0; index < Draft.Sections[section].Upper.Length; index++)
            {
                yield return Upper(section, index);
            }
        }

        if (Draft.GrandTotal is { } grand)
        {
            yield return new AnsweredTotals(grand, Solution.Rows[Rows.GrandTotal!.Value], null);
        }
    }

    /// <summary>A totals row of a policy that stands in one of its sections beside that section's own.</summary>
    public AnsweredTotals Upper(int section, int index)
    {
        var rows = Draft.Sections[section].Upper;
        var answers = upper[section] ??= [.. rows.Select(row => PolicyTotals.Read(row, CoveredBy(row, section)))];
        return new AnsweredTotals(rows[index], answers[index], section);
    }

    /// <summary>The first section of the policy to which a section belongs, and the one behind its last.</summary>
    public (int From, int To) PolicyOf(int section)
    {
        var (from, to) = (section, section + 1);
        while (Draft.Sections[from].Structure.Continues)
        {
            from--;
        }

        while (to < Draft.Sections.Length && Draft.Sections[to].Structure.Continues)
        {
            to++;
        }

        return (from, to);
    }

    /// <summary>The answers of the rows that a policy's total adds up: its measures' totals, or their listings.</summary>
    private List<RowAnswer> CoveredBy(AlignedRow row, int section)
    {
        var covered = new List<RowAnswer>();
        var withRelistings = row.Body.Kind == BodyKind.SubtotalWithRelistings;
        var (from, to) = PolicyOf(section);
        for (var part = from; part < to; part++)
        {
            var total = withRelistings ? Rows.WithRelistings[part] : Rows.Subtotals[part];
            if (total >= 0)
            {
                covered.Add(Solution.Rows[total]);
                continue;
            }

            foreach (var listing in Draft.Sections[part].Listings)
            {
                if (withRelistings ? !Reading(listing).IsDropped : Reading(listing) is { IsRelisted: false, IsDropped: false })
                {
                    covered.Add(Solution.Rows[Rows.Listings[listing]]);
                }
            }
        }

        return covered;
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
            : section.Subtotal is not null || Draft.GrandTotal is not null || HasUpper(Draft.Listings[listing].Section);
    }

    private bool HasUpper(int section)
    {
        var (from, to) = PolicyOf(section);
        for (var part = from; part < to; part++)
        {
            if (!Draft.Sections[part].Upper.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A totals row and how it is read.</summary>
/// <param name="Row">The aligned row.</param>
/// <param name="Answer">The answer for it.</param>
/// <param name="Section">The section it stands in; null for the grand total.</param>
internal sealed record AnsweredTotals(AlignedRow Row, RowAnswer Answer, int? Section)
{
    /// <summary>Its amounts.</summary>
    public RecoveredAmounts Amounts => new(Row, Answer, isCovered: true);
}
