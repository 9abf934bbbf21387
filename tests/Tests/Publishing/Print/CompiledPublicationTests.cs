using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Tests.Budget.Drafts;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Print;

public sealed class CompiledPublicationTests
{
    /// <summary>The sample rolled over to the next year, its amounts carried, and compiled.</summary>
    private static readonly RecoveredList Compiled = CompiledList.Of(SmallDraft.Rolled(Sample.Recovered.List, CarriedAmounts.Carried).Draft).List;

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".pdf")]
    public void A_compiled_list_is_the_same_list_when_its_print_is_read(string ending)
    {
        var read = PrintedFile.ReadBack(PrintedFile.Of(Compiled, ending));

        Assert.Equal(PrintedFile.Said(Compiled), PrintedFile.Said(read));
        Assert.All(read.Checks, check => Assert.True(check.IsHeld));
    }

    [Fact]
    public void A_compiled_list_is_published_as_open_data()
    {
        var set = Set.MadeSet.Of(new Publication(Compiled));

        Assert.Contains("print.xlsx", set.Keys);
        Assert.Contains("print.pdf", set.Keys);
        Assert.Equal(PrintedFile.Said(Compiled), PrintedFile.Said(PrintedFile.ReadBack(set["long.xlsx"])));
        Assert.Equal(PrintedFile.Said(Compiled), PrintedFile.Said(PrintedFile.ReadBack(set["print.xlsx"])));
    }
}
