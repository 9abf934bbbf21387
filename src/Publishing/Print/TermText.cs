using System.Text.RegularExpressions;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A term as lists print it: in years of eras, abbreviated.</summary>
internal static partial class TermText
{
    /// <summary>The term: <c>R4-R6</c>, <c>R5</c>, <c>S45-</c>; as printed where its years are not known.</summary>
    public static string Of(ProgrammeTerm term)
    {
        var printed = term.Printed.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal);
        if (Abbreviated().IsMatch(printed))
        {
            return printed; // the year in which an era began has two names, and the list chose one
        }

        return term.From is not { } from ? term.Printed
            : term.To == from ? Era(from)
            : $"{Era(from)}-{(term.To is { } to ? Era(to) : "")}";
    }

    /// <summary>A western year as a year of its era: 2023 is <c>R5</c>; as it is before the first era.</summary>
    public static string Era(int year) => EraYear.Text(year);

    [GeneratedRegex("^[RHSTM][0-9]{1,2}(-([RHSTM][0-9]{1,2})?)?$")]
    private static partial Regex Abbreviated();
}
