using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>What becomes of programmes from one year to the next.</summary>
/// <remarks>Of a hundred programmes about 10 end (more where the term is over), 2 are split, 2 merged, 5 renamed, 5 moved to another
/// measure, 10 printed with other signs, 2 given to another division; 10 new ones begin, a third of them so that they look like
/// one that was there. Of terms that are over, one in twelve begins anew under the old name: nobody could tell it from a new
/// programme of that name. One or two divisions are renamed, and in every other year one is merged into another.</remarks>
internal sealed class YearActs
{
    /// <summary>The next year.</summary>
    public const int Year = TrueList.FiscalYear + 1;

    private readonly Chance chance;
    private readonly MadeWords words;
    private readonly List<Listing> ended = [];
    private readonly List<Listing> goingOn = [];
    private readonly List<string> divisions;
    private readonly int count;
    private Listing? waiting; // for another to be merged with

    /// <summary>Draws which divisions are renamed.</summary>
    public YearActs(Chance chance, ProgrammeList list)
    {
        (this.chance, words) = (chance, new MadeWords(chance));
        count = list.Listings.Count(listing => listing.IsRelisted == false);
        divisions = [.. list.Listings.SelectMany(listing => listing.Divisions).Select(division => division.Name).Distinct()];
        var drawn = chance.Distinct(divisions, chance.Between(1, 2) + 1);
        foreach (var division in drawn.Skip(1))
        {
            RenamedDivisions[division] = chance.Percent(50) && division.EndsWith('課') ? division[..^1] + "戦略課" : chance.OneOf(
                ["産業みらい課", "地域経済振興課", "雇用政策・人材課", "スタートアップ推進室"]);
        }

        if (chance.Percent(50))
        {
            RenamedDivisions[drawn[0]] = chance.OneOf(divisions.Where(name => !drawn.Contains(name)).ToList());
        }
    }

    /// <summary>Divisions that stand under another name.</summary>
    public Dictionary<string, string> RenamedDivisions { get; } = new(StringComparer.Ordinal);

    /// <summary>What a programme becomes: nothing, itself, or two.</summary>
    public IEnumerable<(Listing Listing, ImmutableArray<int> From, string Kind)> Of(Listing listing)
    {
        if (chance.Percent(listing.Term?.To == TrueList.FiscalYear ? 16 : 4))
        {
            ended.Add(listing);
            return [];
        }

        goingOn.Add(listing);
        var next = listing with
        {
            Amounts = YearChanges.Amounts(chance, listing.Amounts),
            Flags = listing.Flags with { New = false },
            Divisions = [.. listing.Divisions.Select(each => each with { Name = RenamedDivisions.GetValueOrDefault(each.Name, each.Name) })],
        };
        var anew = listing.Term?.To == TrueList.FiscalYear && chance.Percent(8);
        next = next with { Term = YearChanges.Term(chance, listing.Term, anew) };
        var (kind, changed) = Changed(next, listing.Amounts);
        return anew && changed.Count == 1
            ? [(changed[0], [listing.Line], kind == "merged" ? kind : "begun anew")]
            : changed.Select((each, place) => (each, kind == "merged" ? Merged(listing) : [listing.Line], kind));
    }

    /// <summary>The programmes that begin.</summary>
    public IEnumerable<(Listing Listing, ImmutableArray<int> From, string Kind)> NewOnes()
    {
        for (var each = 0; each < count / 10; each++)
        {
            var listing = MadeListing.Draw(chance, words, 0);
            var from = chance.Percent(90) ? Year : Year - chance.Between(1, 3);
            listing = listing with
            {
                Term = new ProgrammeTerm("", from, chance.Percent(20) ? null : Year + chance.Below(4)),
                Flags = listing.Flags with { New = from == Year },
                Divisions = [new DivisionInCharge(chance.OneOf(divisions), null)],
            };
            var like = chance.Below(100) switch
            {
                < 12 when ended.Count > 0 => chance.OneOf(ended),
                < 34 => chance.OneOf(goingOn),
                _ => null,
            };
            yield return (like is null ? listing : listing with
            {
                Name = YearChanges.Successor(chance, like.Name, ended.Contains(like)), Divisions = like.Divisions,
            }, [], "new");
        }
    }

    private (string Kind, List<Listing> Listings) Changed(Listing next, FundingBreakdown before)
    {
        switch (chance.Below(100))
        {
            case < 2:
                return ("split", YearChanges.Split(chance, next, chance.Percent(50) ? before : next.Amounts));
            case < 4 when waiting is null:
                waiting = next;
                return ("merged", []);
            case < 5 when waiting is not null:
                return ("merged", [YearChanges.Merge(chance, waiting, next)]);
            case < 10:
                return ("renamed", [next with { Name = YearChanges.Rename(chance, words, next.Name) }]);
            case < 15:
                return ("moved", [next]);
            case < 25:
                return ("other signs", [next with { Name = YearChanges.OtherSigns(chance, next.Name) }]);
            case < 27:
                return ("other division", [next with { Divisions = [new DivisionInCharge(chance.OneOf(divisions), null)] }]);
            default:
                return (next.Divisions.Any(each => RenamedDivisions.ContainsValue(each.Name)) ? "division renamed" : "as it was", [next]);
        }
    }

    private ImmutableArray<int> Merged(Listing listing)
    {
        var both = ImmutableArray.Create(waiting!.Line, listing.Line);
        waiting = null;
        return both;
    }
}
