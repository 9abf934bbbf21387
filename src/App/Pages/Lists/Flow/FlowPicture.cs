using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Flow;

/// <summary>What a node of the flow picture stands for, before it has a place.</summary>
/// <param name="Stage">0 for sources, 1 for policies, 2 for divisions.</param>
/// <param name="Places">Its places in the list: the column, policy or divisions; several for those that are drawn as one.</param>
public sealed record FlowEnd(int Stage, IReadOnlyList<int> Places);

/// <summary>A node with its place.</summary>
/// <param name="End">What it stands for.</param>
/// <param name="Amount">How much flows through it.</param>
/// <param name="Listings">Of how many flows it is made.</param>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Height">Its height.</param>
public sealed record FlowNode(FlowEnd End, long Amount, int Listings, double X, double Y, double Height);

/// <summary>A band between two nodes.</summary>
/// <param name="From">The node on the left.</param>
/// <param name="To">The node on the right.</param>
/// <param name="Colour">The column of the source whose money it is; 0 for money that is not broken down.</param>
/// <param name="Amount">How much.</param>
/// <param name="FromY">Its upper edge on the left.</param>
/// <param name="ToY">Its upper edge on the right.</param>
/// <param name="Height">Its height.</param>
public sealed record FlowBand(FlowNode From, FlowNode To, int Colour, long Amount, double FromY, double ToY, double Height);

/// <summary>The flow of a list's money drawn: sources, policies and divisions from left to right.</summary>
/// <param name="Nodes">The nodes; none of a stage of which the list says nothing.</param>
/// <param name="Bands">The bands.</param>
/// <param name="Height">How high the picture is.</param>
/// <param name="Drawn">What all bands of a stage come to.</param>
/// <param name="Negative">What flows of less than nothing come to: they can't be drawn.</param>
public sealed record FlowPicture(IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowBand> Bands, double Height, long Drawn, long Negative)
{
    /// <summary>How wide pictures are.</summary>
    public const double Width = 1080;

    /// <summary>How wide a node is.</summary>
    public const double NodeWidth = 14;

    /// <summary>The left edge of the last nodes.</summary>
    public const double Last = 830;

    private const int MostNodes = 28;
    private const double AllHeight = 440;
    private const double LeastSlot = 17;
    private const double Gap = 6;
    private const double Sources = 130;
    private const double First = 20;
    private const double Middle = 450;

    /// <summary>Draws the flows of a list.</summary>
    public static FlowPicture Of(ProgrammeList list, MoneyFlows flows)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(flows);
        var drawn = flows.Flows.Where(flow => flow.Amount > 0).ToList();
        var total = drawn.Sum(flow => flow.Amount);
        var stages = new List<Stage>();
        if (drawn.Exists(flow => flow.Column > 0))
        {
            stages.Add(Stage.Of(0, drawn, flow => flow.Column, MostNodes));
        }

        if (list.Policies.Length > 1 || list.Policies.Any(policy => PolicyCodes.NameOf(policy) is not null))
        {
            stages.Add(Stage.Of(1, drawn, flow => flow.Policy, MostNodes));
        }

        if (drawn.Exists(flow => !flows.Divisions[flow.Divisions].IsEmpty))
        {
            stages.Add(Stage.Of(2, drawn, flow => flow.Divisions, MostNodes));
        }

        var negative = flows.Flows.Where(flow => flow.Amount < 0).Sum(flow => flow.Amount);
        if (stages.Count < 2 || total == 0)
        {
            return new FlowPicture([], [], 0, total, negative);
        }

        var nodes = stages.Select((stage, at) => Placed(stage, LeftOf(stage, at, stages.Count), total)).ToList();
        var bands = new List<FlowBand>();
        for (var at = 0; at + 1 < stages.Count; at++)
        {
            bands.AddRange(Between(stages[at], nodes[at], stages[at + 1], nodes[at + 1], drawn, total));
        }

        return new FlowPicture([.. nodes.SelectMany(each => each)], bands, nodes.Max(stage => stage[^1].Y + Math.Max(stage[^1].Height, LeastSlot)) + Gap, total, negative);
    }

    // Names of sources stand on the left of their nodes, all others on the right.
    private static double LeftOf(Stage stage, int at, int stages) =>
        at == stages - 1 ? Last : at > 0 ? Middle : stage.Ends[0].Stage == 0 ? Sources : First;

    private static FlowNode[] Placed(Stage stage, double left, long total)
    {
        var y = Gap;
        return [.. stage.Ends.Select((end, at) =>
        {
            var height = AllHeight * stage.Amounts[at] / total;
            var node = new FlowNode(end, stage.Amounts[at], stage.Listings[at], left, y + (Math.Max(LeastSlot - height, 0) / 2), height);
            y += Math.Max(height, LeastSlot) + Gap;
            return node;
        })];
    }

    private static IEnumerable<FlowBand> Between(Stage left, FlowNode[] from, Stage right, FlowNode[] to, List<MoneyFlow> flows, long total)
    {
        var (leftY, rightY) = (from.Select(node => node.Y).ToArray(), to.Select(node => node.Y).ToArray());
        foreach (var band in flows.GroupBy(flow => (From: left.NodeOf(flow), To: right.NodeOf(flow), flow.Column)).OrderBy(band => band.Key))
        {
            var amount = band.Sum(flow => flow.Amount);
            var height = AllHeight * amount / total;
            yield return new FlowBand(from[band.Key.From], to[band.Key.To], band.Key.Column, amount, leftY[band.Key.From], rightY[band.Key.To], height);
            leftY[band.Key.From] += height;
            rightY[band.Key.To] += height;
        }
    }
}
