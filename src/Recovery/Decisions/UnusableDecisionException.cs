using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>A decision that does not fit the list: it names what the list has not, or a value that can't be one.</summary>
/// <param name="message">One line in English: which decision, what was found, what was expected.</param>
/// <param name="messageJa">The same in Japanese.</param>
public sealed class UnusableDecisionException(string message, string messageJa) : Exception(message)
{
    /// <summary>The message in Japanese.</summary>
    public string MessageJa { get; } = messageJa;

    /// <summary>Why a decision can't be used.</summary>
    /// <param name="number">Which decision, counted from 1.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="key">What is wrong with it, by the key of its text.</param>
    internal static UnusableDecisionException Of(int number, Decision decision, string key)
    {
        return new(Text(RecoveryText.English), Text(RecoveryText.Japanese));

        string Text(Func<string, string> text)
        {
            var what = Filled(text("decision-" + key), decision.Line, decision.Field, decision.Value ?? "");
            return Filled(text("decision"), number, decision.Line, decision.Field, what);
        }
    }

    private static string Filled(string template, params object[] parts) => string.Format(CultureInfo.InvariantCulture, template, parts);
}
