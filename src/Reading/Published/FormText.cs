using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Values of published forms as texts.</summary>
internal static class FormText
{
    /// <summary>A whole number that may have separators, or null.</summary>
    public static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A truth value, also as spreadsheets write it, or null.</summary>
    public static bool? Flag(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => null,
    };

    /// <summary>A text without the apostrophe that keeps spreadsheets from taking it for a formula.</summary>
    public static string Unguarded(string text) => text is ['\'', ..] ? text[1..] : text;

    /// <summary>Where a row was printed, as far as a form knows.</summary>
    public static RowPlace Place(int? row, int? page = null, string? sheet = null) =>
        new(page is > 0 ? page : null, string.IsNullOrEmpty(sheet) ? null : sheet, row is > 0 and var known ? known : 1);
}
