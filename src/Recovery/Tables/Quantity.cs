using System.Text.RegularExpressions;

namespace Shisaku.Recovery;

/// <summary>A cell of any table read as a number.</summary>
/// <param name="Value">The number without its decimal point; null where it is damaged.</param>
/// <param name="Decimals">How many of its digits are decimals.</param>
/// <param name="IsNothing">Whether a sign for nothing is printed instead of a number.</param>
/// <param name="IsRatio">Whether it is printed as a percentage.</param>
internal sealed partial record Quantity(long? Value, int Decimals, bool IsNothing = false, bool IsRatio = false)
{
    private const int MostSigns = 20;

    /// <summary>Whether it is printed as numbers should be: no space within it, no full stop for a comma, no comma for a full stop.</summary>
    public bool IsRegular { get; init; } = true;

    /// <summary>The value with so many decimals; null where it is damaged or has more.</summary>
    public long? Scaled(int decimals)
    {
        if (Value is not { } value || Decimals > decimals)
        {
            return IsNothing ? 0 : null;
        }

        for (var more = Decimals; more < decimals; more++)
        {
            value *= 10;
        }

        return value;
    }

    /// <summary>What a cell says as a number, or null if it is none.</summary>
    public static Quantity? Read(string text)
    {
        var half = MoneySign.Without(Widths.Tight(text));
        if (half.Length is 0 or > 40)
        {
            return null;
        }

        if (PrintedWords.IsNothing(half))
        {
            return new Quantity(0, 0, IsNothing: true);
        }

        var (body, isNegative) = Unsigned(half);
        var isRatio = body.EndsWith('%');
        body = isRatio ? body[..^1] : WithoutUnit(body);
        if ((WithPoint(body) ?? WithComma(body, text)) is { } number)
        {
            return number with { Value = isNegative ? -number.Value : number.Value, IsRatio = isRatio, IsRegular = number.IsRegular && !HasSpaceInside(text) };
        }

        // Damaged notation: what the programme lists take for a damaged amount is one here too.
        return AmountNotation.Read(body) is { } amount
            ? new Quantity(isNegative ? -amount.Value : amount.Value, 0, IsRatio: isRatio)
            {
                IsRegular = amount.Value is null || (amount.IsRegular && !HasSpaceInside(text)),
            }
            : null;
    }

