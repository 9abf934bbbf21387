using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>The unit in which amounts of two lists are compared: yen, and where a list prints finer ones, decimals of it.</summary>
/// <param name="Decimals">How many digits of the common amounts are decimals of a yen; 0 but for lists that print such.</param>
/// <param name="EarlierFactor">By what an amount of the earlier list is multiplied.</param>
/// <param name="LaterFactor">By what an amount of the later list is multiplied.</param>
internal sealed record CommonUnit(int Decimals, long EarlierFactor, long LaterFactor)
{
    /// <summary>The unit of two lists: every amount of both is a whole number of it.</summary>
    /// <exception cref="OverflowException">The units lie too far apart for 64 bits.</exception>
    public static CommonUnit Of(ProgrammeList earlier, ProgrammeList later)
    {
        var (one, other) = (Reduced(earlier), Reduced(later));
        var decimals = Math.Max(one.Decimals, other.Decimals);
        return new CommonUnit(decimals, Factor(one, decimals), Factor(other, decimals));
    }

    /// <summary>Tenths of a million yen are whole hundred thousands: decimals that the unit swallows are none.</summary>
    private static (long Yen, int Decimals) Reduced(ProgrammeList list)
    {
        var (yen, decimals) = (list.Unit.Yen, list.Decimals);
        while (decimals > 0 && yen % 10 == 0)
        {
            (yen, decimals) = (yen / 10, decimals - 1);
        }

        return (yen, decimals);
    }

    private static long Factor((long Yen, int Decimals) unit, int decimals)
    {
        var factor = unit.Yen;
        for (var each = unit.Decimals; each < decimals; each++)
        {
            factor *= 10;
        }

        return factor;
    }
}
