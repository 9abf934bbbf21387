using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>What stands in one field of a table of open data: nothing, a text, a number or a truth value.</summary>
/// <remarks>Nothing is not zero and not an empty text.</remarks>
internal readonly record struct Datum
{
    private Datum(string? text, long? number, bool? flag, int decimals) => (Text, Number, Flag, Decimals) = (text, number, flag, decimals);

    /// <summary>The text, cleaned for programs; null where the datum is none.</summary>
    public string? Text { get; }

    /// <summary>The number; null where the datum is none.</summary>
    public long? Number { get; }

    /// <summary>The truth value; null where the datum is none.</summary>
    public bool? Flag { get; }

    /// <summary>How many of the number's digits are decimals.</summary>
    public int Decimals { get; }

    /// <summary>Whether nothing stands here.</summary>
    public bool IsBlank => Text is null && Number is null && Flag is null;

    /// <summary>An amount; an undecided or blank one is nothing.</summary>
    public static Datum Of(Amount amount, int decimals) => amount.IsKnown ? new Datum(null, amount.Counted, null, decimals) : default;

    public static implicit operator Datum(string? text) => string.IsNullOrEmpty(text) ? default : new Datum(PlainText.Of(text), null, null, 0);

    public static implicit operator Datum(long? number) => new(null, number, null, 0);

    public static implicit operator Datum(long number) => new(null, number, null, 0);

    public static implicit operator Datum(int? number) => new(null, number, null, 0);

    public static implicit operator Datum(int number) => new(null, number, null, 0);

    public static implicit operator Datum(bool? flag) => new(null, null, flag, 0);

    public static implicit operator Datum(bool flag) => new(null, null, flag, 0);

    /// <summary>The datum as text: a number without separators, <c>true</c> or <c>false</c>, nothing as an empty text.</summary>
    public override string ToString() =>
        Text ?? (Number is { } number ? Digits(number) : Flag is { } flag ? flag ? "true" : "false" : "");

    private string Digits(long number) => Decimals == 0
        ? number.ToString(CultureInfo.InvariantCulture)
        : Amount.Text(number, Decimals).Replace(",", "", StringComparison.Ordinal);
}
