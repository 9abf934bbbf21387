using System.Collections.Immutable;
using System.Globalization;

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

        var isNegative = half.Length > 1 && PrintedWords.Negative.Contains(half[0]);
        var body = isNegative ? half[1..].Trim() : half;
        if (body.Length == 0 || !char.IsAsciiDigit(body[0]) && !IsDamagedSign(body[0]))
        {
            return null;
        }

        var digits = body.Count(char.IsAsciiDigit);
        if (digits == 0 || body.Any(sign => !char.IsAsciiDigit(sign) && sign is not (',' or '.' or ' ') && !IsDamagedSign(sign)))
        {
            return null;
        }

        if (digits * 2 <= body.Length || body.Any(IsDamagedSign))
        {
            return digits * 2 > body.Length ? new AmountText(null, IsRegular: false, []) : null;
        }

        var value = ValueOf(body);
        return new AmountText(
            value is { } number ? (isNegative ? -number : number) : null,
            IsRegular: text == half && !body.Contains('.') && !body.Contains(' ') && IsGrouped(body),
            isNegative ? [] : Partings(body));
    }

    /// <summary>A sign that character reading leaves in the place of a digit.</summary>
    private static bool IsDamagedSign(char sign) => sign is 'l' or 'I' or '|' or 'O' or 'o' or '?' or '\uFFFD' or 'B' or 'S' or ')' or '(';

    /// <summary>The number of a plain or grouped notation; null where groups do not fit.</summary>
    private static long? ValueOf(string body)
    {
        var tight = Widths.WithoutSpaces(body);
        if (!tight.All(char.IsAsciiDigit) && !IsGrouped(tight.Replace('.', ',')))
        {
            return null;
        }

        var plain = string.Concat(tight.Where(char.IsAsciiDigit));
        return long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= Limit
            ? value
            : throw new OverflowException(body);
    }

    private static bool IsGrouped(string text)
    {
        var groups = text.Split(',');
        if (groups.Length == 1)
        {
            return groups[0].All(char.IsAsciiDigit);
        }

        return groups[0].Length is > 0 and <= GroupLength
            && groups.All(group => group.All(char.IsAsciiDigit))
            && groups.Skip(1).All(group => group.Length == GroupLength);
    }

    /// <summary>The ways in which two amounts may have run together here: each part must be a regular amount by itself.</summary>
    private static ImmutableArray<(long Left, long Right)> Partings(string body)
    {
        var partings = ImmutableArray.CreateBuilder<(long, long)>();
        if (body.Length < 2 || (IsGrouped(body) && (body.Contains(',') || body.Length <= GroupLength)))
        {
            return [];
        }

        for (var at = 1; at < body.Length; at++)
        {
            var (left, right) = (body[..at].Trim(), body[at..].Trim());
            if (IsAmount(left) && IsAmount(right))
            {
                partings.Add((Plain(left), Plain(right)));
            }
        }

        return partings.ToImmutable();
    }

    private static bool IsAmount(string text) =>
        text.Length is > 0 and <= 20
        && IsGrouped(text)
        && (text[0] != '0' || text.Length == 1);

    private static long Plain(string text) =>
        long.Parse(string.Concat(text.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>A cell read as an amount.</summary>
/// <param name="Value">The number; null where the notation is damaged.</param>
/// <param name="IsRegular">Whether it is printed as an amount should be.</param>
/// <param name="Partings">The ways to part it where two amounts may have run together.</param>
internal readonly record struct AmountText(long? Value, bool IsRegular, ImmutableArray<(long Left, long Right)> Partings);
