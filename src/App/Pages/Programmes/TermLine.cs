using System.Collections.Immutable;

namespace Shisaku.App.Pages.Programmes;

/// <summary>A programme's term on a line of years, in the units of its picture.</summary>
/// <param name="First">The first year on the line.</param>
/// <param name="Last">The last one.</param>
/// <param name="Bars">The terms that lists print, the newest first, each with the years it has in the lists of which years.</param>
/// <param name="Listed">The fiscal years whose lists have the programme.</param>
/// <param name="Ticks">The years that are named.</param>
public sealed record TermLine(
    int First, int Last, ImmutableArray<TermBar> Bars, ImmutableArray<int> Listed, ImmutableArray<int> Ticks)
{
    /// <summary>How wide the picture is.</summary>
    public const int Width = 480;

    private const int Margin = 12;
    private const int MostTicks = 8;
    private const int MostBars = 6;

    /// <summary>The line of a programme; null where no list prints a term that can be read.</summary>
    public static TermLine? Of(ImmutableArray<ProgrammeYear> years)
    {
        TermBar[] bars =
        [
            .. years.Where(year => year.First.Term?.From is not null || year.First.Term?.To is not null)
                .GroupBy(year => (year.First.Term!.From, year.First.Term.To))
                .Select(same => new TermBar(same.Key.From, same.Key.To, [.. same.Select(year => year.List.Head.Key.FiscalYear).Distinct().Order()]))
                .Take(MostBars),
        ];
        if (bars.Length == 0)
        {
            return null;
        }

        int[] listed = [.. years.Select(year => year.List.Head.Key.FiscalYear).Distinct().Order()];
        var first = Math.Min(listed[0], bars.Min(bar => bar.From ?? bar.To ?? listed[0]));
        var last = Math.Max(listed[^1] + 1, bars.Max(bar => bar.To ?? listed[^1] + 1));
        var step = Math.Max(1, (last - first + MostTicks) / MostTicks);
        return new TermLine(
            first, last, [.. bars], [.. listed], [.. Enumerable.Range(first, last - first + 1).Where(year => (year - first) % step == 0)]);
    }

    /// <summary>Where a fiscal year begins on the line.</summary>
    public int At(int year) => Margin + ((Width - (2 * Margin)) * (year - First) / (Last - First + 1));
}

/// <summary>A term that lists print.</summary>
/// <param name="From">The first fiscal year; null where it can't be read.</param>
/// <param name="To">The last one; null where the term is open.</param>
/// <param name="Said">The fiscal years of the lists that print it.</param>
public sealed record TermBar(int? From, int? To, ImmutableArray<int> Said);
