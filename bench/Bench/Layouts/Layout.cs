using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>A column of a laid-out list.</summary>
internal enum LayoutColumn
{
    Measure,
    Name,
    Flags,
    Budget,
    Previous,
    Difference,
    Sources,
    Term,
    Commission,
    Divisions,
    Remarks,
    Number,
    Summary,
    TermStart,
    TermEnd,
}

/// <summary>Where last year's amount is printed.</summary>
internal enum PreviousYear
{
    None,
    Beside,
    InBracketsBelow,
    InBracketsBehind,
    Below,
}

/// <summary>One way in which lists are laid out; what is not said is as in the sample.</summary>
/// <param name="Name">What it is called.</param>
internal sealed record Layout(string Name)
{
    private static readonly string[] ManySources = ["国庫支出金", "県支出金", "市債", "使用料", "寄附金", "諸収入", "その他特定財源", "一般財源"];

    public LayoutColumn[] Columns { get; init; } =
        [LayoutColumn.Measure, LayoutColumn.Name, LayoutColumn.Flags, LayoutColumn.Budget, LayoutColumn.Sources,
         LayoutColumn.Term, LayoutColumn.Commission, LayoutColumn.Divisions,];

    public string[] Sources { get; init; } = ["国庫", "その他", "一般財源"];

    public bool HasPolicies { get; init; } = true;

    public Func<int, string> Number { get; init; } = Print.NumberOf;

    public bool IsTotalAbove { get; init; }

    public bool HasMeasureTotals { get; init; }

    /// <summary>The label of a measure's total, and of a policy's where measures have their own.</summary>
    public (string Measure, string Policy) TotalLabels { get; init; } = ("計", "小計");

    /// <summary>How a measure's name begins.</summary>
    public Func<int, string> MeasureNumber { get; init; } = _ => "・";

    /// <summary>Whether measures stand in rows of their own.</summary>
    public bool HasMeasureRows { get; init; }

    /// <summary>The headings of this year's amount, last year's and the difference.</summary>
    public (string Budget, string Previous, string Difference)? AmountHeadings { get; init; }

    /// <summary>Whether these three stand under a heading that they share.</summary>
    public bool SharesHeading { get; init; }

    public string Title { get; init; } = "List of programmes 2023";

    public string UnitLine { get; init; } = "(thousand yen)";


    public PreviousYear Previous { get; init; }

    public MonetaryUnit Unit { get; init; } = new("千円", MonetaryUnit.ThousandYen);

    public int HeadingRows { get; init; } = 2;

    public bool IsEnglish { get; init; }

    /// <summary>Whether measures are named.</summary>
    public bool HasMeasures => HasMeasureRows || Has(LayoutColumn.Measure);

    /// <summary>Whether terms are printed.</summary>
    public bool HasTerm => Has(LayoutColumn.Term) || Has(LayoutColumn.TermStart);

    /// <summary>Whether a column is printed.</summary>
    public bool Has(LayoutColumn column) => Columns.Contains(column);

