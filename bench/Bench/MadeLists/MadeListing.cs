using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>One policy of a list that is being made.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Length">How many listings it has, re-listings included.</param>
/// <param name="LineBefore">The last line printed before it.</param>
internal sealed record PolicyPlan(int Number, int Length, int LineBefore)
{
    // A third of the later policies have no re-listing; so the rate in the others is above the 12 % of the whole list.
    private const int PercentWithoutRelistings = 30;
    private const int PercentRelisted = 21;

    /// <summary>Which places of the policy re-list which programmes of earlier policies.</summary>
    public Dictionary<int, Listing> DrawRelisted(Chance chance, IReadOnlyList<Listing> earlier)
    {
        if (earlier.Count == 0 || chance.Percent(PercentWithoutRelistings))
        {
            return [];
        }

        // At least one first listing stays, so that the subtotal without re-listings says something.
        var places = Enumerable.Range(0, Length).Where(_ => chance.Percent(PercentRelisted)).Take(Length - 1).ToList();
        var twins = chance.Distinct(Enumerable.Range(0, earlier.Count), places.Count);
        return places.Zip(twins).ToDictionary(pair => pair.First, pair => earlier[pair.Second]);
    }
}

/// <summary>One listing of a made list.</summary>
internal static class MadeListing
{
    /// <summary>The mark that a re-listing carries behind its name.</summary>
    public const string RelistingMark = "(再掲)";

    /// <summary>A programme that is first listed here.</summary>
    public static Listing Draw(Chance chance, MadeWords words, int line)
    {
        var name = words.ProgrammeName();
        var term = MadeTerm.Draw(chance, TrueList.FiscalYear);
        var isNew = term.From == TrueList.FiscalYear;
        var isPriority = isNew ? chance.Percent(70) : chance.Percent(35);
        return new Listing(
            line,
            name,
            name,
            IsRelisted: false,
            Relists: null,
            new Flags(isNew, isPriority, isPriority ? chance.Percent(85) : chance.Percent(40)),
            MadeAmounts.Draw(chance),
            term,
            chance.Below(100) switch { < 5 => Commission.Whole, < 10 => Commission.Part, _ => Commission.None },
            [.. words.DivisionsInCharge()]);
    }

    /// <summary>The same programme, listed again.</summary>
    public static Listing Relist(Listing first, int line) =>
        first with { Line = line, PrintedName = first.Name + RelistingMark, IsRelisted = true, Relists = first.Line };
}
