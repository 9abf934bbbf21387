using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>The divisions of a listing as one text.</summary>
internal static class Assignment
{
    private const char BeforeOffice = '\u0002';

    /// <summary>Names, each closed; an office stands behind its own sign.</summary>
    public static string Text(ImmutableArray<DivisionInCharge> divisions) => string.Concat(divisions.Select(division =>
        Clean(division.Name) + (division.Office is { } office ? BeforeOffice + Clean(office) : "") + SearchSegment.End));

    /// <summary>The divisions of such a text.</summary>
    public static ImmutableArray<DivisionInCharge> Divisions(string text) =>
    [
        .. text.Split(SearchSegment.End)[..^1].Select(part => part.Split(BeforeOffice))
            .Select(names => new DivisionInCharge(names[0], names.Length > 1 ? names[1] : null)),
    ];

    private static string Clean(string text) => text.Replace(SearchSegment.End, '\uFFFD').Replace(BeforeOffice, '\uFFFD');
}