    /// <summary>All layouts.</summary>
    public static IEnumerable<Layout> All()
    {
        var usual = new Layout("");
        yield return usual with { Name = "as the sample" };
        yield return usual with
        {
            Name = "columns in another order",
            Columns = [LayoutColumn.Divisions, LayoutColumn.Measure, LayoutColumn.Name, LayoutColumn.Term, LayoutColumn.Budget, LayoutColumn.Sources, LayoutColumn.Commission, LayoutColumn.Flags],
        };
        yield return usual with { Name = "two sources", Sources = ["特定財源", "一般財源"] };
        yield return usual with { Name = "four sources", Sources = ["国庫支出金", "県債", "その他特定財源", "一般財源"] };
        yield return usual with { Name = "five sources", Sources = ["国庫支出金", "県支出金", "地方債", "その他", "一般財源"] };
        yield return usual with { Name = "eight sources", Sources = ManySources };
        yield return usual with { Name = "without flags", Columns = Without(usual, LayoutColumn.Flags) };
        yield return usual with { Name = "without measures", Columns = Without(usual, LayoutColumn.Measure) };
        yield return usual with { Name = "without policies", HasPolicies = false };
        yield return usual with { Name = "subtotal above its rows", IsTotalAbove = true };
        yield return usual with { Name = "two levels of subtotals", HasMeasureTotals = true };
        yield return usual with
        {
            Name = "previous year beside",
            Previous = PreviousYear.Beside,
            Columns = [LayoutColumn.Measure, LayoutColumn.Name, LayoutColumn.Budget, LayoutColumn.Previous, LayoutColumn.Difference, LayoutColumn.Sources, LayoutColumn.Divisions],
        };
        yield return usual with { Name = "previous year in brackets below", Previous = PreviousYear.InBracketsBelow };
        yield return usual with { Name = "million yen", Unit = new("百万円", 1_000_000) };
        yield return usual with { Name = "yen", Unit = new("円", 1) };
        yield return usual with { Name = "kanji numbers", Number = number => "一二三四五六七八九十"[number - 1] + "　" };
        yield return usual with { Name = "full-width bracketed numbers", Number = number => $"（{(char)('０' + number)}）" };
        yield return usual with { Name = "katakana numbers", Number = number => "アイウエオカキクケコ"[number - 1] + "　" };
        yield return usual with { Name = "chapters", Number = number => $"第{number.ToString(CultureInfo.InvariantCulture)}章　" };
        yield return usual with { Name = "heading of three rows", HeadingRows = 3 };
        yield return usual with { Name = "column of remarks", Columns = [.. usual.Columns, LayoutColumn.Remarks] };
        yield return usual with
        {
            Name = "in English",
            IsEnglish = true,
            Sources = ["National", "Other", "General"],
            Number = number => $"{number.ToString(CultureInfo.InvariantCulture)}. ",
            Columns = [LayoutColumn.Name, LayoutColumn.Budget, LayoutColumn.Sources],
        };
    }

