using System.Collections.Immutable;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Search;

/// <summary>What a search page shows.</summary>
/// <param name="Form">What was asked for.</param>
/// <param name="Text">What was looked for.</param>
/// <param name="Result">What the register found.</param>
/// <param name="Programmes">The programmes of this page.</param>
/// <param name="Commissions">How many listings are commissioned out so far, by the filter's value.</param>
/// <param name="Budgets">How many listings have a budget of a range.</param>
/// <param name="Suggestions">What finds something where this finds nothing.</param>
public sealed record SearchFindings(
    SearchForm Form,
    SearchedText Text,
    SearchResult Result,
    ImmutableArray<FoundProgramme> Programmes,
    ImmutableArray<(string Value, int Count)> Commissions,
    ImmutableArray<(BudgetRange Range, int Count)> Budgets,
    ImmutableArray<SearchSuggestion> Suggestions);

/// <summary>What was looked for besides what was typed.</summary>
/// <param name="Also">Printed words that did as well.</param>
/// <param name="PassedOver">Words that say nothing.</param>
public sealed record SearchedText(ImmutableArray<string> Also, ImmutableArray<string> PassedOver);

/// <summary>A range of budgets, in the unit of <see cref="SearchForm.BudgetUnit"/>, both ends included.</summary>
/// <param name="Least">The least; null for no limit.</param>
/// <param name="Most">The highest; null for no limit.</param>
public sealed record BudgetRange(long? Least, long? Most)
{
    /// <summary>The ranges that the page offers: up to 1, 10, 100 million yen, and more.</summary>
    public static readonly ImmutableArray<BudgetRange> All =
        [new(null, 1_000), new(1_001, 10_000), new(10_001, 100_000), new(100_001, null)];
}

/// <summary>A search that finds something.</summary>
/// <param name="Text">What is looked for.</param>
/// <param name="Count">How many listings it finds.</param>
public sealed record SearchSuggestion(string Text, int Count);

/// <summary>Answers a search page.</summary>
internal sealed class SearchAnswer(PublicLists lists)
{
    /// <summary>What the page shows.</summary>
    /// <exception cref="ArgumentException">The place to go on from is none that a page gave.</exception>
    public SearchFindings To(SearchForm form)
    {
        var text = form.IsExact ? WidenedText.Exact(form.Text) : EverydayWords.Widen(form.Text);
        var query = form.Query(text);
        query = query with { BudgetLimits = [.. BudgetRange.All[..^1].Select(range => range.Most!.Value * SearchForm.BudgetUnit)] };

        // What a filter could choose is counted as if that filter were open; mostly it is.
        var isCommissioned = !query.Commissions.IsEmpty;
        var isBudgeted = query.LeastBudget is not null || query.MostBudget is not null;
        var open = query with { Limit = 0, After = null, Counts = SearchCounts.Ranges };
        var results = lists.Register.Search(
        [
            query,
            .. isCommissioned ? [open with { Commissions = [] }] : Array.Empty<SearchQuery>(),
            .. isBudgeted ? [open with { LeastBudget = null, MostBudget = null }] : Array.Empty<SearchQuery>(),
        ]);
        var (result, commissions, budgets) = (results[0], results[isCommissioned ? 1 : 0].Commissions, results[isBudgeted ? ^1 : 0].Budgets);
        return new SearchFindings(
            form,
            new SearchedText([.. text.Also.Values.SelectMany(words => words).Distinct()], text.PassedOver),
            result,
            new FoundProgrammes(lists).Of(result.Hits),
            [.. Enum.GetValues<Commission>().Select((commission, place) => (commission.ToString().ToLowerInvariant(), commissions[place]))],
            [.. BudgetRange.All.Select((range, place) => (range, budgets[place]))],
            result.Total == 0 ? new SearchSuggestions(Count).For(form) : []);
    }

    private int Count(SearchQuery query) => lists.Register.Search(query with { Counts = SearchCounts.None, Limit = 0, After = null }).Total;
}
