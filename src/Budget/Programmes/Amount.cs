using System.Globalization;

namespace Shisaku.Budget;

/// <summary>An amount in the printed unit of its list: blank, a whole number, or undecided.</summary>
/// <remarks>A blank source and a printed zero are different statements, so they are different values here;
/// in sums both count as nothing. An undecided amount is one that several equally good readings give differently.</remarks>
public readonly record struct Amount
{
    private readonly long value;

    private Amount(bool isBlank, bool isUndecided, long value) =>
        (IsPrinted, IsUndecided, this.value) = (!isBlank, isUndecided, value);

    /// <summary>No amount stands here.</summary>
    public static Amount Blank { get; }

    /// <summary>An amount stands here, and nobody can say yet which.</summary>
    public static Amount Undecided { get; } = new(isBlank: false, isUndecided: true, value: 0);

    /// <summary>A known amount, zero included.</summary>
    public static Amount Of(long value) => new(isBlank: false, isUndecided: false, value);

    private bool IsPrinted { get; }

    /// <summary>Whether several readings differ here.</summary>
    public bool IsUndecided { get; }

    /// <summary>Whether no amount stands here.</summary>
    public bool IsBlank => !IsPrinted;

    /// <summary>Whether the amount is a known number.</summary>
    public bool IsKnown => IsPrinted && !IsUndecided;

    /// <summary>The number as it counts in a sum: a blank counts as nothing.</summary>
    /// <exception cref="InvalidOperationException">The amount is undecided.</exception>
    public long Counted => IsUndecided
        ? throw new InvalidOperationException("An undecided amount has no value to add up; ask IsUndecided first.")
        : value;

    /// <inheritdoc/>
    public override string ToString() => ToString(0);

    /// <summary>The amount as text, so many of its digits being decimals.</summary>
    public string ToString(int decimals) => IsBlank ? "" : IsUndecided ? "?" : Text(value, decimals);

    /// <summary>A number as text, with separators; so many of its digits are decimals.</summary>
    public static string Text(long number, int decimals)
    {
        if (decimals == 0)
        {
            return number.ToString("#,0", CultureInfo.InvariantCulture);
        }

        var digits = Math.Abs(number).ToString(new string('0', decimals + 1), CultureInfo.InvariantCulture);
        var whole = long.Parse(digits[..^decimals], CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.InvariantCulture);
        return $"{(number < 0 ? "-" : "")}{whole}.{digits[^decimals..]}";
    }
}
