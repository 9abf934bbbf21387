using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>Reads a cell as an amount.</summary>
internal static class AmountNotation
{
    /// <summary>Amounts beyond this are refused: programs that read JSON numbers as floats would change them.</summary>
    public const long Limit = 1L << 53;

    private const int GroupLength = 3;

    /// <summary>What a cell says as an amount, or null if it is none.</summary>
    /// <param name="text">The cell's text.</param>
    public static AmountText? Read(string text)
    {
        var half = Widths.Half(text);
        if (half.Length == 0 || half.Length > 40)
        {
            return null;
        }

        if (half.Length == 1 && PrintedWords.Nothing.Contains(half[0]))
        {
            return new AmountText(0, IsRegular: true, []);
        }

        if (half == PrintedWords.UnknownAmount)
        {
            return new AmountText(null, IsRegular: false, []);
        }

        var isNegative = half.Length > 1 && PrintedWords.Negative.Contains(half[0]);
        var body = isNegative ? half[1..].Trim() : half;
        if (body.Length == 0 || !char.IsAsciiDigit(body[0]) && !IsDamagedSign(body[0]))
        {
            return null;
        }

        var (digits, damaged) = (0, 0);
        foreach (var sign in body)
        {
            digits += char.IsAsciiDigit(sign) ? 1 : 0;
            damaged += IsDamagedSign(sign) ? 1 : 0;
            if (!char.IsAsciiDigit(sign) && sign is not (',' or '.' or ' ') && !IsDamagedSign(sign))
            {
                return null;
            }
        }

        if (digits * 2 <= body.Length)
        {
            return null;
        }

        if (damaged > 0)
        {
            return new AmountText(null, IsRegular: false, []);
        }

        if (!IsNumber(body))
        {
            return new AmountText(null, IsRegular: false, isNegative ? [] : Partings(body));
        }

        return NumberIn(body) is { } number
            ? new AmountText(
                isNegative ? -number : number,
                IsRegular: text == half && !body.Contains('.') && !body.Contains(' ') && IsGrouped(body),
                isNegative ? [] : Partings(body))
            : new AmountText(null, IsRegular: false, [], IsTooLarge: true);
    }

    /// <summary>A sign that character reading leaves in the place of a digit.</summary>
    private static bool IsDamagedSign(char sign) => sign is 'l' or 'I' or '|' or 'O' or 'o' or '?' or '\uFFFD' or 'B' or 'S' or ')' or '(';

    /// <summary>Whether a text is a number: spaces, commas in the wrong place or too few, and full stops for commas are let
    /// through; a full stop before other than three digits is not, for it may part decimals.</summary>
    private static bool IsNumber(string body)
    {
        var tight = Widths.WithoutSpaces(body);
        return IsGrouped(tight.Replace('.', ',')) || (AreDigits(tight.Replace(",", "", StringComparison.Ordinal)) && tight[^1] != ',');
    }

    /// <summary>The number that the digits of a text make; null where it is beyond the limit.</summary>
    private static long? NumberIn(string text)
    {
        var number = 0L;
        foreach (var sign in text)
        {
            number = char.IsAsciiDigit(sign) ? (number * 10) + (sign - '0') : number;
            if (number > Limit)
            {
                return null;
            }
        }

        return number;
    }

    private static bool AreDigits(string text)
    {
        foreach (var sign in text)
        {
            if (!char.IsAsciiDigit(sign))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsGrouped(string text)
    {
        var groups = text.Split(',');
        if (groups.Length > 1 && groups[0].Length is 0 or > GroupLength)
        {
            return false;
        }

        for (var group = 0; group < groups.Length; group++)
        {
            if (!AreDigits(groups[group]) || (group > 0 && groups[group].Length != GroupLength))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The ways in which two amounts may have run together here: each part must be a regular amount by itself.</summary>
    private static ImmutableArray<Parting> Partings(string body)
    {
        if (body.Length < 2 || (IsGrouped(body) && (body.Contains(',') || body.Length <= GroupLength)))
        {
            return [];
        }

        var partings = ImmutableArray.CreateBuilder<Parting>();
        for (var at = 1; at < body.Length; at++)
        {
            if (AmountIn(body[..at].Trim()) is { } left && AmountIn(body[at..].Trim()) is { } right)
            {
                partings.Add(new Parting(left, right));
            }
        }

        return partings.ToImmutable();
    }

    private static long? AmountIn(string text) =>
        text.Length > 0 && IsGrouped(text) && (text[0] != '0' || text.Length == 1) ? NumberIn(text) : null;
}
