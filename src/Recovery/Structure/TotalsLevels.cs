using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Tells a policy's totals from its measures', in lists that print both.</summary>
internal static class TotalsLevels
{
    /// <summary>The sections with their levels: those that end with a measure's totals go on with the policy they stand under.
    /// Where no policy has several such sections, there is one level, and totals too many are unread.</summary>
    public static List<StructureSection> Settle(List<StructureSection> sections, List<PrintedRow> unread)
    {
        if (!sections.Exists(section => section.Upper.Length > 0))
        {
            return sections;
        }

        var begins = Begins(sections);
        var upper = LabelsOf(sections.SelectMany(section => section.Upper));
        upper.ExceptWith(LabelsOf(sections.Where(section => section.Upper.Length > 0).SelectMany(section => section.Rows)));
        if (!HasSeveral(sections, begins, upper))
        {
            unread.AddRange(sections.SelectMany(section => section.Upper).Select(row => row.Row));
            unread.Sort((one, other) => one.Line.CompareTo(other.Line));
            return sections.ConvertAll(section => section with { Upper = [] });
        }

        var settled = new List<StructureSection>();
        for (var index = 0; index < sections.Count; index++)
        {
            var section = sections[index] with { Continues = !begins[index] };
            var isLast = index + 1 == sections.Count || begins[index + 1];
            var ownTotals = section.Rows.Where(row => row.IsTotals).ToList();
            if (section.Upper.Length == 0 && isLast && ownTotals.Exists(row => upper.Contains(LabelOf(row))))
            {
                // The last measure prints no total, or the policy is its only one.
                section = section.Continues
                    ? section with { Upper = [.. ownTotals], Rows = [.. section.Rows.Where(row => !row.IsTotals)] }
                    : section;
            }
            else
            {
                section = section with { IsOfMeasure = true };
            }

            settled.Add(section);
        }

        return settled;
    }

    /// <summary>By section: whether a policy begins with it.</summary>
    private static bool[] Begins(List<StructureSection> sections)
    {
        var begins = new bool[sections.Count];
        for (var index = 0; index < begins.Length; index++)
        {
            var section = sections[index];
            begins[index] = index == 0
                || section.PolicyRow is not null
                || (IsAbove(section) ? section.Upper.Length > 0 : sections[index - 1].Upper.Length > 0 && !IsAbove(sections[index - 1]));
        }

        return begins;
    }

    /// <summary>Whether some policy has several sections and a total over them.</summary>
    private static bool HasSeveral(List<StructureSection> sections, bool[] begins, HashSet<string> upper)
    {
        var (first, hasUpper) = (0, false);
        for (var index = 0; index < sections.Count; index++)
        {
            (first, hasUpper) = begins[index] ? (index, false) : (first, hasUpper);
            hasUpper |= sections[index].Upper.Length > 0 || (index > first && sections[index].Rows.Any(row => row.IsTotals && upper.Contains(LabelOf(row))));
            if (hasUpper && index > first)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAbove(StructureSection section) =>
        section.Rows.FirstOrDefault(row => row.Kind != BodyKind.Measure) is { IsTotals: true };

    private static HashSet<string> LabelsOf(IEnumerable<BodyRow> rows) =>
        rows.Where(row => row.IsTotals).Select(LabelOf).ToHashSet(StringComparer.Ordinal);

    private static string LabelOf(BodyRow row) =>
        row.Row.Cells.Select(Widths.Tight).FirstOrDefault(cell => TotalsLabel.Read(cell) is not null) ?? "";
}
