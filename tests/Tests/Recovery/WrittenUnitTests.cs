using Shisaku.Budget;
using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery;

public sealed class WrittenUnitTests
{
    [Theory]
    [InlineData("(thousand yen)", "thousand yen", 1_000, "JPY")]
    [InlineData("Unit: million yen", "million yen", 1_000_000, "JPY")]
    [InlineData("in millions of euros", "millions of euros", 1_000_000, "EUR")]
    [InlineData("Amounts in thousands of US dollars", "thousands of US dollars", 1_000, "USD")]
    [InlineData("EUR million", "EUR million", 1_000_000, "EUR")]
    [InlineData("Budget (€ thousand)", "€ thousand", 1_000, "EUR")]
    [InlineData("$'000", "$'000", 1_000, "USD")]
    [InlineData("All figures in yen", "yen", 1, "JPY")]
    public void A_unit_may_be_written_out(string text, string printed, long factor, string currency)
    {
        Assert.Equal(new MonetaryUnit(printed, factor) { Currency = currency }, WrittenUnit.Read(text));
    }

    [Theory]
    [InlineData("The 3 million yen programme")]
    [InlineData("yen")]
    [InlineData("Money in million ways")]
    [InlineData("Programmes in English")]
    public void Words_that_only_name_money_are_no_unit(string text) => Assert.Null(WrittenUnit.Read(text));

    [Theory]
    [InlineData("List of programmes 2023", 2023)]
    [InlineData("Programmes, FY 2023", 2023)]
    [InlineData("Budget FY23", 2023)]
    [InlineData("Budget by item, 2023/24", 2023)]
    [InlineData("Fiscal year 2023 budget", 2023)]
    public void An_English_title_names_its_year(string title, int year)
    {
        var list = ListText.Recover($"""
            {title}
            (thousand yen)
            Item   | Budget | National | General
            Roads  | 100    | 40       | 60
            Parks  | 250    |          | 250
            Ports  | 17     | 9        | 8
            Total  | 367    | 49       | 318
            """);

        Assert.Equal((title, year), (list.List.Title, list.List.FiscalYear));
        Assert.Equal(new MonetaryUnit("thousand yen", 1_000), list.List.Unit);
    }
}
