using System.Globalization;

namespace Shisaku.Bench;

/// <summary>A verb and its options.</summary>
internal sealed class Arguments(string[] all)
{
    /// <summary>The first word; empty where there is none.</summary>
    public string Verb => all.FirstOrDefault() ?? "";

    /// <summary>Whether an option stands there.</summary>
    public bool Has(string option) => all.Contains(option);

    /// <summary>What follows an option; null where it does not stand there.</summary>
    public string? Text(string option) =>
        Array.IndexOf(all, option) is >= 0 and var place && place + 1 < all.Length ? all[place + 1] : null;

    /// <summary>The number that follows an option.</summary>
    public int Number(string option, int otherwise) =>
        Text(option) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
