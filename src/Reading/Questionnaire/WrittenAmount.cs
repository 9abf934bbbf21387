using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>An amount that somebody typed, as far as it is certain.</summary>
/// <param name="Amount">The amount; null where it is none.</param>
/// <param name="IsNumber">Whether it is a number at all.</param>
internal sealed partial record WrittenAmount(Amount? Amount, bool IsNumber)
{
    private const int ExactDigits = 15; // of a number as spreadsheets keep it; what goes beyond is noise

    /// <summary>No amount.</summary>
    public static WrittenAmount None { get; } = new(null, false);

    /// <summary>Reads a cell: a number, or a text that is one in half or full width, with separators, with a triangle or minus before it.</summary>
    /// <param name="number">The cell's number; null where it is a text.</param>
    /// <param name="text">The cell's text.</param>
    /// <param name="digits">How many digits of every amount are decimals.</param>
    public static WrittenAmount Read(decimal? number, string text, int digits)
    {
        if (number is { } value)
        {
            return Of(value, digits);
        }

        var plain = text.Normalize(NormalizationForm.FormKC).Trim();
        if (plain.Length == 0 || QuestionnaireMarks.Sign(plain).Length == 0)
        {
            return new WrittenAmount(Budget.Amount.Blank, true); // a dash says that nothing stands here
        }

        var match = Written().Match(plain);
        return match.Success && decimal.TryParse(
                match.Groups["number"].ValueSpan, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var typed)
            ? Of(match.Groups["minus"].Length > 0 ? -typed : typed, digits)
            : None;
    }

    private static WrittenAmount Of(decimal value, int digits)
    {
        if (Math.Abs(value) > DraftLimits.LargestAmount)
        {
            return None;
        }

        var scaled = value;
        for (var digit = 0; digit < digits; digit++)
        {
            scaled *= 10;
        }

        // 0.1 + 0.2 is 0.30000000000000004 to a spreadsheet.
        var size = Math.Truncate(Math.Abs(scaled)).ToString(CultureInfo.InvariantCulture).Length;
        scaled = Math.Round(scaled, Math.Clamp(ExactDigits - size, 0, 9), MidpointRounding.AwayFromZero);
        return Math.Abs(scaled) > DraftLimits.LargestAmount ? None
            : scaled == Math.Truncate(scaled) ? new WrittenAmount(Budget.Amount.Of((long)scaled), true)
            : new WrittenAmount(null, true);
    }

    // A comma that does not stand before three digits is a slip, and of what nobody knows.
    [GeneratedRegex("^(?<minus>[-\u2212\u2010\u2013\u25B3\u25B2\u2206\u0394])? ?(?<number>([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]+)?)$")]
    private static partial Regex Written();
}
