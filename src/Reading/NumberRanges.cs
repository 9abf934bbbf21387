namespace Shisaku.Reading;

/// <summary>Names numbers that follow one another together: <c>3-5</c>, <c>9</c>.</summary>
internal static class NumberRanges
{
    /// <summary>The names of the ranges.</summary>
    /// <param name="numbers">The numbers, in order.</param>
    /// <param name="name">What a number is called.</param>
    public static List<string> Of(List<int> numbers, Func<int, string> name)
    {
        var ranges = new List<string>();
        for (var first = 0; first < numbers.Count;)
        {
            var last = first;
            while (last + 1 < numbers.Count && numbers[last + 1] == numbers[last] + 1)
            {
                last++;
            }

            ranges.Add(first == last ? name(numbers[first]) : $"{name(numbers[first])}-{name(numbers[last])}");
            first = last + 1;
        }

        return ranges;
    }
}
