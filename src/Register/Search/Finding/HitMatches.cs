using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Where the terms stand in the texts of a hit.</summary>
internal static class HitMatches
{
    public static ImmutableArray<FieldMatch> Of(SegmentHead head, SearchListing listing, PlannedTerm[] planned)
    {
        var matches = ImmutableArray.CreateBuilder<FieldMatch>();
        if (planned.Length == 0)
        {
            return [];
        }

        string[] terms = [.. planned.SelectMany(term => term.Texts)];

        Add(Field.Name, listing.Name, "");
        if (listing.PrintedName is { } printed && SearchText.Normal(listing.Name) is var name && !planned.All(term => term.IsIn(name)))
        {
            Add(FieldMatch.PrintedName, printed, "");
        }

        Add(Field.Policy, listing.Policy, "");
        Add(Field.Measure, listing.Measure, "");
        foreach (var division in listing.Divisions)
        {
            Add(Field.Divisions, division.Name, division.Office ?? "");
        }

        Add(FieldMatch.Government, head.Government, "");
        return matches.ToImmutable();

        void Add(string field, string? text, string office)
        {
            var ranges = SearchText.Mapped(text ?? "").RangesOf(terms);

            // Division and office are searched apart and shown as one.
            var shown = office.Length == 0 ? text : $"{text}({office})";
            ranges = office.Length == 0 ? ranges : [.. ranges, .. SearchText.Mapped(office).RangesOf(terms)
                .Select(range => range with { Start = range.Start + text!.Length + 1 })];
            if (!ranges.IsEmpty)
            {
                matches.Add(new FieldMatch(field, shown!, ranges));
            }
        }
    }
}
