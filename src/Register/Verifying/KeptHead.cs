using System.Globalization;

namespace Shisaku.Register;

/// <summary>What the tables say of a version beside its rows.</summary>
/// <remarks>With properties, not parameters: what somebody else wrote there may be of another type.</remarks>
internal sealed record KeptHead
{
    public long Id { get; init; }

    public long ListId { get; init; }

    public long SeriesId { get; init; }

    public long Number { get; init; }

    public long IsCurrent { get; init; }

    public string SourceSha256 { get; init; } = "";

    public string? Licence { get; init; }

    public string? Origin { get; init; }

    public string ImportedAt { get; init; } = "";

    public string? Title { get; init; }

    public string? Unit { get; init; }

    public long UnitYen { get; init; }

    public long Decimals { get; init; }

    public string Verdict { get; init; } = "";

    public long FiscalYear { get; init; }

    public string Phase { get; init; } = "";

    public long PhaseNumber { get; init; }

    public string Series { get; init; } = "";

    public string? Layout { get; init; }

    public string Code { get; init; } = "";

    public string Government { get; init; } = "";

    public string SourceName { get; init; } = "";

    public string MediaType { get; init; } = "";

    public long Size { get; init; }

    public string Key => new ListKey(
        new Government(Code, Government), Series, (int)FiscalYear, Enum.Parse<BudgetPhase>(Phase, ignoreCase: true), (int)PhaseNumber).ToString();

    public string Subject => string.Create(CultureInfo.InvariantCulture, $"{Key}@{Number}");
}
