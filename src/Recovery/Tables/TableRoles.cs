using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Which amount column is the budget, which are its sources, and what the others are.</summary>
/// <param name="Budget">The budget's column, or -1.</param>
/// <param name="Sources">Its parts.</param>
/// <param name="Further">All other columns.</param>
/// <param name="Rules">What the columns obey, besides the budget being the sum of its sources.</param>
/// <param name="All">All that the columns obey.</param>
internal sealed record TableRoles(int Budget, int[] Sources, int[] Further, List<ColumnSum> Rules, List<ColumnSum> All)
{
    /// <summary>The columns in the order of the list: budget, sources, further ones.</summary>
    public int[] Order { get; } = [Budget, .. Sources, .. Further];

    /// <summary>By column: the key that a person gave it, or null; empty where nobody did.</summary>
    public ImmutableArray<string?> Keys { get; init; } = [];

    /// <summary>The roles that headings and discovered rules give the columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rules">What was discovered.</param>
    /// <param name="hasNegative">By column: whether it holds a number below zero.</param>
    public static TableRoles Of(TableColumns columns, List<ColumnSum> rules, bool[] hasNegative)
    {
        var headings = Array.ConvertAll(columns.Headings, heading => heading.ToLowerInvariant());
        rules = rules.ConvertAll(rule => AsDifference(rule, column => hasNegative[column] || PrintedWords.In(headings[column], PrintedWords.Difference)));
        var main = Main(rules.Where(rule => !rule.IsDifference && !PrintedWords.In(headings[rule.Total], PrintedWords.Previous)), headings);
        var budget = main?.Total ?? BudgetByHeading(headings);
        int[] sources = main is null ? [] : Expanded(main, rules);
        int[] further = [.. Enumerable.Range(0, headings.Length).Where(column => column != budget && !sources.Contains(column))];
        var rest = rules.FindAll(rule => rule != main);
        return new TableRoles(budget, sources, further, rest, rules);
    }

    /// <summary>The sum that divides the budget into its sources, of those that may; null where there is none.</summary>
    /// <param name="rules">The sums.</param>
    /// <param name="headings">The headings in lower case.</param>
    public static ColumnSum? Main(IEnumerable<ColumnSum> rules, string[] headings) => rules
        .OrderByDescending(rule => PrintedWords.In(headings[rule.Total], PrintedWords.ThisYear))
        .ThenByDescending(rule => rule.Added.Count(column => KeyOf(headings[column]) is not null))
        .ThenByDescending(rule => rule.Added.Length)
        .FirstOrDefault();

    /// <summary>A sum of two columns one of which is a change: this year is last year and the increase.</summary>
    public static ColumnSum AsDifference(ColumnSum rule, Func<int, bool> isChange)
    {
        if (rule.IsDifference || rule.Added.Length != 2 || rule.Added.Count(isChange) != 1)
        {
            return rule;
        }

        var change = rule.Added.First(isChange);
        return rule with { Total = change, Added = [rule.Total], Subtracted = [.. rule.Added.Where(column => column != change)] };
    }

    /// <summary>The funding sources.</summary>
    public ImmutableArray<FundingSource> FundingSources(TableColumns columns)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return [.. Sources.Select(column => new FundingSource(Unique(keys, GivenKey(column) ?? KeyOf(columns.Headings[column]) ?? Slug(columns.Headings[column])), columns.Headings[column]))];
    }

    /// <summary>The further columns.</summary>
    public ImmutableArray<AmountColumn> AmountColumns(TableColumns columns)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return [.. Further.Select(column => new AmountColumn(Unique(keys, GivenKey(column) ?? FurtherKey(columns.Headings[column], YearOf(columns, Budget))), columns.Headings[column]))];
    }

    private string? GivenKey(int column) => column < Keys.Length ? Keys[column] : null;

    /// <summary>The rules in terms of the list's columns; those that speak of columns it lacks are none.</summary>
    public ImmutableArray<ColumnRule> ColumnRules()
    {
        var place = Order.Select((column, index) => (column, index)).Where(each => each.column >= 0).ToDictionary(each => each.column, each => each.index);
        return [.. Rules.Select(rule => new ColumnRule(place[rule.Total], [.. rule.Added.Select(column => place[column])], [.. rule.Subtracted.Select(column => place[column])]))];
    }

    /// <summary>Parts that are themselves divided give way to their own parts where these are known sources of funding.</summary>
    public static int[] Expanded(ColumnSum main, List<ColumnSum> rules)
    {
        var sources = new List<int>();
        foreach (var column in main.Added)
        {
            var own = rules.Find(rule => !rule.IsDifference && rule.Total == column && !rule.Added.Contains(main.Total));
            sources.AddRange(own is null ? [column] : own.Added);
        }

        sources.Sort();
        return [.. sources.Distinct()];
    }

    private static int BudgetByHeading(string[] headings)
    {
        if (headings.Length == 1)
        {
            return 0;
        }

        return Array.FindIndex(headings, heading =>
            PrintedWords.In(heading, PrintedWords.ThisYear) && !PrintedWords.In(heading, PrintedWords.Previous) && !PrintedWords.In(heading, PrintedWords.Difference));
    }

    private static string? KeyOf(string heading)
    {
        foreach (var (word, key) in PrintedWords.FundingSources)
        {
            if (heading.EndsWith(word, StringComparison.Ordinal) && !heading.EndsWith(PrintedWords.NationalAndPrefectural, StringComparison.Ordinal))
            {
                return key;
            }
        }

        return null;
    }

    private static int? YearOf(TableColumns columns, int column) => column < 0 ? null : TermNotation.FiscalYearIn(Widths.Tight(columns.Headings[column]));

    private static string FurtherKey(string heading, int? year) =>
        PrintedWords.In(heading, PrintedWords.Difference) ? "difference"
        : PrintedWords.In(heading, PrintedWords.Previous) || (year is not null && TermNotation.FiscalYearIn(Widths.Tight(heading)) == year - 1) ? "previous"
        : Slug(heading);

    /// <summary>A key made from a heading: letters and digits, Latin ones in lower case with hyphens between.</summary>
    public static string Slug(string heading)
    {
        var signs = heading.ToLowerInvariant().Select(sign => char.IsLetterOrDigit(sign) ? sign : '-').ToArray();
        var slug = string.Join('-', new string(signs).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length == 0 ? "column" : slug;
    }

    private static string Unique(HashSet<string> keys, string key)
    {
        var unique = key;
        for (var number = 2; !keys.Add(unique); number++)
        {
            unique = $"{key}-{number}";
        }

        return unique;
    }
}
