using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>Discovers which column of a table is the sum of which others, and which is the difference of two: a relation that
/// nearly all rows obey is a rule, and the rows that don't are worth a finding.</summary>
internal sealed class ColumnArithmetic
{
    private const int MostColumns = 18;
    private const int LeastRows = 3;
    private const int SeedRows = 12;
    private const int SpreadRows = 48;

    // A rule may fail in two rows of three: extractors fill or lose cells by the dozen, and chance obeys no sum so often.
    private const int LeastShare = 3;

    private readonly List<long?[]> rows;
    private readonly int columns;

    private ColumnArithmetic(List<long?[]> rows, int columns) => (this.rows, this.columns) = (rows, columns);

    /// <summary>The rules of a table, the widest sums first; a column may be divided in several ways.</summary>
    /// <param name="rows">Its rows: one number a column, 0 where nothing stands, null where it is damaged.</param>
    /// <param name="columns">How many columns.</param>
    public static List<ColumnSum> Discover(List<long?[]> rows, int columns)
    {
        if (columns is < 2 or > MostColumns || rows.Count < LeastRows)
        {
            return [];
        }

        var arithmetic = new ColumnArithmetic(rows, columns);
        var rules = new List<ColumnSum>();
        for (var total = 0; total < columns; total++)
        {
            rules.AddRange(arithmetic.SumsOf(total));
        }

        rules = WithoutTurnedOver(rules);
        for (var total = 0; total < columns; total++)
        {
            if (arithmetic.BestDifference(total, rules) is { } difference)
            {
                rules.Add(difference);
            }
        }

        return rules;
    }

    /// <summary>The sets of columns whose sum this column is in most rows; none that another one explains as well.</summary>
    private List<ColumnSum> SumsOf(int total)
    {
        var rules = new List<ColumnSum>();
        foreach (var rule in Seeds(total).Select(set => Judge(total, Members(set), [])).OfType<ColumnSum>()
            .OrderByDescending(rule => rule.Held).ThenBy(rule => rule.Added.Length))
        {
            // A second division of the same total has no column in common with the first.
            if (rules.TrueForAll(known => IsOther(known, rule)))
            {
                rules.Add(rule);
            }
        }

        return rules;
    }

    private static bool IsOther(ColumnSum known, ColumnSum rule) => known.Added.Count(rule.Added.Contains) <= 1;

    /// <summary>Sets that hold in some of the rows with the most numbers: only these can be rules.</summary>
    private HashSet<uint> Seeds(int total)
    {
        var seeds = new HashSet<uint>();
        var telling = rows
            .Where(row => row[total] is { } stated && stated != 0)
            .OrderByDescending(row => row.Count(value => value is { } number && number != 0))
            .Take(SeedRows)
            .Concat(rows.Where((row, index) => index % Math.Max(1, rows.Count / SpreadRows) == 0 && row[total] is { } stated && stated != 0));
        foreach (var row in telling)
        {
            AddSets(row, total, seeds);
        }

        return seeds;
    }

    /// <summary>The sets of two columns or more that add up in one row; columns with nothing in it are neither in nor out.</summary>
    private void AddSets(long?[] row, int total, HashSet<uint> seeds)
    {
        var open = Enumerable.Range(0, columns).Where(column => column != total && row[column] is { } value && value != 0).ToArray();
        var sums = new long[1 << open.Length];
        for (var set = 1u; set < sums.Length; set++)
        {
            var last = BitOperations.TrailingZeroCount(set);
            sums[set] = sums[set & (set - 1)] + row[open[last]]!.Value;
            var parts = BitOperations.PopCount(set);
            if (parts > 1 && (sums[set] == row[total] || IsRounded(sums[set] - row[total]!.Value, row[total]!.Value, parts)))
            {
                seeds.Add(WithBlanks(row, total, Columns(set, open)));
            }
        }
    }

    /// <summary>A set found in one row, with the columns between its first and its last that hold nothing there.</summary>
    private static uint WithBlanks(long?[] row, int total, uint set)
    {
        var (first, last) = (BitOperations.TrailingZeroCount(set), 31 - BitOperations.LeadingZeroCount(set));
        for (var column = first; column <= last; column++)
        {
            set |= column != total && row[column] == 0 ? 1u << column : 0;
        }

        return set;
    }

    private static uint Columns(uint set, int[] open)
    {
        var columns = 0u;
        for (var index = 0; index < open.Length; index++)
        {
            columns |= (set >> index & 1) << open[index];
        }

        return columns;
    }

