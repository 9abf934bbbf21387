using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Tells which of a row's amounts are last year's and the difference, and which the budget and its sources: by their
/// cells, and where the row has slid, by what adds up.</summary>
internal sealed class FurtherTokens
{
    // A choice under which a sum of the row fails or can't be tried: only one that explains all may move amounts.
    private const int Unexplained = 100;

    private readonly List<AmountToken> tokens;
    private readonly SectionLayout layout;

    // Of all amount columns in printed order: which further column each is, or -1.
    private readonly List<int> columns = [];
    private readonly int[] cells;
    private readonly int[] chosen;
    private int[]? best;
    private int least = int.MaxValue;

    private FurtherTokens(List<AmountToken> tokens, SectionLayout layout)
    {
        (this.tokens, this.layout) = (tokens, layout);
        foreach (var field in layout.Fields)
        {
            if (Field.IsAmount(field))
            {
                columns.Add(Field.IsFurtherAmount(field) ? Place(field) : -1);
            }
        }

        cells = new int[layout.Further.Count];
        for (var further = 0; further < cells.Length; further++)
        {
            cells[further] = layout[layout.Further[further]];
        }

        chosen = new int[cells.Length];
    }

    /// <summary>Takes the further amounts out of a row's amounts.</summary>
    /// <param name="tokens">All amounts in printed order; the budget and its sources are left.</param>
    /// <param name="layout">The layout of the section.</param>
    /// <returns>By further column: its amount, or null.</returns>
    public static AmountToken?[] Take(List<AmountToken> tokens, SectionLayout layout)
    {
        var search = new FurtherTokens(tokens, layout);
        search.Choose(0, 0);
        var taken = new AmountToken?[search.chosen.Length];
        for (var further = 0; further < taken.Length && search.best is not null; further++)
        {
            taken[further] = search.best[further] < 0 ? null : tokens[search.best[further]];
        }

        foreach (var token in taken)
        {
            if (token is not null)
            {
                tokens.Remove(token);
            }
        }

        return taken;
    }

    private int Place(string field)
    {
        for (var further = 0; further < layout.Further.Count; further++)
        {
            if (layout.Further[further] == field)
            {
                return further;
            }
        }

        return -1;
    }

    /// <summary>Tries every way to give the further columns amounts, in order.</summary>
    private void Choose(int further, int from)
    {
        if (further == chosen.Length)
        {
            var cost = Cost();
            if (cost < least)
            {
                (least, best) = (cost, (int[])chosen.Clone());
            }

            return;
        }

        for (var token = from; token < tokens.Count; token++)
        {
            chosen[further] = token;
            Choose(further + 1, token + 1);
        }

        chosen[further] = -1;
        Choose(further + 1, from);
    }

    /// <summary>What a choice leaves unexplained: sums first, then amounts off their cells; beyond bounds where the printed
    /// order of the columns forbids it.</summary>
    private int Cost()
    {
        var (budget, sources, sum, left) = ((long?)null, 0, 0L, 0);
        var isDamaged = false;
        var at = 0;
        var moved = 0;
        for (var token = 0; token < tokens.Count; token++)
        {
            var further = Array.IndexOf(chosen, token);
            moved += further >= 0
                ? cells[further] == tokens[token].Cell ? 0 : 1
                : layout.AmountCells.Contains(tokens[token].Cell) ? 0 : 1;

            // Of equal columns the next one: amounts keep the order of their columns.
            while (at < columns.Count && columns[at] != further)
            {
                at++;
            }

            if (at == columns.Count)
            {
                return int.MaxValue;
            }

            at++;
            left += further < 0 ? 1 : 0;
        }

        var first = layout.IsBudgetLast ? left - 1 : 0;
        for (var (token, place) = (0, 0); token < tokens.Count; token++)
        {
            if (Array.IndexOf(chosen, token) < 0)
            {
                isDamaged |= tokens[token].Value is null;
                if (place == first)
                {
                    budget = tokens[token].Value;
                }
                else
                {
                    (sum, sources) = (sum + (tokens[token].Value ?? 0), sources + 1);
                }

                place++;
            }
        }

        var broken = !isDamaged && sources > 0 && sum != budget;
        return (broken || Differs(budget) ? Unexplained : 0) + moved;
    }

    /// <summary>Whether the difference is not this year's amount less last year's, nor the other way round; or, in a list that
    /// prints it, can't be held against them.</summary>
    private bool Differs(long? budget)
    {
        if (Place(Field.Amount(HeadingWords.Previous)) < 0 || Place(Field.Amount(HeadingWords.Difference)) < 0)
        {
            return false;
        }

        var (previous, difference) = (ValueOf(Field.Amount(HeadingWords.Previous)), ValueOf(Field.Amount(HeadingWords.Difference)));
        var then = previous ?? 0; // a new programme has none
        return budget is not { } now || difference is not { } change || (now - then != change && then - now != change);
    }

    private long? ValueOf(string field)
    {
        var further = Place(field);
        return further < 0 || chosen[further] < 0 ? null : tokens[chosen[further]].Value;
    }
}
