using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Builds the totals rows of a list, each with the lines that it covers.</summary>
/// <param name="answer">The answer for the list.</param>
/// <param name="asPrinted">Whether every amount stays where it is printed.</param>
internal sealed class TotalsBuilder(ListAnswer answer, bool asPrinted)
{
    private ListDraft Draft => answer.Draft;

    /// <summary>Whether a listing stands in the table; one that is printed twice does so once.</summary>
    public bool Stands(int listing) => asPrinted || !answer.Reading(listing).IsDropped;

    /// <summary>Whether a listing is a re-listing, which subtotals leave out.</summary>
    public bool IsRelisted(int listing) =>
        asPrinted ? Draft.Listings[listing].Name.IsRelisted : answer.Reading(listing).IsRelisted;

    /// <summary>The totals rows of a section: its own, then those of its policy that stand in it.</summary>
    public IEnumerable<TotalsRow> Subtotals(int section, List<int> listings)
    {
        var own = Draft.Sections[section];
        var level = own.Structure.IsOfMeasure ? 2 : 1;
        if (own.Subtotal is { } subtotal)
        {
            yield return Totals(
                new AnsweredTotals(subtotal, answer.Solution.Rows[answer.Rows.Subtotals[section]], section), TotalsKind.Subtotal, level,
                LinesOf(listings, withRelistings: false));
        }

        if (own.WithRelistings is { } with)
        {
            yield return Totals(
                new AnsweredTotals(with, answer.Solution.Rows[answer.Rows.WithRelistings[section]], section),
                TotalsKind.SubtotalWithRelistings, level, LinesOf(listings, withRelistings: true));
        }

        for (var index = 0; index < own.Upper.Length; index++)
        {
            var withRelistings = own.Upper[index].Body.Kind == BodyKind.SubtotalWithRelistings;
            yield return Totals(
                answer.Upper(section, index), withRelistings ? TotalsKind.SubtotalWithRelistings : TotalsKind.Subtotal, 1,
                LinesOfPolicy(section, withRelistings));
        }
    }

    /// <summary>The grand total, which adds up subtotals, and listings that stand in none; null where the list has none.</summary>
    public TotalsRow? GrandTotal(IEnumerable<BasicPolicy> policies)
    {
        if (Draft.GrandTotal is not { } grand)
        {
            return null;
        }

        var lines = new List<int>();
        foreach (var policy in policies)
        {
            if (policy.Subtotals.FirstOrDefault(each => each is { Kind: TotalsKind.Subtotal, Level: 1 }) is { } subtotal)
            {
                lines.Add(subtotal.Line);
                continue;
            }

            foreach (var ofMeasure in policy.Subtotals)
            {
                if (ofMeasure.Kind == TotalsKind.Subtotal)
                {
                    lines.Add(ofMeasure.Line);
                }
            }

            foreach (var listing in policy.Listings.Where(listing => listing.IsRelisted != true))
            {
                if (!policy.Subtotals.Any(each => each.Kind == TotalsKind.Subtotal && each.Lines.Contains(listing.Line)))
                {
                    lines.Add(listing.Line);
                }
            }
        }

        return Totals(new AnsweredTotals(grand, answer.Solution.Rows[answer.Rows.GrandTotal!.Value], null), TotalsKind.GrandTotal, 0, [.. lines]);
    }

    /// <summary>The lines that a policy's total covers: its measures' totals, or their listings.</summary>
    private ImmutableArray<int> LinesOfPolicy(int section, bool withRelistings)
    {
        var lines = new List<int>();
        var (from, to) = answer.PolicyOf(section);
        for (var part = from; part < to; part++)
        {
            if ((withRelistings ? Draft.Sections[part].WithRelistings : Draft.Sections[part].Subtotal) is { } total)
            {
                lines.Add(total.Line);
            }
            else
            {
                lines.AddRange(LinesOf([.. Draft.Sections[part].Listings.Where(Stands)], withRelistings));
            }
        }

        return [.. lines];
    }

    private ImmutableArray<int> LinesOf(List<int> listings, bool withRelistings)
    {
        var lines = new List<int>();
        foreach (var listing in listings)
        {
            if (withRelistings || !IsRelisted(listing))
            {
                lines.Add(Draft.Listings[listing].Row.Line);
            }
        }

        return [.. lines];
    }

    private TotalsRow Totals(AnsweredTotals totals, TotalsKind kind, int level, ImmutableArray<int> lines)
    {
        var label = totals.Row.Cells[kind == TotalsKind.GrandTotal ? Field.Total : Field.Subtotal];
        return new TotalsRow(
            kind, totals.Row.Line, TotalsLabel.Mended(label), level, lines,
            asPrinted ? totals.Amounts.AsPrinted : totals.Amounts.Amounts);
    }
}
