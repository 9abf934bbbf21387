using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Shisaku.App.Pages.Search;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Tests.App.Pages;

public sealed class SearchFormTests
{
    [Fact]
    public void An_address_says_all_that_is_asked_for()
    {
        var (form, fault) = Read(
            ("q", "融資"), ("government", "020001"), ("year", "2023"), ("policy", "一"), ("division", "甲課"), ("division", "乙課"), ("source", "national"),
            ("mark", "new"), ("commission", "part"), ("least", "5"), ("most", "20"), ("active", "2024"), ("ends", "2025"), ("sort", "largest-budget"));
        var query = form.Query(WidenedText.Exact(form.Text));

        Assert.Null(fault);
        Assert.Equal("融資", query.Text);
        Assert.Equal(["020001"], query.Governments);
        Assert.Equal([2023], query.Years);
        Assert.False(query.IsNewestOnly);
        Assert.Equal(["甲課", "乙課"], query.Divisions);
        Assert.Equal([Commission.Part], query.Commissions);
        Assert.Equal((5_000, 20_000), (query.LeastBudget, query.MostBudget));
        Assert.Equal((2024, 2025), (query.ActiveIn, query.EndsIn));
        Assert.Equal(SearchSort.LargestBudget, query.Sort);
    }

    [Fact]
    public void Without_a_year_the_newest_lists_are_searched_and_else_all_or_that_one()
    {
        Assert.True(Read(("q", "a")).Form.Query(WidenedText.Exact("a")).IsNewestOnly);
        var all = Read(("year", "all")).Form.Query(WidenedText.Exact(""));
        Assert.False(all.IsNewestOnly);
        Assert.Empty(all.Years);
    }

    [Fact]
    public void Empty_fields_of_a_form_are_as_good_as_none()
        => Assert.Empty(Read(("q", ""), ("least", " "), ("year", ""), ("foreign", "x")).Form.Values);

    [Theory]
    [InlineData("year", "23")]
    [InlineData("year", "２０２３")]
    [InlineData("least", "-5")]
    [InlineData("most", "1234567890")]
    [InlineData("active", "soon")]
    [InlineData("commission", "1")]
    [InlineData("mark", "relisted")]
    [InlineData("sort", "best")]
    public void A_value_that_can_not_be_is_refused_by_its_name(string name, string value)
        => Assert.Equal(("refused.value", name), Read((name, value)).Fault);

    [Fact]
    public void A_text_that_is_too_long_and_too_many_filters_are_refused()
    {
        Assert.Equal("refused.long", Read(("q", new string('a', SearchForm.LongestValue + 1))).Fault!.Value.Key);
        Assert.Null(Read(("q", new string('a', SearchForm.LongestValue))).Fault);
        Assert.Equal("refused.many", Read([.. Enumerable.Range(0, SearchForm.MostValues + 1).Select(number => ("division", $"{number}"))]).Fault!.Value.Key);
    }

    [Fact]
    public void A_changed_filter_begins_with_the_first_page()
    {
        var form = Read(("q", "a&b"), ("division", "甲"), ("division", "乙"), ("after", "abc")).Form;

        Assert.Equal("/search?q=a%26b&division=%E4%B9%99", form.Without("division", "甲"));
        Assert.Equal("/search?q=a%26b", form.WithoutFilters);
        Assert.EndsWith("&after=next", form.With("after", "next"), StringComparison.Ordinal);
        Assert.EndsWith("&least=1001&most=10000", form.Within(BudgetRange.All[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Ranges_of_budgets_leave_nothing_out_and_nothing_twice()
    {
        Assert.Null(BudgetRange.All[0].Least);
        Assert.Null(BudgetRange.All[^1].Most);
        Assert.All(BudgetRange.All.Zip(BudgetRange.All.Skip(1)), pair => Assert.Equal(pair.First.Most + 1, pair.Second.Least));
    }

    [Fact]
    public void Where_nothing_is_found_fewer_words_and_parts_of_a_sentence_are_tried()
    {
        var asked = new List<string>();
        var suggestions = new SearchSuggestions(query =>
        {
            asked.Add(query.Text);
            Assert.Equal(["020001"], query.Governments);
            return query.Text.Contains("設備", StringComparison.Ordinal) ? 3 : 0;
        }).For(Read(("q", "設備を買いたい ぬぬぬ"), ("government", "020001")).Form);

        Assert.Contains("ぬぬぬ", asked);
        Assert.Contains(new SearchSuggestion("設備", 3), suggestions);
        Assert.DoesNotContain(suggestions, suggestion => suggestion.Text == "ぬぬぬ");
    }

    private static (SearchForm Form, (string Key, string About)? Fault) Read(params (string Name, string Value)[] values) => SearchForm.Read(
        new QueryCollection(values.GroupBy(value => value.Name).ToDictionary(same => same.Key, same => new StringValues([.. same.Select(value => value.Value)]))));
}
