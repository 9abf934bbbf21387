using System.Collections.Immutable;
using Shisaku.Budget;
using Words = Shisaku.Publishing.PrintedWordsOfSelections;

namespace Shisaku.Publishing;

/// <summary>The flow of a list's money as a table: under each policy the divisions in charge, with what each source gives them.</summary>
/// <remarks>It is a list itself, with the subtotals and the grand total of the list it was made of, so that it is published in every
/// format and checked like any other.</remarks>
public static class FlowList
{
    /// <summary>The name by which files call it.</summary>
    public const string Name = "flow";

    /// <summary>The table of a list.</summary>
    public static Publication Of(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var whole = publication.List.List;
        var line = 0;
        var policies = ImmutableArray.CreateBuilder<BasicPolicy>();
        foreach (var policy in whole.Policies)
        {
            Listing[] rows = [.. policy.Listings.Where(GroupTotals.IsFirst).GroupBy(DivisionTotal.KeyOf).Select(group => RowOf(whole, [.. group], ++line))];
            if (rows.Length > 0)
            {
                var total = policy.Listings.Any(listing => listing.IsRelisted is null) ? null : GroupTotals.OfPolicy(whole, policy).Stated;
                policies.Add(policy with
                {
                    Line = null,
                    Measures = [new Measure(null, IncludesRelistings: false, null, [.. rows])],
                    Subtotals = total is null ? [] : [total with { Line = ++line, Lines = [.. rows.Select(row => row.Line)] }],
                });
            }
        }

        var list = whole with
        {
            Title = Words.Title(whole.Title, Words.Flows),
            AbsentColumns = [Field.Relisted, .. Field.Marks.Where(Field.IsFlag), Field.Term, Field.Commission, Field.Divisions],
            Policies = policies.ToImmutable(),
            GrandTotal = whole.GrandTotal is { } grand && whole.Listings.All(listing => listing.IsRelisted is not null)
                ? grand with { Line = line + 1, Lines = [.. policies.SelectMany(policy => policy.Listings).Select(row => row.Line)] }
                : null,
        };
        return publication with { List = Proved(publication.List, list), Programmes = ImmutableDictionary<int, long>.Empty };
    }

    private static Listing RowOf(ProgrammeList list, Listing[] listings, int line)
    {
        var name = listings[0].Divisions.IsEmpty ? Words.NoDivision : string.Join(PrintedWordsOfTables.Comma, listings[0].Divisions.Select(each => each.Text));
        return new Listing(
            line, name, name, IsRelisted: false, null, new Flags(null, null, null), SummedAmounts.Of(list, listings).AsRow(list), null, Commission.None, []);
    }

    private static string? BudgetOf(RecoveredList whole) => whole.Layout?.Columns.FirstOrDefault(column => column.Role == LayoutRole.Budget)?.Heading;

    private static RecoveredList Proved(RecoveredList whole, ProgrammeList list)
    {
        var checks = Sums.Of(list);
        var isBroken = checks.Any(check => !check.IsHeld && !check.IsUndecided);
        return whole with
        {
            Printed = whole.Printed with { Rows = [], Notes = [] },
            List = list,
            Cells = [],
            Checks = checks,
            BrokenAsPrinted = checks.Count(check => !check.IsHeld && !check.IsUndecided),
            Findings = [],
            Readings = null,
            Others = [],
            Layout = new ListLayout(
            [
                new LayoutColumn(null, Words.Divisions, LayoutRole.Name, null, 0),
                new LayoutColumn(null, BudgetOf(whole) ?? PrintedWordsOfTables.Budget, LayoutRole.Budget, null, 0),
            ]),
            Verdict = isBroken ? Verdict.Unbalanced : whole.Verdict,
        };
    }
}
