using CsCheck;
using Shisaku.Register;

namespace Shisaku.Tests.Register.Years;

/// <summary>The distance of names against the table of costs that defines it.</summary>
public sealed class NameDistanceTests
{
    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.Char['\u4e00', '\u4e04'].Array[0, 12].Select(letters => new string(letters)),
        Gen.Char['a', 'c'].Array[55, 75].Select(letters => new string(letters)));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "販路開拓", 4)]
    [InlineData("販路開拓支援事業", "販路拡大支援事業", 2)]
    [InlineData("観光振興", "振興観光", 4)]
    [InlineData("創業支援", "創業者支援", 1)]
    public void CountsSigns(string one, string other, int distance)
    {
        Assert.Equal(distance, NameDistance.Between(one, other));
        Assert.Equal(distance, NameDistance.Between(other, one));
    }

    [Fact]
    public void IsThatOfTheTableOfCosts() => Gen.Select(Name, Name).Sample((one, other) =>
        Assert.Equal(ByDefinition(one, other), NameDistance.Between(one, other)));

    private static int ByDefinition(string one, string other)
    {
        var costs = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                costs[row, column] = row == 0 ? column : column == 0 ? row : Math.Min(
                    costs[row - 1, column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1),
                    1 + Math.Min(costs[row - 1, column], costs[row, column - 1]));
            }
        }

        return costs[one.Length, other.Length];
    }
}
