using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>A list whose rows are aligned and whose names are read: all that is needed to ask for its amounts.</summary>
/// <param name="Structure">What its rows are.</param>
/// <param name="Sections">The policies in printed order.</param>
/// <param name="GrandTotal">The grand total's row, or null.</param>
/// <param name="Listings">All listings in printed order.</param>
internal sealed record ListDraft(
    ListStructure Structure,
    ImmutableArray<DraftSection> Sections,
    AlignedRow? GrandTotal,
    ImmutableArray<DraftListing> Listings)
{
    /// <summary>The heading that names the columns of the whole list.</summary>
    public Heading Heading => Structure.Headings[0];

    /// <summary>The index of the policy to which a section belongs.</summary>
    public int PolicyOf(int section)
    {
        var policy = -1;
        for (var index = 0; index <= section; index++)
        {
            policy += Sections[index].Structure.Continues ? 0 : 1;
        }

        return policy;
    }
}

/// <summary>A policy.</summary>
/// <param name="Structure">Its printed rows.</param>
/// <param name="Listings">Indexes of its listings.</param>
/// <param name="Subtotal">Its total without re-listings, or null.</param>
/// <param name="WithRelistings">Its total with re-listings, or null.</param>
internal sealed record DraftSection(
    StructureSection Structure, ImmutableArray<int> Listings, AlignedRow? Subtotal, AlignedRow? WithRelistings)
{
    /// <summary>Totals of the whole policy that stand in this section, beside its own.</summary>
    public ImmutableArray<AlignedRow> Upper { get; init; } = [];
}

/// <summary>A listing before its amounts are known.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Section">The section it stands in.</param>
/// <param name="Name">Its name as printed.</param>
/// <param name="Measure">The measure it stands under, or null.</param>
/// <param name="MeasureLine">The line that prints the measure.</param>
/// <param name="Term">Its term, where one is printed.</param>
/// <param name="Divisions">The divisions in charge.</param>
internal sealed record DraftListing(
    AlignedRow Row,
    int Section,
    ListingName Name,
    MeasureName? Measure,
    int? MeasureLine,
    ProgrammeTerm? Term,
    ImmutableArray<DivisionInCharge> Divisions)
{
    /// <summary>The name with misread words put right.</summary>
    public string MendedName { get; init; } = Name.Name;

    /// <summary>The word that was put right, and the line of the twin that shows it.</summary>
    public ShownMisreading? Misread { get; init; }

    /// <summary>The index of the first listing it re-lists, or null.</summary>
    public int? Twin { get; init; }

    /// <summary>The index of another listing of the same programme in another section, so that a mark may be lost; or null.</summary>
    public int? Namesake { get; init; }

    /// <summary>The index of the listing that it repeats to the letter within its section, or null.</summary>
    public int? Doubles { get; init; }

    /// <summary>Its printed amounts as one text.</summary>
    public string AmountsText => string.Join(' ', Row.Cells.Amounts.Select(amount => amount.Printed));
}
