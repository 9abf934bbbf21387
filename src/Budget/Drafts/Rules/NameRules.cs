using System.Runtime.CompilerServices;
using System.Text;

namespace Shisaku.Budget;

/// <summary>Names against each other and against last year's.</summary>
internal static class NameRules
{
    // Up to so many of a hundred letters may differ between names that are alike.
    private const int AlikePercent = 20;

    // The rules are asked again after every change, which leaves nearly all names as they are.
    private static readonly ConditionalWeakTable<string, string> Plains = [];

    public static IEnumerable<DraftFinding> EnteredTwice(DraftList draft, DraftRule rule)
    {
        foreach (var same in Told.GoingOn(draft).GroupBy(programme => Plain(programme.Name)))
        {
            var seen = new List<DraftProgramme>();
            foreach (var programme in same)
            {
                if (seen.Exists(other => other.Divisions.Any(division => programme.IsOf(division.Name))))
                {
                    yield return Told.Of(rule, programme, Field.Name, ("name", programme.Name));
                }

                seen.Add(programme);
            }
        }
    }

    public static IEnumerable<DraftFinding> Renamed(DraftList draft, DraftRule rule) =>
        from programme in Told.GoingOn(draft)
        where programme.Before is { } before && Plain(before.Name) != Plain(programme.Name) && string.IsNullOrWhiteSpace(programme.Reason)
        select Told.Of(rule, programme, Field.Name, ("before", programme.Before!.Name), ("now", programme.Name));

    public static IEnumerable<DraftFinding> LikeAnother(DraftList draft, DraftRule rule)
    {
        var listed = draft.Programmes.Where(programme => programme.Before is not null)
            .Select(programme => (programme.Before!.Name, Plain: Plain(programme.Before.Name))).ToList();
        foreach (var programme in Told.GoingOn(draft).Where(programme => programme.Before is null))
        {
            var name = Plain(programme.Name);
            var (least, found) = (int.MaxValue, "");
            foreach (var other in listed)
            {
                var most = Math.Max(name.Length, other.Plain.Length) * AlikePercent / 100;
                var distance = Math.Abs(name.Length - other.Plain.Length) > most ? int.MaxValue : Distance(name, other.Plain);
                (least, found) = distance <= most && distance < least ? (distance, other.Name) : (least, found);
            }

            if (found.Length > 0)
            {
                yield return Told.Of(rule, programme, Field.Name, ("before", found), ("now", programme.Name));
            }
        }
    }

    /// <summary>A name as it is compared: widths and spaces do not matter.</summary>
    private static string Plain(string name) => Plains.GetValue(name, Compared);

    private static string Compared(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    /// <summary>How many letters must be put in, left out or changed.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var at = 1; at <= one.Length; at++)
        {
            var diagonal = row[0];
            row[0] = at;
            for (var to = 1; to <= other.Length; to++)
            {
                var changed = diagonal + (one[at - 1] == other[to - 1] ? 0 : 1);
                diagonal = row[to];
                row[to] = Math.Min(changed, Math.Min(row[to], row[to - 1]) + 1);
            }
        }

        return row[^1];
    }
}
