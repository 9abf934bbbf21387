using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Shisaku.Register;

/// <summary>Finds programmes in the register.</summary>
internal static class ProgrammeShelf
{
    /// <summary>A programme over the years; null where the register has none of this number.</summary>
    public static ProgrammeHistory? Read(DbConnection connection, long id)
    {
        var owner = connection.QuerySingleOrDefault<Owner>(Statements.Of("programme.owner"), new { id });
        return owner is null ? null : new ProgrammeHistory(
            id,
            new Government(owner.Code, owner.Name),
            [.. connection.Query<Row>(Statements.Of("listings.of-programme"), new { programme = id }).Select(row => row.Listed())],
            connection.Query<FactRow>(Statements.Of("facts.of-programme"), new { programme = id })
                .ToImmutableDictionary(fact => fact.Field, fact => fact.Value),
            [.. connection.Query<SuccessionRow>(Statements.Of("successions.of-programme"), new { programme = id }).Select(row => row.Read())]);
    }

    /// <summary>The programmes of a government whose listing has a name, in any current version.</summary>
    public static IReadOnlyList<long> Named(DbConnection connection, string government, string name) =>
        [.. connection.Query<long>(Statements.Of("programmes.named"), new { code = government, name })];

    /// <summary>Programmes that are listed in a current version, by their number.</summary>
    public static IEnumerable<NamedProgramme> Page(DbConnection connection, string? government, long after, int limit) =>
        connection.Query<NameRow>(Statements.Of("programmes.page"), new { code = government, after, limit }).Select(row => row.Read());

    /// <summary>The programmes of listings, in their order; null where a listing is not there or belongs to none.</summary>
    public static IEnumerable<long?> At(DbConnection connection, IEnumerable<(long Version, int Line)> listings) =>
        listings.Select(listing => connection.QuerySingleOrDefault<long?>(Statements.Of("programme.at"), new { version = listing.Version, line = listing.Line }));

    /// <summary>What became of all programmes that did not simply go on.</summary>
    public static IEnumerable<Succession> Successions(DbConnection connection) =>
        connection.Query<SuccessionRow>(Statements.Of("successions.all")).Select(row => row.Read());

    private sealed record Owner(string Code, string Name);

    private sealed record NameRow
    {
        public long Id { get; init; }

        public string Code { get; init; } = "";

        public string Government { get; init; } = "";

        public string Name { get; init; } = "";

        public long FirstYear { get; init; }

        public long LastYear { get; init; }

        public NamedProgramme Read() => new(Id, new Government(Code, Government), Name, (int)FirstYear, (int)LastYear);
    }

    private sealed record FactRow(string Field, string Value);

    private sealed record SuccessionRow(long EarlierId, long LaterId, string Kind, long FiscalYear)
    {
        public Succession Read() => new(EarlierId, LaterId, Kind, (int)FiscalYear);
    }

    // With properties: SQLite does not tell the type of an expression before there is a row.
    private sealed record Row
    {
        public long Version { get; init; }

        public long Line { get; init; }

        public string Code { get; init; } = "";

        public string Government { get; init; } = "";

        public string Series { get; init; } = "";

        public long FiscalYear { get; init; }

        public string Phase { get; init; } = "";

        public long PhaseNumber { get; init; }

        public string Name { get; init; } = "";

        public string? Policy { get; init; }

        public string? Measure { get; init; }

        public long? IsRelisted { get; init; }

        public long? Value { get; init; }

        public long UnitYen { get; init; }

        public long Decimals { get; init; }

        public string? Divisions { get; init; }

        public ListedProgramme Listed() => new(
            Version, (int)Line,
            new ListKey(
                new Government(Code, Government), Series, (int)FiscalYear, Enum.Parse<BudgetPhase>(Phase, ignoreCase: true), (int)PhaseNumber),
            Name, Policy, Measure, IsRelisted == 1, Yen(), Divisions ?? "");

        private long? Yen()
        {
            var yen = Value * UnitYen;
            for (var digit = 0; digit < Decimals; digit++)
            {
                yen /= 10;
            }

            return yen;
        }
    }
}
