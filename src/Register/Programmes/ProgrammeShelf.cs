using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Finds programmes in the register.</summary>
internal static class ProgrammeShelf
{
    // Hardly a programme has more listings in one measure or division.
    private const int ListingsOfOne = 4;

    /// <summary>A programme over the years; null where the register has none of this number.</summary>
    public static ProgrammeHistory? Read(DbConnection connection, long id)
    {
        var owner = connection.QuerySingleOrDefault<Owner>(Statements.Of("programme.owner"), new { id });
        if (owner is null)
        {
            return null;
        }

        var amounts = connection.Query<AmountRow>(Statements.Of("amounts.of-programme"), new { programme = id })
            .ToLookup(row => (row.Version, row.Line), row => row.Read());
        var divisions = connection.Query<DivisionRow>(Statements.Of("divisions.of-programme"), new { programme = id })
            .ToLookup(row => (row.Version, row.Line), row => new DivisionInCharge(row.Name, row.Office));
        return new ProgrammeHistory(
            id,
            new Government(owner.Code, owner.Name),
            [
                .. connection.Query<Row>(Statements.Of("listings.of-programme"), new { programme = id }).Select(row => row.Listed() with
                {
                    Amounts = [.. amounts[(row.Version, row.Line)]], InCharge = [.. divisions[(row.Version, row.Line)]],
                }),
            ],
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

    /// <summary>Programmes beside one in a version, in printed order.</summary>
    public static ProgrammesBeside Beside(DbConnection connection, long version, long programme, int limit)
    {
        return new ProgrammesBeside(Ask("programmes.of-measure"), Ask("programmes.of-division"));

        ImmutableArray<ProgrammeName> Ask(string statement) =>
        [
            .. connection.Query<ProgrammeName>(Statements.Of(statement), new { version, programme, limit = (long)limit * ListingsOfOne })
                .DistinctBy(other => other.Id).Take(limit),
        ];
    }

    /// <summary>The programmes of current versions whose numbers lie in a range.</summary>
    public static IEnumerable<long> Between(DbConnection connection, long first, long last) =>
        connection.Query<long>(Statements.Of("programmes.of-range"), new { first, last });

    /// <summary>The highest number of a programme; 0 where there is none.</summary>
    public static long Highest(DbConnection connection) => connection.ExecuteScalar<long>(Statements.Of("programmes.highest"));

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

    private sealed record AmountRow
    {
        public long Version { get; init; }

        public long Line { get; init; }

        public string Field { get; init; } = "";

        public string? Printed { get; init; }

        public long? Value { get; init; }

        public ListedAmount Read() => new(Field, Printed, Value is { } value ? Amount.Of(value) : Amount.Undecided);
    }

    private sealed record DivisionRow
    {
        public long Version { get; init; }

        public long Line { get; init; }

        public string Name { get; init; } = "";

        public string? Office { get; init; }
    }

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

        public string PrintedName { get; init; } = "";

        public long? IsNew { get; init; }

        public long? IsPriority { get; init; }

        public long? IsKeyResult { get; init; }

        public string? Term { get; init; }

        public long? TermFrom { get; init; }

        public long? TermTo { get; init; }

        public string Commission { get; init; } = "";

        public string? Unit { get; init; }

        public ListedProgramme Listed() => new(
            Version, (int)Line,
            new ListKey(
                new Government(Code, Government), Series, (int)FiscalYear, Enum.Parse<BudgetPhase>(Phase, ignoreCase: true), (int)PhaseNumber),
            Name, Policy, Measure, IsRelisted == 1, Yen(), Divisions ?? "")
        {
            PrintedName = PrintedName,
            Flags = new Flags(Mark(IsNew), Mark(IsPriority), Mark(IsKeyResult)),
            Term = Term is null ? null : new ProgrammeTerm(Term, (int?)TermFrom, (int?)TermTo),
            Commission = Enum.Parse<Commission>(Commission, ignoreCase: true),
            Unit = new MonetaryUnit(Unit, UnitYen),
            Decimals = (int)Decimals,
        };

        private static bool? Mark(long? mark) => mark is null ? null : mark == 1;

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