    /// <summary>What a cell says as a number in a column of amounts with so many decimals: there a comma may stand for the full
    /// stop before the decimals, and what consists of digits and of signs that are misread for them is a damaged number.</summary>
    public static Quantity? InColumn(Quantity? read, string text, int decimals)
    {
        var half = MoneySign.Without(Widths.Tight(text));
        if (decimals > 0 && read is null or { Decimals: 0, IsNothing: false, IsRatio: false } && Swapped().Match(half) is { Success: true } swapped
            && swapped.Groups["decimals"].Length == decimals && half.Length <= MostSigns)
        {
            var digits = long.Parse(string.Concat(half.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
            return new Quantity(PrintedWords.Negative.Contains(half[0]) ? -digits : digits, decimals) { IsRegular = false };
        }

        return read ?? ReadFront(text) ?? (half.Length <= MostSigns && Damaged().IsMatch(half) ? new Quantity(null, 0) { IsRegular = false } : null);
    }

    /// <summary>Whether a damaged number may have been this one: no digit that can be read speaks against it.</summary>
    public static bool MayBe(string printed, long value)
    {
        var tight = MoneySign.Without(Widths.Tight(printed));
        tight = tight is ['(', .., ')'] ? tight[1..^1] : tight;
        var signs = string.Concat(tight.Where(sign => sign is not (',' or '.') && !PrintedWords.Negative.Contains(sign)));
        var digits = Math.Abs(value).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(signs.Length, '0');
        return digits.Length == signs.Length && digits.Zip(signs).All(pair => !char.IsAsciiDigit(pair.Second) || pair.First == pair.Second);
    }

    private static bool HasSpaceInside(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var first = trimmed.IndexOfAnyInRange('0', '9');
        return first >= 0 && trimmed[first..].IndexOfAny(" \u00A0\u202F\u2009") >= 0 && char.IsAsciiDigit(trimmed[^1]);
    }

    [GeneratedRegex(@"^[\u25B3\u25B2\u2212\-]?[0-9]{1,3}(([.,]?[0-9]{3})*),(?<decimals>[0-9]{1,4})$|^[\u25B3\u25B2\u2212\-]?[0-9]{1,3}([.,][0-9]{3})+\.(?<decimals>[0-9]{1,4})$")]
    private static partial Regex Swapped();

    // At least one sign that looks like a digit or is one; separators alone are none.
    [GeneratedRegex(@"^[\u25B3\u25B2\u2212\-]?(?=.*[0-9lI|OoSB?])[0-9lI|OoSB?()\uFFFD,.]+$")]
    private static partial Regex Damaged();

    /// <summary>The number at the front of a cell in which something else ran together with it: <c>22652.25 1-10</c>. Only what
    /// is printed as amounts are, with separators or decimals, counts.</summary>
    public static Quantity? ReadFront(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank > 3 && text.AsSpan(0, blank).IndexOfAny(',', '.') > 0 && Read(text[..blank]) is { Value: not null } front && Read(text) is null
            ? front
            : null;
    }

    private static (string Body, bool IsNegative) Unsigned(string text) =>
        text.Length > 1 && PrintedWords.Negative.Contains(text[0]) ? (text[1..], true)
        : text.Length > 2 && text[0] == '(' && text[^1] == ')' && char.IsAsciiDigit(text[1]) ? (text[1..^1], true)
        : (text, false);

    private static string WithoutUnit(string text)
    {
        foreach (var (word, _) in PrintedWords.Units)
        {
            if (text.Length > word.Length && char.IsAsciiDigit(text[^(word.Length + 1)]) && text.EndsWith(word, StringComparison.Ordinal))
            {
                return text[..^word.Length];
            }
        }

        return text;
    }

    /// <summary>A number with decimals, its whole part grouped by commas or not at all; three digits after a full stop with
    /// no comma before it are taken for a group, which a misread comma makes them.</summary>
    private static Quantity? WithPoint(string text)
    {
        var point = text.IndexOf('.');
        if (point < 1 || point == text.Length - 1 || text.IndexOf('.', point + 1) >= 0)
        {
            return null;
        }

        var (whole, decimals) = (text[..point], text[(point + 1)..]);
        return (decimals.Length != 3 || whole.Contains(','))
            && decimals.Length <= 4
            && decimals.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            && AmountNotation.Read(whole) is { IsRegular: true, Value: { } number }
            && number < AmountNotation.Limit / 10_000
                ? new Quantity(long.Parse(whole.Replace(",", "", StringComparison.Ordinal) + decimals, System.Globalization.CultureInfo.InvariantCulture), decimals.Length)
                : null;
    }

    /// <summary>A number whose decimals follow a comma, where nothing else can be meant: its groups are parted by full stops or
    /// spaces, as most of Europe prints them.</summary>
    private static Quantity? WithComma(string body, string printed)
    {
        var comma = body.IndexOf(',');
        if (comma < 1 || body.Length - comma - 1 is not (1 or 2) || body.IndexOf(',', comma + 1) >= 0)
        {
            return null;
        }

        var (whole, decimals) = (body[..comma], body[(comma + 1)..]);
        var isParted = whole.Contains('.') || (HasSpaceInside(printed) && printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [_, .. { Length: > 0 } groups]
            && Array.TrueForAll(groups, group => group.TakeWhile(char.IsAsciiDigit).Count() == 3 || !group.Any(char.IsAsciiDigit)));
        return isParted
            && decimals.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            && AmountNotation.Read(whole.Replace('.', ',')) is { IsRegular: true, Value: { } number }
            && number < AmountNotation.Limit / 10_000
                ? new Quantity(long.Parse(whole.Replace(".", "", StringComparison.Ordinal) + decimals, System.Globalization.CultureInfo.InvariantCulture), decimals.Length) { IsRegular = false }
                : null;
    }
}
