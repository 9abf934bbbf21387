using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>One of the lists of a package, with the codes that its policies and measures have there.</summary>
internal sealed class PublishedList
{
    private readonly ImmutableArray<string?> policyCodes;
    private readonly IReadOnlyDictionary<int, long> programmes;
    private readonly CellCertainties certainties;

    private PublishedList(int number, Publication publication, RecoveredList recovered)
    {
        (Number, Publication, Recovered) = (number, publication, recovered);
        policyCodes = CodesOf(recovered.List.Policies);

        // The register knows the programmes of a document's first table; the lines of others may be the same.
        programmes = ReferenceEquals(recovered, publication.List) ? publication.Programmes : ImmutableDictionary<int, long>.Empty;
        certainties = new CellCertainties(recovered.Cells);
    }

    /// <summary>Its number in the package, from 1.</summary>
    public int Number { get; }

    /// <summary>What is known beside the list.</summary>
    public Publication Publication { get; }

    /// <summary>The list with its proof.</summary>
    public RecoveredList Recovered { get; }

    /// <summary>The list.</summary>
    public ProgrammeList List => Recovered.List;

    /// <summary>All lists of publications, a document's further tables behind its first.</summary>
    public static IReadOnlyList<PublishedList> All(IReadOnlyList<Publication> publications) =>
    [
        .. publications
            .SelectMany(publication => publication.List.Others.Prepend(publication.List).Select(list => (publication, list)))
            .Select((each, index) => new PublishedList(index + 1, each.publication, each.list)),
    ];

    /// <summary>The code of a policy: its number, or its position where numbers do not tell policies apart; null for a list without policies.</summary>
    public string? PolicyCode(int policy) => policyCodes[policy];

    /// <summary>The code of a measure: its policy's code and its position there; null where the list has no measures.</summary>
    public string? MeasureCode(int policy, int measure) => List.Policies[policy].Measures[measure].Name is null
        ? null
        : $"{policyCodes[policy] ?? "0"}-{Text(measure + 1)}";

    /// <summary>The register's code of a listing's programme; null outside a register.</summary>
    public string? ProgrammeCode(Listing listing) =>
        programmes.TryGetValue(listing.Line, out var number) ? "p" + number.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>How sure a cell is; null where nothing is said of it.</summary>
    public string? CertaintyOf(int line, string field) =>
        certainties.Of(line, field) is { } certainty ? JsonWords.Of(certainty) : null;

    /// <summary>Every listing with its policy and measure, by their index, in printed order.</summary>
    public IEnumerable<(int Policy, int Measure, Listing Listing)> Listings() => ListingsOf(List);

    /// <summary>The same of a list that is not published.</summary>
    public static IEnumerable<(int Policy, int Measure, Listing Listing)> ListingsOf(ProgrammeList list)
    {
        for (var policy = 0; policy < list.Policies.Length; policy++)
        {
            for (var measure = 0; measure < list.Policies[policy].Measures.Length; measure++)
            {
                foreach (var listing in list.Policies[policy].Measures[measure].Listings)
                {
                    yield return (policy, measure, listing);
                }
            }
        }
    }

    private static ImmutableArray<string?> CodesOf(ImmutableArray<BasicPolicy> policies)
    {
        if (policies is [{ Number: null, Name: null }])
        {
            return [null];
        }

        var areNumbered = policies.All(policy => policy.Number is not null) && policies.DistinctBy(policy => policy.Number).Count() == policies.Length;
        return [.. policies.Select((policy, index) => Text(areNumbered ? policy.Number!.Value : index + 1))];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
