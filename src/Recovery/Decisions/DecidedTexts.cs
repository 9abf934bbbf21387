using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Puts into the recovered table what a person decided of a listing's texts and marks.</summary>
internal static class DecidedTexts
{
    private const string Blank = "-";

    /// <summary>The table with these fields replaced.</summary>
    /// <exception cref="UnusableDecisionException">A value can't stand in its field.</exception>
    public static ProgrammeList Replace(ProgrammeList table, ListDraft draft, DecidedList decided)
    {
        if (decided.All.IsEmpty)
        {
            return table;
        }

        var byLine = decided.All.Where(each => each.Column is null && each.Decision.Field is not (Field.Row or Field.Relisted)).ToLookup(each => each.Decision.Line);
        if (byLine.Count == 0)
        {
            return table;
        }

        var printedNames = draft.Listings.ToDictionary(listing => listing.Row.Line, listing => listing.Name.Name);
        return table with { Policies = [.. table.Policies.Select(Policy)] };

        BasicPolicy Policy(BasicPolicy policy) => policy with { Measures = [.. policy.Measures.Select(Measure)] };

        Measure Measure(Measure measure) => measure with { Listings = [.. measure.Listings.Select(Listing)] };

        Listing Listing(Listing listing) =>
            byLine[listing.Line].Aggregate(listing, (one, field) => With(one, field.Decision, field.Number, printedNames[one.Line]));
    }

    /// <summary>A listing with one field replaced.</summary>
    /// <exception cref="UnusableDecisionException">A value can't stand in its field.</exception>
    internal static Listing With(Listing listing, Decision decision, int number, string printedName)
    {
        var name = decision.Field;
        if (decision.Value?.Trim() is not { } value)
        {
            return name == Field.Name ? listing with { Name = printedName } : listing;
        }

        return name switch
        {
            Field.Name => value.Length > 0 ? listing with { Name = value } : throw Refused("text"),
            Field.Divisions => listing with { Divisions = value is Blank or "" ? [] : DivisionNotation.Read(value) },
            Field.Term => listing with { Term = value is Blank or "" ? null : TermNotation.Read(value) ?? throw Refused("term") },
            Field.Commission => listing with { Commission = CommissionOf(value) ?? throw Refused("commission") },
            _ => listing with { Flags = With(listing.Flags, name, FlagOf(value) ?? throw Refused("flag")) },
        };

        UnusableDecisionException Refused(string key) => UnusableDecisionException.Of(number, decision, key);
    }

    private static Flags With(Flags flags, string field, bool value) => field switch
    {
        Field.New => flags with { New = value },
        Field.Priority => flags with { Priority = value },
        _ => flags with { KeyResult = value },
    };

    /// <summary>What a person wrote for a mark; null where it is none.</summary>
    internal static bool? FlagOf(string value) => value switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    private static Commission? CommissionOf(string value) => value.ToUpperInvariant() switch
    {
        "NONE" => Commission.None,
        "WHOLE" => Commission.Whole,
        "PART" => Commission.Part,
        _ => null,
    };
}
