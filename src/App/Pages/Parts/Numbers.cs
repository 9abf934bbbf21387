using System.Globalization;

namespace Shisaku.App.Pages.Parts;

/// <summary>Numbers as pages print them.</summary>
internal static class Numbers
{
    /// <summary>A whole number with separators between thousands.</summary>
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number without separators, as addresses hold it.</summary>
    public static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);
}
