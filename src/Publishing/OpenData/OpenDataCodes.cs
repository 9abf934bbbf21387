using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>The codes of open data. They are the words of the JSON document where it has them; none is ever renamed.</summary>
internal static class OpenDataCodes
{
    public const string BudgetItem = "budget", FundingItem = "funding";
    public const string Stated = "stated", Undecided = "undecided", NoAmount = "none";
    public const string Approved = "approved", Adjusted = "adjusted", Expenditure = "expenditure";
    public const string NoTerm = "none", ClosedTerm = "closed", OpenTerm = "open", UnreadableTerm = "unreadable";

    private const string Supplementary = "supplementary";

    /// <summary>By column: its codes.</summary>
    public static IReadOnlyList<(string Column, string[] Codes)> All { get; } =
    [
        ("budget_phase", ["initial", "skeleton", Supplementary]),
        ("phase", [Approved, Adjusted]),
        ("direction", [Expenditure]),
        ("item_code", [BudgetItem, FundingItem, "previous", "difference"]),
        ("source_code", ["national", "prefectural", "bonds", "other", "general"]),
        ("amount_status", [Stated, Undecided, NoAmount]),
        ("certainty", [.. Enum.GetValues<Certainty>().Select(JsonWords.Of)]),
        ("commission", [.. Enum.GetValues<Commission>().Select(JsonWords.Of)]),
        ("term_status", [NoTerm, ClosedTerm, OpenTerm, UnreadableTerm]),
        ("totals_kind", [.. Enum.GetValues<TotalsKind>().Select(Of)]),
        ("verdict", [.. Enum.GetValues<Verdict>().Select(JsonWords.Of)]),
        ("boolean", ["true", "false"]),
        ("symbol", ["'"]),
    ];

    /// <summary>The codes of a column whose list is closed; lists may have sources and items of their own.</summary>
    public static IReadOnlyList<string> Of(string column) => column is "item_code" or "source_code"
        ? []
        : All.FirstOrDefault(each => each.Column == column).Codes ?? [];

    public static string Of(TotalsKind kind) => kind switch
    {
        TotalsKind.Subtotal => "subtotal",
        TotalsKind.SubtotalWithRelistings => "subtotal-with-relistings",
        _ => "grand-total",
    };

    /// <summary>How a budget stands in its making: a supplementary one changes what was approved.</summary>
    public static string PhaseOf(string budgetPhase) => budgetPhase == Supplementary ? Adjusted : Approved;

    public static string TermOf(ProgrammeTerm? term) =>
        term is null ? NoTerm : term.From is null ? UnreadableTerm : term.To is null ? OpenTerm : ClosedTerm;
}
