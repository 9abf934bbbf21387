using System.Globalization;

namespace Shisaku.App.Api;

/// <summary>Parts of addresses.</summary>
internal static class ApiPath
{
    /// <summary>A number.</summary>
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A row and a field of it, as the proof of a cell is addressed.</summary>
    public static string Proof(string slug, int line, string field) => $"/lists/{slug}/proof/{Of(line)}/{Uri.EscapeDataString(field)}";
}