    /// <summary>Layouts that put several of these together, or print what none of them does.</summary>
    public static IEnumerable<Layout> Combined()
    {
        var usual = new Layout("");
        LayoutColumn[] beside = [LayoutColumn.Measure, LayoutColumn.Name, LayoutColumn.Budget, LayoutColumn.Previous, LayoutColumn.Difference, LayoutColumn.Sources, LayoutColumn.Divisions];
        yield return usual with { Name = "subtotal above, previous year beside", IsTotalAbove = true, Previous = PreviousYear.Beside, Columns = beside };
        yield return usual with { Name = "no policies, remarks", HasPolicies = false, Columns = [.. usual.Columns, LayoutColumn.Remarks] };
        yield return usual with { Name = "eight sources, general first, million yen", Sources = [.. ManySources.Reverse()], Unit = new("百万円", 1_000_000) };
        yield return usual with
        {
            Name = "kanji policies, katakana measures, two levels",
            HasMeasureTotals = true,
            Number = number => "一二三四五六七八九十"[number - 1] + "　",
            MeasureNumber = number => "アイウエオカキクケコ"[number - 1] + "　",
        };
        yield return usual with
        {
            Name = "katakana measures in rows of their own, two levels",
            HasMeasureTotals = true,
            HasMeasureRows = true,
            Columns = Without(usual, LayoutColumn.Measure),
            Number = number => $"第{number.ToString(CultureInfo.InvariantCulture)}章　",
            MeasureNumber = number => "アイウエオカキクケコ"[number - 1] + "　",
        };
        yield return usual with { Name = "measures in rows of their own", HasMeasureRows = true, Columns = Without(usual, LayoutColumn.Measure) };
        yield return usual with { Name = "two levels, the smaller called 小計", HasMeasureTotals = true, TotalLabels = ("小計", "計") };
        yield return usual with { Name = "two levels above their rows", HasMeasureTotals = true, IsTotalAbove = true };
        yield return usual with { Name = "two levels, previous year beside", HasMeasureTotals = true, Previous = PreviousYear.Beside, Columns = beside };
        yield return usual with
        {
            Name = "term in two columns",
            Columns = [LayoutColumn.Measure, LayoutColumn.Name, LayoutColumn.Flags, LayoutColumn.TermStart, LayoutColumn.TermEnd, LayoutColumn.Budget, LayoutColumn.Sources, LayoutColumn.Commission, LayoutColumn.Divisions],
        };
        yield return usual with
        {
            Name = "budget behind its sources",
            Columns = [LayoutColumn.Measure, LayoutColumn.Name, LayoutColumn.Flags, LayoutColumn.Sources, LayoutColumn.Budget, LayoutColumn.Term, LayoutColumn.Commission, LayoutColumn.Divisions],
        };
        yield return usual with { Name = "years in the headings", Previous = PreviousYear.Beside, Columns = beside, AmountHeadings = ("令和5年度当初予算額(A)", "令和4年度(B)", "増減(A-B)") };
        yield return usual with { Name = "years under one heading", Previous = PreviousYear.Beside, Columns = beside, AmountHeadings = ("本年度", "前年度", "比較"), SharesHeading = true };
        yield return usual with
        {
            Name = "previous year first",
            Previous = PreviousYear.Beside,
            AmountHeadings = ("本年度予算額", "前年度予算額", "増△減"),
            Columns = [LayoutColumn.Measure, LayoutColumn.Name, LayoutColumn.Previous, LayoutColumn.Budget, LayoutColumn.Difference, LayoutColumn.Sources, LayoutColumn.Divisions],
        };
        yield return usual with
        {
            Name = "previous year behind the sources",
            Previous = PreviousYear.Beside,
            Columns = [LayoutColumn.Measure, LayoutColumn.Name, LayoutColumn.Budget, LayoutColumn.Sources, LayoutColumn.Previous, LayoutColumn.Difference, LayoutColumn.Term, LayoutColumn.Divisions],
        };
        yield return usual with { Name = "previous year below, bare", Previous = PreviousYear.Below };
        yield return usual with { Name = "previous year in the same cell", Previous = PreviousYear.InBracketsBehind };
        yield return usual with
        {
            Name = "previous year in brackets below, general first, no flags",
            Previous = PreviousYear.InBracketsBelow,
            Sources = ["一般財源", "国庫支出金", "県債", "その他"],
            Columns = Without(usual, LayoutColumn.Flags),
        };
        yield return usual with
        {
            Name = "running numbers, summaries and remarks",
            Columns = [LayoutColumn.Number, LayoutColumn.Measure, LayoutColumn.Name, LayoutColumn.Summary, LayoutColumn.Budget, LayoutColumn.Sources, LayoutColumn.Divisions, LayoutColumn.Remarks],
        };
        yield return usual with
        {
            Name = "divisions first, summaries, term before the amounts, marks last",
            Columns = [LayoutColumn.Divisions, LayoutColumn.Name, LayoutColumn.Summary, LayoutColumn.Term, LayoutColumn.Budget, LayoutColumn.Sources, LayoutColumn.Flags],
        };
        yield return usual with
        {
            Name = "in English, in millions of euros",
            IsEnglish = true,
            Title = "Programmes, FY 2023",
            UnitLine = "in millions of euros",
            Unit = new("millions of euros", 1_000_000),
            Sources = ["National", "Other", "General"],
            Number = number => $"{number.ToString(CultureInfo.InvariantCulture)}. ",
            Columns = [LayoutColumn.Name, LayoutColumn.Budget, LayoutColumn.Sources],
        };
    }

    private static LayoutColumn[] Without(Layout layout, LayoutColumn column) => [.. layout.Columns.Where(each => each != column)];

    /// <summary>The lasting name of a source.</summary>
    public static string KeyOf(string source) => source switch
    {
        "国庫" or "国庫支出金" => "national",
        "県支出金" => "prefectural",
        "県債" or "市債" or "地方債" => "bonds",
        "その他" or "その他特定財源" or "特定財源" => "other",
        "一般財源" => "general",
        _ => source.ToLowerInvariant(),
    };

    /// <summary>The funding columns.</summary>
    public ImmutableArray<FundingSource> FundingSources => [.. Sources.Select(source => new FundingSource(KeyOf(source), source))];
}
