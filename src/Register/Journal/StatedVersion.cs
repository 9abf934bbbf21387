using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shisaku.Register;

/// <summary>A version of a list as the journal states it: by the hashes of all that it holds.</summary>
/// <param name="Version">The register's number of it.</param>
/// <param name="Number">1 for the first import of the list.</param>
/// <param name="Source">SHA-256 of its file.</param>
/// <param name="Snapshot">SHA-256 of its snapshot.</param>
internal sealed record StatedVersion(long Version, long Number, string Source, string Snapshot)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>The name of the government; its code stands in the entry's subject.</summary>
    public string? Government { get; init; }

    /// <summary>The name of the series.</summary>
    public string? Series { get; init; }

    /// <summary>Under which terms it was published.</summary>
    public string? Licence { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Origin { get; init; }

    /// <summary>SHA-256 of which listing is which programme.</summary>
    public string? Programmes { get; init; }

    /// <summary>What was decided with it.</summary>
    public ImmutableArray<StatedDecision> Decided { get; init; }

    /// <summary>The register's numbers of the decisions that were taken back with it.</summary>
    public ImmutableArray<long> Undone { get; init; }

    /// <summary>What was said of programmes of other years with it.</summary>
    public ImmutableArray<StatedLink> Links { get; init; }

    /// <summary>As the journal has it.</summary>
    public static string Of(StatedVersion version) => JsonSerializer.Serialize(
        version with
        {
            Decided = version.Decided.IsDefaultOrEmpty ? default : version.Decided,
            Undone = version.Undone.IsDefaultOrEmpty ? default : version.Undone,
            Links = version.Links.IsDefaultOrEmpty ? default : version.Links,
        },
        Options);

    /// <summary>What a journal's text states; null where it states no version.</summary>
    public static StatedVersion? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<StatedVersion>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A decision as the journal states it.</summary>
internal sealed record StatedDecision(long Id, int Line, string Field, string? Value, string Reason, string By);

/// <summary>What the journal states of a listing and a programme of another year.</summary>
/// <param name="Line">The listing's row.</param>
/// <param name="Earlier">The register's number of the earlier programme.</param>
/// <param name="Later">That of the listing's programme.</param>
/// <param name="Kind"><c>same</c>, <c>replace</c>, <c>split</c>, <c>merge</c>, or <see cref="None"/>.</param>
internal sealed record StatedLink(int Line, long Earlier, long Later, string Kind)
{
    /// <summary>They have nothing to do with one another.</summary>
    public const string None = "none";
}
