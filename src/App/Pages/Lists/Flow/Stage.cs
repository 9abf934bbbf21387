using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Flow;

/// <summary>The nodes of one stage of the flow picture: sources, policies or divisions.</summary>
internal sealed class Stage
{
    private readonly Func<MoneyFlow, int> placeOf;
    private readonly Dictionary<int, int> nodeOf = [];

    private Stage(Func<MoneyFlow, int> placeOf) => this.placeOf = placeOf;

    /// <summary>What the nodes stand for.</summary>
    public required IReadOnlyList<FlowEnd> Ends { get; init; }

    /// <summary>By node: how much flows through it.</summary>
    public required long[] Amounts { get; init; }

    /// <summary>By node: of how many listings' shares.</summary>
    public required int[] Listings { get; init; }

    /// <summary>The node through which a flow goes.</summary>
    public int NodeOf(MoneyFlow flow) => nodeOf[placeOf(flow)];

    /// <summary>Makes a stage; of more than <paramref name="most"/> nodes the smallest are one, which comes last.</summary>
    public static Stage Of(int number, List<MoneyFlow> flows, Func<MoneyFlow, int> placeOf, int most)
    {
        var sums = flows.GroupBy(placeOf).Select(group => (Place: group.Key, Amount: group.Sum(flow => flow.Amount), Listings: group.Sum(flow => flow.Listings))).ToList();
        var own = sums.Count <= most ? sums : [.. sums.OrderByDescending(sum => sum.Amount).ThenBy(sum => sum.Place).Take(most - 1)];
        var rest = sums.Except(own).ToList();

        // Divisions come with the largest first; sources and policies as the list has them, money that is not broken down last.
        own = number == 2 ? [.. own.OrderByDescending(sum => sum.Amount).ThenBy(sum => sum.Place)]
            : [.. own.OrderBy(sum => number == 0 && sum.Place == 0 ? int.MaxValue : sum.Place)];
        var groups = own.Select(sum => new[] { sum }).ToList();
        if (rest.Count > 0)
        {
            groups.Add([.. rest]);
        }

        var stage = new Stage(placeOf)
        {
            Ends = [.. groups.Select(group => new FlowEnd(number, [.. group.Select(sum => sum.Place)]))],
            Amounts = [.. groups.Select(group => group.Sum(sum => sum.Amount))],
            Listings = [.. groups.Select(group => group.Sum(sum => sum.Listings))],
        };
        for (var node = 0; node < groups.Count; node++)
        {
            foreach (var (place, _, _) in groups[node])
            {
                stage.nodeOf.Add(place, node);
            }
        }

        return stage;
    }
}
