using System.Collections.Immutable;

namespace Shisaku.Publishing;

/// <summary>A part of a table that fits a page of the site.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Rows">Its rows.</param>
public sealed record ShownPage(int Number, ImmutableArray<ShownRow> Rows)
{
    /// <summary>The policies that stand on it.</summary>
    public IEnumerable<string> Policies => Rows.Where(row => row.Kind == ShownRowKind.Policy).Select(row => row.Text);

    /// <summary>The printed rows that stand on it.</summary>
    public IEnumerable<int> Lines => Rows.Where(row => row.Line > 0).Select(row => row.Line);
}

/// <summary>Cuts a table into pages: between policies where that leaves them at a fair length, else between rows.</summary>
internal static class ShownPages
{
    /// <summary>A table of so many rows stays whole.</summary>
    public const int Whole = 160;

    /// <summary>About how many rows a page has else.</summary>
    public const int Usual = 100;

    public static ImmutableArray<ShownPage> Of(ImmutableArray<ShownRow> rows)
    {
        var pages = ImmutableArray.CreateBuilder<ShownPage>();
        for (var from = 0; from < rows.Length || pages.Count == 0;)
        {
            var to = rows.Length <= Whole ? rows.Length : End(rows, from);
            pages.Add(new ShownPage(pages.Count + 1, [.. WithMeasures(rows[from..to])]));
            from = Math.Max(to, from + 1);
        }

        return pages.ToImmutable();
    }

    // The last policy that still begins within the usual length begins the next page, unless that leaves this one half empty.
    private static int End(ImmutableArray<ShownRow> rows, int from)
    {
        if (rows.Length - from <= Usual)
        {
            return rows.Length;
        }

        for (var at = from + Usual; at > from + (Usual / 2); at--)
        {
            if (rows[at].Kind == ShownRowKind.Policy)
            {
                return at;
            }
        }

        // Totals stay with what they add up, and a policy with its first row.
        var end = from + Usual;
        while (end < rows.Length && end < from + Whole && rows[end].Kind is ShownRowKind.Subtotal or ShownRowKind.GrandTotal or ShownRowKind.Note && !rows[end].IsAbove)
        {
            end++;
        }

        return rows[end - 1].Kind == ShownRowKind.Policy ? end - 1 : end;
    }

    private static IEnumerable<ShownRow> WithMeasures(ImmutableArray<ShownRow> rows)
    {
        for (var at = 0; at < rows.Length; at++)
        {
            var isFirst = rows[at].MeasureKey is { } measure && (at == 0 || !ReferenceEquals(rows[at - 1].MeasureKey, measure));
            yield return isFirst
                ? rows[at] with { MeasureRows = rows.Skip(at).TakeWhile(row => ReferenceEquals(row.MeasureKey, rows[at].MeasureKey)).Count() }
                : rows[at];
        }
    }
}
