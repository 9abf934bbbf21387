using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The fixed words of the document; other programs rely on them, so no renaming in the code changes them.</summary>
internal static class JsonWords
{
    private const int MostPending = 64 * 1024;

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Proven => "proven",
        Verdict.Balanced => "balanced",
        Verdict.Unchecked => "unchecked",
        Verdict.Undecided => "undecided",
        Verdict.Unbalanced => "unbalanced",
        _ => throw Unknown(verdict),
    };

    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Proven => "proven",
        Certainty.Preferred => "preferred",
        Certainty.Undecided => "undecided",
        Certainty.Unchecked => "unchecked",
        _ => throw Unknown(certainty),
    };

    public static string Of(SumRule rule) => rule switch
    {
        SumRule.RowSum => "row-sum",
        SumRule.Subtotal => "subtotal",
        SumRule.SubtotalWithRelistings => "subtotal-with-relistings",
        SumRule.GrandTotal => "grand-total",
        SumRule.Twin => "twin",
        SumRule.Difference => "difference",
        _ => throw Unknown(rule),
    };

    public static string Of(Commission commission) => commission switch
    {
        Commission.None => "none",
        Commission.Whole => "whole",
        Commission.Part => "part",
        _ => throw Unknown(commission),
    };

    /// <summary>A number, or null where there is none.</summary>
    public static void WriteNumber(this Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Hands on what was written, now and then: a list of 100,000 rows need not stand in memory a second time.</summary>
    public static void Relieve(this Utf8JsonWriter json)
    {
        if (json.BytesPending > MostPending)
        {
            json.Flush();
        }
    }

    /// <summary>An amount: a whole number, or one with as many decimals as the list has; null where it is undecided or blank.</summary>
    public static void WriteAmount(this Utf8JsonWriter json, string name, Amount amount, int decimals)
    {
        if (!amount.IsKnown || decimals == 0)
        {
            json.WriteNumber(name, amount.IsKnown ? amount.Counted : null);
            return;
        }

        json.WritePropertyName(name);
        json.WriteRawValue(amount.ToString(decimals).Replace(",", "", StringComparison.Ordinal));
    }

    /// <summary>True, false, or null where undecided.</summary>
    public static void WriteFlag(this Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static ArgumentOutOfRangeException Unknown(Enum value) =>
        new(nameof(value), value, $"{value.GetType().Name}.{value} has no word in the document yet.");
}
