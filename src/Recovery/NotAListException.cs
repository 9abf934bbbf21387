using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The input can be read, but it holds no list of programmes.</summary>
/// <param name="message">One line in English: what was found, what was expected, what to do.</param>
/// <param name="messageJa">The same in Japanese.</param>
public sealed class NotAListException(string message, string messageJa) : Exception(message)
{
    /// <summary>The message in Japanese.</summary>
    public string MessageJa { get; } = messageJa;

    /// <summary>Whether it does hold one, whose amounts are too large to be counted.</summary>
    internal bool IsTooLarge { get; private init; }

    internal static NotAListException WithoutHeading(PrintedList list) => Of("no-heading", list.Rows.Length.ToString(CultureInfo.InvariantCulture));

    internal static NotAListException WithoutListings(PrintedList list) => Of("no-listings", list.Rows.Length.ToString(CultureInfo.InvariantCulture));

    internal static NotAListException TooLarge(PrintedRow row, string printed) => new(
        Text(RecoveryText.English("too-large"), FindingText.In(Language.English).RowName(row), printed),
        Text(RecoveryText.Japanese("too-large"), FindingText.In(Language.Japanese).RowName(row), printed))
    {
        IsTooLarge = true,
    };

    private static NotAListException Of(string key, params object[] parts) =>
        new(Text(RecoveryText.English(key), parts), Text(RecoveryText.Japanese(key), parts));

    private static string Text(string template, params object[] parts) => string.Format(CultureInfo.InvariantCulture, template, parts);
}
