namespace Shisaku.Recovery;

/// <summary>Signs of money beside a number: <c>$1,234</c>, <c>$ (56)</c>, <c>1 234 €</c>. They say nothing of how much it is.</summary>
internal static class MoneySign
{
    private static readonly string[] words = ["US$", "A$", "C$", "NZ$", "HK$", "S$", "R$", "$", "\u20AC", "\u00A3", "\u00A5", "EUR", "USD", "GBP", "CHF"];

    /// <summary>Whether a text is a sign of money and nothing else.</summary>
    public static bool Is(string text) => Array.IndexOf(words, Widths.Tight(text)) >= 0;

    /// <summary>The sign of money that a text begins or ends with; null where it has none.</summary>
    public static string? In(string text)
    {
        var tight = Widths.Tight(text).TrimStart('(', '-', '\u2212');
        return Array.Find(words, word => tight.StartsWith(word, StringComparison.Ordinal) || tight.EndsWith(word, StringComparison.Ordinal));
    }

    /// <summary>A number without the sign before it, behind it, or behind its minus or bracket.</summary>
    /// <param name="tight">The text without spaces.</param>
    public static string Without(string tight)
    {
        if (tight.EndsWith("000", StringComparison.Ordinal) && !tight.AsSpan().ContainsAnyInRange('1', '9'))
        {
            return tight; // $000 says that amounts are thousands
        }

        var front = tight.Length > 1 && (tight[0] == '(' || PrintedWords.Negative.Contains(tight[0])) ? 1 : 0;
        foreach (var word in words)
        {
            if (tight.Length > front + word.Length && tight.AsSpan(front).StartsWith(word, StringComparison.Ordinal) && !char.IsAsciiLetter(tight[front + word.Length]))
            {
                return tight[..front] + tight[(front + word.Length)..];
            }

            if (tight.Length > word.Length && tight.EndsWith(word, StringComparison.Ordinal) && !char.IsAsciiLetter(tight[^(word.Length + 1)]))
            {
                return tight[..^word.Length];
            }
        }

        return tight;
    }
}
