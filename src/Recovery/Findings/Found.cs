using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Makes findings about a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Subject">What stands in it, for a person.</param>
internal sealed record Found(AlignedRow Row, string? Subject)
{
    /// <summary>What was found of a listing.</summary>
    public static Found In(DraftListing listing) => new(listing.Row, listing.MendedName);

    /// <summary>A finding of a field of the row.</summary>
    public Finding Of(
        FindingKind kind,
        string field,
        Certainty certainty,
        int? cell = null,
        string? printed = null,
        string? recovered = null,
        ImmutableArray<string> alternatives = default,
        params ImmutableArray<FindingDetail> details) => new(
            kind,
            Row.Line,
            Subject,
            field,
            cell + 1,
            printed ?? (cell is { } index ? Row.Body.Row[index] : null),
            recovered,
            certainty,
            alternatives.IsDefault ? [] : alternatives,
            details);

    /// <summary>A whole number as text.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
