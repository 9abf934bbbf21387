using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The amounts that most headings of a list announce. A heading that announces others is damaged: the rows under it are read
/// as those under the others.</summary>
internal static class UsualHeading
{
    /// <summary>The headings, all with the usual amounts.</summary>
    public static ImmutableArray<Heading> ForAll(List<Heading> headings)
    {
        static string Amounts(Heading heading) => string.Join(' ', heading.Columns.Select(column => column.Field).Where(Field.IsAmount));
        var usual = headings[0];
        foreach (var group in headings.GroupBy(Amounts, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Take(1))
        {
            usual = group.First();
        }

        return
        [
            .. headings.Select(heading => Amounts(heading) == Amounts(usual)
                ? heading
                : heading with { Columns = usual.Columns, Sources = usual.Sources, Further = usual.Further }),
        ];
    }
}
