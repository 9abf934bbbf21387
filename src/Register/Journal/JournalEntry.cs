using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shisaku.Register;

/// <summary>One change of the register, chained to the change before it.</summary>
/// <param name="Number">From 1, without a gap.</param>
/// <param name="At">When: ISO 8601 in UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Act">What was done (<see cref="JournalAct"/>).</param>
/// <param name="Subject">To what: a list, as <c>020001/2023</c>.</param>
/// <param name="Before">What was there before, as JSON; null where nothing was.</param>
/// <param name="After">What is there now, as JSON; null where nothing is.</param>
/// <param name="Reason">Why, where that was told.</param>
/// <param name="Previous">The hash of the entry before it.</param>
/// <param name="Hash">SHA-256 of all the above in lower-case hexadecimal.</param>
public sealed record JournalEntry(
    long Number, string At, string Actor, string Act, string Subject, string? Before, string? After, string? Reason, string Previous, string Hash)
{
    /// <summary>What stands for the hash before the first entry.</summary>
    public static string Beginning { get; } = new('0', 64);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The entry with its own hash.</summary>
    public JournalEntry Sealed() => this with { Hash = OwnHash() };

    /// <summary>What its hash must be: of its fields as a JSON array, so that none can pass into its neighbour.</summary>
    public string OwnHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize<string?[]>(
        [Number.ToString(CultureInfo.InvariantCulture), At, Actor, Act, Subject, Before, After, Reason, Previous], Plain))));
}

/// <summary>The kinds of change.</summary>
public static class JournalAct
{
    /// <summary>A list came in.</summary>
    public const string Import = "import";

    /// <summary>A new version of a list came in.</summary>
    public const string Correct = "correct";

    /// <summary>A person decided something about a list.</summary>
    public const string Settle = "settle";

    /// <summary>A decision was taken back.</summary>
    public const string Undo = "undo";

    /// <summary>A listing was put to a programme.</summary>
    public const string Link = "link";

    /// <summary>A proposal was refused.</summary>
    public const string Refuse = "refuse";

    /// <summary>Facts of a programme were told.</summary>
    public const string Facts = "facts";

    /// <summary>A division goes under another name.</summary>
    public const string Rename = "rename";
}
