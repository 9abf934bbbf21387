namespace Shisaku.Register;

/// <summary>What the register says of one version of a list, without reading it.</summary>
/// <param name="Id">The register's number of the version.</param>
/// <param name="ListId">The register's number of the list.</param>
/// <param name="Number">1 for the first import.</param>
/// <param name="IsCurrent">Whether no later version replaces it.</param>
/// <param name="Key">Which list it is.</param>
/// <param name="Title">As printed.</param>
/// <param name="SourceName">The name of its file.</param>
/// <param name="SourceSha256">SHA-256 of the file.</param>
/// <param name="Licence">Under which terms it was published; null where unknown.</param>
/// <param name="Origin">Where it was published; null where unknown.</param>
/// <param name="ImportedAt">When it came in.</param>
/// <param name="Verdict">How far its amounts can be trusted.</param>
/// <param name="Listings">How many listings it has.</param>
/// <param name="Undecided">How many findings wait for a person's decision.</param>
public sealed record VersionHead(
    long Id,
    long ListId,
    int Number,
    bool IsCurrent,
    ListKey Key,
    string? Title,
    string SourceName,
    string SourceSha256,
    string? Licence,
    string? Origin,
    string ImportedAt,
    Budget.Verdict Verdict,
    int Listings,
    int Undecided);