    private static int[] Members(uint set) => [.. Enumerable.Range(0, 32).Where(column => (set >> column & 1) != 0)];

    private ColumnSum? BestDifference(int total, List<ColumnSum> sums)
    {
        ColumnSum? best = null;
        for (var one = 0; one < columns; one++)
        {
            for (var other = 0; other < columns; other++)
            {
                if (one == total || other == total || one == other || sums.Exists(sum => Says(sum, total, one, other)))
                {
                    continue;
                }

                if (Judge(total, [one], [other]) is { } rule && (best is null || rule.Held > best.Held))
                {
                    best = rule;
                }
            }
        }

        return best;
    }

    /// <summary>Whether a sum of two columns says the same as a difference.</summary>
    private static bool Says(ColumnSum sum, int total, int one, int other) =>
        sum.Added.Length == 2 && sum.Total == one && sum.Added.Contains(total) && sum.Added.Contains(other);

    /// <summary>Whether a sum of so many rounded numbers may be off its total by so much; small totals prove nothing.</summary>
    public static bool IsRounded(long difference, long total, int parts) =>
        Math.Abs(difference) <= (parts + 1) / 2 && Math.Abs(total) > 50L * parts;

    /// <summary>The rule, if nearly all rows that can tell obey it: rows in which at least two of its columns hold something.
    /// Rounded numbers that miss their total by as much as rounding can explain speak for the rule as well.</summary>
    private ColumnSum? Judge(int total, int[] added, int[] subtracted)
    {
        var rule = new ColumnSum(total, [.. added], [.. subtracted], 0, 0);
        var (held, near, tried, telling, told) = Count(rows, rule);
        return telling >= LeastRows - 1 && telling * LeastShare >= told && near * LeastShare >= tried * (subtracted.Length > 0 ? 2 : 1) && near >= LeastRows && held * 4 >= near
            ? rule with { Held = held, Tried = tried }
            : null;
    }

    /// <summary>A rule with the number of rows in which it holds, and in which it could fail.</summary>
    public static ColumnSum Counted(List<long?[]> rows, ColumnSum rule)
    {
        var (held, _, tried, _, _) = Count(rows, rule);
        return rule with { Held = held, Tried = tried };
    }

    /// <summary>Whether two rows of three obey a rule: of a rule with more exceptions these prove nothing.</summary>
    public static bool IsFirm(List<long?[]> rows, ColumnSum rule)
    {
        var (_, near, tried, _, _) = Count(rows, rule);
        return near * 3 >= tried * 2;
    }

    private static (int Held, int Near, int Tried, int Telling, int Told) Count(List<long?[]> rows, ColumnSum rule)
    {
        var (held, near, tried, telling, told) = (0, 0, 0, 0, 0);
        var (total, added, subtracted) = (rule.Total, rule.Added, rule.Subtracted);
        var last = new long?[1 + added.Length + subtracted.Length];
        foreach (var row in rows)
        {
            // The same numbers row after row, as where a wider item is printed beside each of its parts, tell but once.
            long?[] own = [row[total], .. added.Select(column => row[column]), .. subtracted.Select(column => row[column])];
            if (own.AsSpan().SequenceEqual(last))
            {
                continue;
            }

            last = own;
            var filled = added.Concat(subtracted).Count(column => row[column] is not 0);
            if (filled + (row[total] is not 0 ? 1 : 0) < 2)
            {
                continue;
            }

            // A total that equals its only part says nothing of the others.
            var isTelling = filled > 1 && row[total] is not 0;
            tried++;
            told += isTelling ? 1 : 0;
            if (rule.Residual(row) is { } rest && (rest == 0 || IsRounded(rest, row[total]!.Value, added.Length + subtracted.Length)))
            {
                held += rest == 0 ? 1 : 0;
                near++;
                telling += isTelling ? 1 : 0;
            }
        }

        return (held, near, tried, telling, told);
    }

    /// <summary>Of rules that say the same, the one whose total stands outside its parts: a = b + c is also b = a − c, and
    /// where every other part is small a part may look like the total of the rest.</summary>
    private static List<ColumnSum> WithoutTurnedOver(List<ColumnSum> rules) =>
    [
        .. rules.Where(rule => !rules.Exists(other =>
            other != rule && other.Held > rule.Held && other.Added.Contains(rule.Total) && rule.Added.Contains(other.Total)))
            .OrderByDescending(rule => rule.Added.Length),
    ];
}
