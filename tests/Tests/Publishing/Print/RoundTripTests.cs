using Shisaku.Budget;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Print;

public sealed class RoundTripTests
{
    public static TheoryData<string> Endings => [".pdf", ".xlsx"];

    [Theory]
    [MemberData(nameof(Endings))]
    public void The_sample_is_the_same_list_when_its_print_is_read(string ending)
    {
        var read = PrintedFile.ReadBack(PrintedFile.Of(Sample.Recovered, ending));

        Assert.Equal(PrintedFile.Said(Sample.Recovered), PrintedFile.Said(read));
        Assert.All(read.Checks, check => Assert.True(check.IsHeld));
        Assert.Equal(0, read.BrokenAsPrinted);
        Assert.DoesNotContain(read.Findings, finding => finding.Kind is FindingKind.MovedRow or FindingKind.JoinedLine or FindingKind.WrapSpace);
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void Other_columns_come_back_as_well(string ending)
    {
        var list = PrintedFile.Recovered(WideLists.EightSources);

        Assert.Equal(PrintedFile.Said(list), PrintedFile.Said(PrintedFile.ReadBack(PrintedFile.Of(list, ending))));
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void The_same_list_gives_the_same_bytes(string ending) =>
        Assert.Equal(PrintedFile.Of(Sample.Recovered, ending), PrintedFile.Of(Sample.Recovered, ending));
}
