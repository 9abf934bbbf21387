using System.Globalization;

namespace Shisaku.Register;

/// <summary>Which phase of a year's budget a list shows, so that years compare like with like.</summary>
public enum BudgetPhase
{
    /// <summary>当初: the budget with which the year begins.</summary>
    Initial,

    /// <summary>骨格: a budget that leaves new things to whoever is elected.</summary>
    Skeleton,

    /// <summary>補正: an addition during the year.</summary>
    Supplementary,
}

/// <summary>A list's place among all lists: whose it is, of which series, year and phase.</summary>
/// <param name="Government">Whose it is.</param>
/// <param name="Series">The name under which it is published every year.</param>
/// <param name="FiscalYear">The western year in which the fiscal year begins.</param>
/// <param name="Phase">The phase of the budget.</param>
/// <param name="PhaseNumber">The number of a supplementary budget, from 1; else 0.</param>
public sealed record ListKey(Government Government, string Series, int FiscalYear, BudgetPhase Phase, int PhaseNumber)
{
    /// <summary>How people name the list: <c>020001/2023</c>, with the phase behind it where it is not the initial budget.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Government.Code}/{FiscalYear}{PhaseText}");

    /// <summary>The phase as it is stored.</summary>
    public static string WordOf(BudgetPhase phase) => phase.ToString().ToLowerInvariant();

    private string PhaseText => Phase switch
    {
        BudgetPhase.Initial => "",
        BudgetPhase.Skeleton => "/skeleton",
        _ => string.Create(CultureInfo.InvariantCulture, $"/supplementary-{PhaseNumber}"),
    };
}

/// <summary>A government that publishes lists.</summary>
/// <param name="Code">全国地方公共団体コード: six digits, the last one checks the others.</param>
/// <param name="Name">Its name.</param>
public sealed record Government(string Code, string Name)
{
    private const int Digits = 6;

    /// <summary>Whether a code is one: six digits with the right check digit.</summary>
    /// <remarks>The first five digits are weighed 6 to 2; the check digit completes the sum to a multiple of eleven.</remarks>
    public static bool IsCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != Digits || !code.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = 0;
        for (var place = 0; place < Digits - 1; place++)
        {
            sum += (code[place] - '0') * (Digits - place);
        }

        return (11 - (sum % 11)) % 10 == code[^1] - '0';
    }
}
