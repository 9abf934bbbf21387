using System.Globalization;
using Shisaku.App.Terminal;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary>Two years side by side, for a person.</summary>
internal sealed class ComparisonPage
{
    private const int AmountWidth = 18;

    private readonly RegisterRun run;
    private readonly YearComparison comparison;
    private readonly YearText words;
    private readonly Page page;

    private ComparisonPage(RegisterRun run, YearComparison comparison) =>
        (this.run, this.comparison, words, page) = (run, comparison, YearText.In(run.Language), new Page(run.Surroundings.TerminalWidth()));

    /// <summary>The page.</summary>
    public static Page Of(VersionHead earlier, VersionHead later, YearComparison comparison, YearMatches matches, RegisterRun run)
    {
        var made = new ComparisonPage(run, comparison);
        made.page.Add($"{earlier.Key} > {later.Key}  {later.Key.Government.Name} {later.Key.Series}", Tone.Strong);
        if (earlier.Key.Phase != later.Key.Phase)
        {
            made.page.Add(run.Texts["compare.phases"]);
        }

        made.AddTotal();
        made.AddGroups("compare.policies", comparison.Policies);
        made.AddGroups("compare.divisions", comparison.Divisions);
        made.AddGroups("compare.sources", comparison.Sources);
        made.AddProgrammes();
        made.AddRest(matches);
        return made.page;
    }

    private void AddTotal()
    {
        var total = comparison.Total;
        page.Add(run.Texts.Fill(
            "compare.total", ("earlier", Yen(total.Earlier)), ("later", Yen(total.Later)), ("difference", Signed(total.Difference))));
        page.Add(run.Texts.Fill(
            "compare.parts", ("new", Signed(total.New)), ("ended", Signed(total.Ended)), ("raised", Signed(total.Raised)), ("cut", Signed(total.Cut))));
    }

    private void AddGroups(string heading, IEnumerable<GroupChange> groups)
    {
        page.AddBlank();
        page.Add(run.Texts[heading], Tone.Strong);
        foreach (var group in groups)
        {
            var name = group.LaterName ?? group.EarlierName ?? run.Texts["compare.unnamed"];
            page.Add($"{Signed(group.Sums.Difference),AmountWidth}  {name} ({Yen(group.Sums.Earlier)} > {Yen(group.Sums.Later)})", hanging: AmountWidth + 2);
        }
    }

    private void AddProgrammes()
    {
        foreach (var kind in comparison.Programmes.GroupBy(programme => programme.Kind).OrderBy(kind => kind.Key))
        {
            page.AddBlank();
            page.Add($"{words.Title(kind.Key)} ({kind.Count().ToString(CultureInfo.InvariantCulture)})", Tone.Strong);
            foreach (var programme in kind)
            {
                var changes = words.Title(programme.Changes);
                page.Add(
                    $"{Difference(programme),AmountWidth}  {programme.LaterName ?? programme.EarlierName}{(changes.Length > 0 ? $" [{changes}]" : "")}",
                    hanging: AmountWidth + 2);
            }
        }
    }

    private void AddRest(YearMatches matches)
    {
        if (matches.Proposals.Length > 0)
        {
            page.AddBlank();
            page.Add(run.Texts.Fill("compare.proposals", ("count", matches.Proposals.Length.ToString(CultureInfo.InvariantCulture))));
        }

        foreach (var renaming in matches.DivisionRenamings)
        {
            page.Add(words.Renaming(renaming), hanging: 2);
        }

        foreach (var note in comparison.Notes)
        {
            page.Add(words.Note(note), Tone.Quiet, hanging: 2);
        }
    }

    private string Difference(ProgrammeChange programme) => programme.Kind == ProgrammeChangeKind.Undecided
        ? "?"
        : Signed((programme.Later ?? 0) - (programme.Earlier ?? 0));

    private string Yen(long amount) => Amount.Text(amount, comparison.Decimals);

    private string Signed(long amount) => amount > 0 ? "+" + Yen(amount) : Yen(amount);
}
