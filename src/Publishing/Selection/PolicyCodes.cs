using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>How addresses and file names call policies.</summary>
public static class PolicyCodes
{
    /// <summary>By place: the policy's number, or its place from 1 where numbers do not tell policies apart.</summary>
    public static ImmutableArray<string> Of(ProgrammeList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var numbers = list.Policies.Select(policy => policy.Number).OfType<int>().Distinct().Count();
        var areNumbered = numbers == list.Policies.Length;
        return [.. list.Policies.Select((policy, place) => (areNumbered ? policy.Number!.Value : place + 1).ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>What a policy is called: its number and name as printed; null for a list without policies.</summary>
    public static string? NameOf(BasicPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var name = $"{policy.PrintedNumber} {policy.Name}".Trim();
        return name.Length == 0 ? null : name;
    }
}
