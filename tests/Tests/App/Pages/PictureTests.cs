using Shisaku.App.Pages.Lists.Area;
using Shisaku.App.Pages.Lists.Flow;
using Shisaku.App.Pages.Lists.Parts;
using Shisaku.Publishing;
using Shisaku.Tests.Publishing.Money;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.App.Pages;

/// <summary>Pictures of money: what is drawn is what the list states.</summary>
public sealed class PictureTests
{
    public static TheoryData<string> Lists => ManyLists.Names;

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_flow_picture_comes_to_the_same_at_every_stage(string name)
    {
        var list = ManyLists.Of(name).List;
        var flows = MoneyFlows.Of(list);
        var picture = FlowPicture.Of(list, flows);

        Assert.Equal(flows.Flows.Sum(flow => flow.Amount), picture.Drawn + picture.Negative);
        Assert.All(picture.Nodes.GroupBy(node => node.End.Stage), stage => Assert.Equal(picture.Drawn, stage.Sum(node => node.Amount)));
        Assert.All(picture.Nodes.GroupBy(node => node.End.Stage), stage => Assert.InRange(stage.Count(), 1, 28));
        foreach (var node in picture.Nodes)
        {
            var (left, right) = (picture.Bands.Where(band => band.To == node).ToList(), picture.Bands.Where(band => band.From == node).ToList());
            Assert.All(new[] { left, right }.Where(bands => bands.Count > 0), bands => Assert.Equal(node.Amount, bands.Sum(band => band.Amount)));
            Assert.True(node.Y >= 0 && node.Y + node.Height <= picture.Height);
        }
    }

    [Fact]
    public void The_sample_is_drawn_as_its_grand_total_says()
    {
        var list = Sample.Recovered.List;

        Assert.Equal(17_154_177, FlowPicture.Of(list, MoneyFlows.Of(list)).Drawn);
        Assert.Equal([17_154_177, 2_749_115, 11_535_484, 2_869_578], Enumerable.Range(0, 4).Select(column => AreaPicture.Of(list, column).Drawn));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Areas_are_as_large_as_their_amounts_and_add_up_in_every_column(string name)
    {
        var list = ManyLists.Of(name).List;
        for (var column = 0; column < list.ColumnCount; column++)
        {
            var picture = AreaPicture.Of(list, column);
            var total = GroupTotals.OfList(list)[column];

            Assert.Equal(picture.Drawn, picture.Policies.SelectMany(policy => policy.Measures).SelectMany(measure => measure.Programmes).Sum(programme => programme.Amount));
            Assert.True(!total.IsKnown || picture.Undecided.Count > 0 || total.Counted == picture.Drawn + picture.Negative, $"{list.ColumnField(column)}: {total} {picture.Drawn}");
            var whole = AreaPicture.Width * AreaPicture.Height;
            Assert.All(picture.Policies, policy => Assert.Equal((double)policy.Amount / picture.Drawn, policy.Box.Width * policy.Box.Height / whole, 1e-6));
            Assert.InRange(picture.Policies.SelectMany(policy => policy.Measures).Sum(measure => measure.Programmes.Count), 0, 400 + 100);
        }
    }

    [Fact]
    public void Parts_of_a_rectangle_lie_within_it_side_by_side()
    {
        long[] shares = [600, 600, 400, 300, 200, 200, 100, 1];
        var boxes = Squares.Cut(new Box(10, 20, 600, 400), shares);

        Assert.All(boxes, box => Assert.True(box.X >= 9.999 && box.Y >= 19.999 && box.X + box.Width <= 610.001 && box.Y + box.Height <= 420.001));
        for (var one = 0; one < boxes.Length; one++)
        {
            for (var other = one + 1; other < boxes.Length; other++)
            {
                var wide = Math.Min(boxes[one].X + boxes[one].Width, boxes[other].X + boxes[other].Width) - Math.Max(boxes[one].X, boxes[other].X);
                var high = Math.Min(boxes[one].Y + boxes[one].Height, boxes[other].Y + boxes[other].Height) - Math.Max(boxes[one].Y, boxes[other].Y);
                Assert.True(wide < 0.001 || high < 0.001);
            }
        }
    }

    [Fact]
    public void A_less_than_nothing_is_told_and_not_drawn()
    {
        var list = ManyLists.Of("previous year").List;
        var picture = AreaPicture.Of(list, 4);

        Assert.Equal("amounts.difference", list.ColumnField(4));
        Assert.Equal(-231, picture.Negative);
        Assert.Equal(2_289, picture.Drawn);
    }

    [Theory]
    [InlineData("経営支援", 100, "経営支援")]
    [InlineData("経営支援事業", 50, "経営支…")]
    [InlineData("経営", 5, "")]
    public void Labels_are_cut_to_their_room(string text, int width, string shown) => Assert.Equal(shown, PictureText.Cut(text, width, 12));
}
