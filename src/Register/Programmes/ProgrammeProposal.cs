using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shisaku.Register;

/// <summary>A programme of an earlier year that a listing may go on.</summary>
/// <param name="Line">The listing's row.</param>
/// <param name="Programme">The register's number of the programme.</param>
/// <param name="Kind"><see cref="Same"/>, <see cref="Split"/> or <see cref="Merge"/>.</param>
/// <param name="Reasons">What speaks for it and against it.</param>
public sealed record ProgrammeProposal(int Line, long Programme, string Kind, ImmutableArray<MatchReason> Reasons)
{
    /// <summary>The listing is the programme.</summary>
    public const string Same = "same";

    /// <summary>The listing is a part of what the programme was.</summary>
    public const string Split = "split";

    /// <summary>The listing is what several programmes were merged into.</summary>
    public const string Merge = "merge";

    /// <summary>What a person said: <c>open</c>, <c>accepted</c>, <c>refused</c>.</summary>
    public string State { get; init; } = "open";
}

/// <summary>Reasons as the register keeps them.</summary>
internal static class ProposalReasons
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Written(ImmutableArray<MatchReason> reasons) => JsonSerializer.Serialize(reasons, Options);

    public static ImmutableArray<MatchReason> Read(string written) => JsonSerializer.Deserialize<ImmutableArray<MatchReason>>(written, Options);
}
