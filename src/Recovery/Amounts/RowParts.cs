using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>The amounts of a row in printed order, one of them perhaps parted in two, and the columns they can stand in.</summary>
internal sealed class RowParts
{
    private readonly ImmutableArray<int> layout;
    private readonly List<Part> parts = [];

    /// <param name="tokens">The printed amounts in order.</param>
    /// <param name="layout">The cell index of each amount column, the budget first.</param>
    public RowParts(ImmutableArray<AmountToken> tokens, ImmutableArray<int> layout)
    {
        this.layout = layout;
        foreach (var token in tokens)
        {
            parts.Add(new Part(token.Cell, token.Value));
        }
    }

    /// <summary>How many amounts.</summary>
    public int Count => parts.Count;

    /// <summary>The printed amount that is parted in two, or -1.</summary>
    public int PartedToken { get; private init; } = -1;

    /// <summary>How many amounts are damaged beyond reading.</summary>
    public int Damaged => parts.FindAll(part => part.Value is null).Count;

    /// <summary>Whether the first amount is the sum of at least one other.</summary>
    public bool AddUp => Count > 1 && parts.TrueForAll(part => part.Value is not null) && parts[0].Value == SumFrom(1);

    /// <summary>Whether the first amount is printed in the cell of the budget.</summary>
    public bool BeginWithBudget => Count > 0 && parts[0].Cell == layout[0];

    /// <summary>An amount; null where it is damaged.</summary>
    public long? this[int part] => parts[part].Value;

    /// <summary>The same amounts with one parted in two.</summary>
    public RowParts With(Parting parting, int token)
    {
        var parted = new RowParts([], layout) { PartedToken = token };
        parted.parts.AddRange(parts);
        parted.parts[token] = parts[token] with { Value = parting.Left };
        parted.parts.Insert(token + 1, new Part(Cell: -1, parting.Right));
        return parted;
    }

    /// <summary>The sum of all amounts from one on, damaged ones left out.</summary>
    public long SumFrom(int first)
    {
        var sum = 0L;
        for (var part = first; part < Count; part++)
        {
            sum += parts[part].Value ?? 0;
        }

        return sum;
    }

    /// <summary>How many amounts are not printed in the cells of the columns they are put into.</summary>
    public int Moved(int[] columns)
    {
        var moved = 0;
        for (var part = 0; part < Count; part++)
        {
            moved += parts[part].Cell == layout[columns[part]] ? 0 : 1;
        }

        return moved;
    }

    /// <summary>By column: the amount put into it; 0 where none is, or a damaged one.</summary>
    public long[] Values(int[] columns)
    {
        var values = new long[layout.Length];
        for (var part = 0; part < Count; part++)
        {
            values[columns[part]] = parts[part].Value ?? 0;
        }

        return values;
    }

    /// <summary>Visits every way to put the amounts into columns, in order.</summary>
    /// <param name="budgetFirst">Whether the first amount is the budget; otherwise all are sources.</param>
    /// <param name="visit">Gets the column of each amount, and which columns are taken.</param>
    public void Place(bool budgetFirst, Action<int[], bool[]> visit)
    {
        var columns = new int[Count];
        var taken = new bool[layout.Length];

        // Where the budget is printed behind its sources, the part that comes first is the last source if it is none.
        var isLast = !budgetFirst && layout.Length > 1 && layout[0] > layout[1];
        Place(0, budgetFirst ? 0 : 1);

        void Place(int place, int from)
        {
            if (place == Count)
            {
                visit(columns, taken);
                return;
            }

            var part = isLast ? (place + 1) % Count : place;
            var last = place == 0 && budgetFirst ? 0 : layout.Length - Count + place;
            for (var column = from; column <= last; column++)
            {
                (columns[part], taken[column]) = (column, true);
                Place(place + 1, column + 1);
                taken[column] = false;
            }
        }
    }

    private sealed record Part(int Cell, long? Value);
}
