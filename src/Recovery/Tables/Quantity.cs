namespace Shisaku.Recovery;

/// <summary>A cell of any table read as a number.</summary>
/// <param name="Value">The number without its decimal point; null where it is damaged.</param>
/// <param name="Decimals">How many of its digits are decimals.</param>
/// <param name="IsNothing">Whether a sign for nothing is printed instead of a number.</param>
/// <param name="IsRatio">Whether it is printed as a percentage.</param>
internal sealed record Quantity(long? Value, int Decimals, bool IsNothing = false, bool IsRatio = false)
{
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
        var half = Widths.Tight(text);
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
        if (WithPoint(body) is { } number)
        {
            return number with { Value = isNegative ? -number.Value : number.Value, IsRatio = isRatio };
        }

        // Damaged notation: what the programme lists take for a damaged amount is one here too.
        return AmountNotation.Read(body) is { } amount
            ? new Quantity(isNegative ? -amount.Value : amount.Value, 0, IsRatio: isRatio)
            : null;
    }

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
}
