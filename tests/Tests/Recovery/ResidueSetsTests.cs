using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery;

public sealed class ResidueSetsTests
{
    [Fact]
    public void So_many_sets_may_be_taken_as_take_256_megabytes()
    {
        var sets = new ResidueSets();
        const int Bits = 28;
        for (var taken = 0; taken < 8; taken++)
        {
            Assert.False(sets.IsFull(Bits));
            _ = sets.Take(Bits);
        }

        Assert.True(sets.IsFull(Bits));
        sets.TakeBackLast();
        Assert.False(sets.IsFull(Bits));
    }
}
