using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Which policy of the later year is which of the earlier one: by name first, by number second.</summary>
internal sealed class PolicyPairs
{
    private readonly int[] laterOf;
    private readonly HashSet<(int Policy, string Earlier, string Later)> measures = [];

    private PolicyPairs(int[] laterOf) => this.laterOf = laterOf;

    /// <summary>Whether there are several policies, so that the same one says something.</summary>
    public bool IsTelling { get; private set; }

    /// <summary>Pairs whose names differ and that only their number joins: places in the earlier and the later list.</summary>
    public List<(int Earlier, int Later)> ByNumber { get; } = [];

    /// <summary>Pairs the policies of two lists, and within them the measures.</summary>
    public static PolicyPairs Of(ProgrammeList earlier, ProgrammeList later, NameForms names)
    {
        var laterOf = NamePairs.Of(
            [.. earlier.Policies.Select(policy => names.KeyOf(policy.Name))],
            [.. later.Policies.Select(policy => names.KeyOf(policy.Name))]);
        var pairs = new PolicyPairs(laterOf) { IsTelling = earlier.Policies.Length > 1 && later.Policies.Length > 1 };
        var taken = laterOf.Where(place => place >= 0).ToHashSet();
        for (var place = 0; place < laterOf.Length; place++)
        {
            var number = earlier.Policies[place].Number;
            var other = laterOf[place] >= 0 ? -1 : Enumerable.Range(0, later.Policies.Length)
                .FirstOrDefault(each => later.Policies[each].Number == number && !taken.Contains(each), -1);
            if (other >= 0)
            {
                laterOf[place] = other;
                taken.Add(other);
                if (earlier.Policies[place].Name is not null || later.Policies[other].Name is not null)
                {
                    pairs.ByNumber.Add((place, other));
                }
            }
        }

        pairs.PairMeasures(earlier, later, names);
        return pairs;
    }

    /// <summary>The later policy of an earlier one; null where none is the same.</summary>
    public int? LaterOf(int earlier) => laterOf[earlier] is >= 0 and var later ? later : null;

    /// <summary>Whether two listings stand under the same policy.</summary>
    public bool AreSame(YearListing earlier, YearListing later) => laterOf[earlier.Policy] == later.Policy;

    /// <summary>Whether two listings stand under the same measure of the same policy.</summary>
    public bool AreSameMeasure(YearListing earlier, YearListing later) =>
        AreSame(earlier, later)
        && (earlier.Measure.Key == later.Measure.Key
            || measures.Contains((earlier.Policy, earlier.Measure.Key, later.Measure.Key)));

    private void PairMeasures(ProgrammeList earlier, ProgrammeList later, NameForms names)
    {
        for (var place = 0; place < laterOf.Length; place++)
        {
            if (laterOf[place] is >= 0 and var other)
            {
                var ones = earlier.Policies[place].Measures.Select(measure => names.KeyOf(measure.Name)).ToList();
                var others = later.Policies[other].Measures.Select(measure => names.KeyOf(measure.Name)).ToList();
                var pairs = NamePairs.Of(ones, others);
                for (var measure = 0; measure < pairs.Length; measure++)
                {
                    if (pairs[measure] >= 0)
                    {
                        measures.Add((place, ones[measure], others[pairs[measure]]));
                    }
                }
            }
        }
    }
}
