using System.Globalization;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Publishing.OpenData;
using Shisaku.Tests.Publishing.Print;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.OpenData;

public sealed class FlowTableTests
{
    [Fact]
    public void The_flows_of_each_source_add_up_to_the_grand_total_of_its_column() => AddsUp(Sample.Recovered);

    [Fact]
    public void So_they_do_with_eight_sources() => AddsUp(PrintedFile.Recovered(WideLists.EightSources));

    [Fact]
    public void A_relisted_programme_flows_once()
    {
        var flows = Flows(Sample.Recovered);

        Assert.Equal(
            Sample.Recovered.List.Listings.Where(listing => listing.IsRelisted == false).Sum(listing => ListedAmounts.Of(listing.Amounts).Count(each =>
                ListedAmounts.Counts(each.Column, listing.Amounts, ListedAmounts.CountsBySource(listing.Amounts)))),
            flows.Sum(flow => Number(flow["listing_count"])));
    }

    [Fact]
    public void Where_the_sources_do_not_come_to_the_budget_the_budget_flows()
    {
        var list = PrintedFile.Recovered("""
            事業名,事業費(千円),国庫,一般財源
            甲事業,100,40,60
            乙事業,50,10,
            合計,150,50,60
            """.Replace(',', '\t'));

        Assert.Equal(["40 national", "50 ", "60 general"], Flows(list).Select(flow => $"{flow["amount"]} {flow["source_code"]}").Order(StringComparer.Ordinal));
    }

    private static void AddsUp(RecoveredList recovered)
    {
        var (list, flows) = (recovered.List, Flows(recovered));
        var total = list.GrandTotal!.Amounts;

        Assert.Equal(total.Budget.Counted, flows.Sum(flow => Number(flow["amount"])));
        for (var source = 0; source < list.FundingSources.Length; source++)
        {
            Assert.Equal(total.Sources[source].Counted, flows.Where(flow => flow["source_name"] == list.FundingSources[source].Printed).Sum(flow => Number(flow["amount"])));
        }
    }

    private static List<Dictionary<string, string>> Flows(RecoveredList list) =>
    [
        .. FlowTable.Table.Rows(PublishedList.All([new Publication(list)])).Select(row =>
            FlowTable.Table.Columns.Zip(row).ToDictionary(pair => pair.First.Name, pair => pair.Second.ToString())),
    ];

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
