using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>Terms of programmes, printed in eras: S45-, H17-R5, R5, R4-R6. Every term includes the list's fiscal year.</summary>
internal static class MadeTerm
{
    /// <summary>A term; three programmes in ten begin in the list's year.</summary>
    public static ProgrammeTerm Draw(Chance chance, int fiscalYear)
    {
        var from = chance.Below(100) switch
        {
            < 30 => fiscalYear,
            < 75 => fiscalYear - chance.Between(1, 4),
            < 93 => chance.Between(1989, fiscalYear - 5),
            _ => chance.Between(1960, 1988),
        };
        int? to = chance.Percent(15) ? null : chance.Percent(50) ? fiscalYear : fiscalYear + chance.Between(1, 5);
        var printed = to == from ? Era(from) : $"{Era(from)}-{(to is { } last ? Era(last) : "")}";
        return new ProgrammeTerm(printed, from, to);
    }

    /// <summary>A fiscal year as an abbreviated era.</summary>
    internal static string Era(int year) => year switch
    {
        >= 2019 => $"R{year - 2018}",
        >= 1989 => $"H{year - 1988}",
        _ => $"S{year - 1925}",
    };
}
