using System.Collections.Immutable;
using System.Globalization;

namespace Shisaku.Budget;

/// <summary>The numbers of policies, in the notation of their list.</summary>
internal static class PolicyNumbers
{
    // The circled digits of Unicode: 1 to 20.
    private const char CircledOne = '\u2460';
    private const int MostCircled = 20;

    /// <summary>The policies numbered in their order; those of a list without numbers stay without.</summary>
    /// <param name="policies">The policies as they stand now.</param>
    /// <param name="before">As they stood, with their numbers.</param>
    public static ImmutableArray<DraftPolicy> InOrder(ImmutableArray<DraftPolicy> policies, ImmutableArray<DraftPolicy> before)
    {
        var numbered = before.Where(policy => policy.Number is not null).OrderBy(policy => policy.Number).ToList();
        if (before.Length > 0 && numbered.Count < before.Length)
        {
            return policies;
        }

        return
        [
            .. policies.Select((policy, at) =>
            {
                var number = at < numbered.Count ? numbered[at].Number!.Value : (numbered.Count == 0 ? 0 : numbered[^1].Number!.Value) + at - numbered.Count + 1;
                return policy with { Number = number, PrintedNumber = at < numbered.Count ? numbered[at].PrintedNumber : Printed(number, numbered.LastOrDefault()?.PrintedNumber) };
            }),
        ];
    }

    private static string Printed(int number, string? like)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var isCircled = like is null || (like.Length == 1 && like[0] >= CircledOne && like[0] < CircledOne + MostCircled);
        return isCircled && number is >= 1 and <= MostCircled ? ((char)(CircledOne + number - 1)).ToString()
            : like is null ? digits
            : string.Concat(like.TakeWhile(letter => !char.IsDigit(letter))) + digits + string.Concat(like.Reverse().TakeWhile(letter => !char.IsDigit(letter)).Reverse());
    }
}
