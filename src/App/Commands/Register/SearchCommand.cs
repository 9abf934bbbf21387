using System.Collections.Immutable;
using System.CommandLine;
using Shisaku.App.Terminal;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku search WORD...</c>: finds listings in the register.</summary>
internal static class SearchCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var words = new Argument<string[]>("WORD") { Arity = ArgumentArity.ZeroOrMore };
        var government = Several("--government", "CODE");
        var year = new Option<int[]>("--year") { HelpName = "YEAR" };
        var (phase, policy, measure) = (Several("--phase", "PHASE"), Several("--policy", "NAME"), Several("--measure", "NAME"));
        var (division, source, mark) = (Several("--division", "NAME"), Several("--source", "KEY"), Several("--mark", "MARK"));
        var (least, most) = (new Option<long?>("--least") { HelpName = "YEN" }, new Option<long?>("--most") { HelpName = "YEN" });
        var (active, ends) = (new Option<int?>("--active") { HelpName = "YEAR" }, new Option<int?>("--ends") { HelpName = "YEAR" });
        var first = ReadCommand.Flag("--first");
        var sort = new Option<string?>("--sort") { HelpName = "ORDER" };
        sort.AcceptOnlyFromAmong([.. Enum.GetValues<SearchSort>().Select(each => TextResource.KeyOf(each.ToString()))]);
        var limit = new Option<int?>("--limit") { HelpName = "NUMBER" };
        var after = new Option<string?>("--after") { HelpName = "PLACE" };
        var json = ReadCommand.Flag("--json");
        var command = new Command("search")
        {
            words, government, year, phase, policy, measure, division, source, mark, least, most, active, ends, first, sort, limit, after, json,
        };
        return RegisterOption.On(surroundings, lang, command, (parsed, run, register) => Search(
            run, register,
            new SearchQuery(string.Join(' ', parsed.GetValue(words) ?? []))
            {
                Governments = All(parsed.GetValue(government)),
                Years = [.. parsed.GetValue(year) ?? []],
                Phases = All(parsed.GetValue(phase)),
                Policies = All(parsed.GetValue(policy)),
                Measures = All(parsed.GetValue(measure)),
                Divisions = All(parsed.GetValue(division)),
                Sources = All(parsed.GetValue(source)),
                Flags = All(parsed.GetValue(mark)),
                LeastBudget = parsed.GetValue(least),
                MostBudget = parsed.GetValue(most),
                ActiveIn = parsed.GetValue(active),
                EndsIn = parsed.GetValue(ends),
                IsRelisted = parsed.GetResult(first) is null ? null : false,
                Sort = SortOf(parsed.GetValue(sort)),
                Limit = parsed.GetValue(limit) ?? 20,
                After = parsed.GetValue(after),
                FacetLimit = 10,
            },
            parsed.GetResult(json) is not null));
    }

    private static Option<string[]> Several(string name, string value) => new(name) { HelpName = value };

    private static ImmutableArray<string> All(string[]? values) => [.. values ?? []];

    private static SearchSort SortOf(string? word) =>
        Enum.GetValues<SearchSort>().FirstOrDefault(each => TextResource.KeyOf(each.ToString()) == word);

    private static int Search(RegisterRun run, ProgrammeRegister register, SearchQuery query, bool isJson)
    {
        SearchResult result;
        try
        {
            result = register.Search(query);
        }
        catch (ArgumentException refusal)
        {
            throw new CommandRefusedException(ExitCode.WrongCommandLine, run.Texts.Fill("search.refused", ("reason", refusal.Message)));
        }

        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => SearchJson.Write(result, stream));
        }
        else
        {
            run.Show(PageOf(run, result));
        }

        return result.Total > 0 ? ExitCode.Done : ExitCode.NeedsPerson;
    }

    private static Page PageOf(RegisterRun run, SearchResult result)
    {
        var page = new Page(run.Surroundings.TerminalWidth());
        page.Add(run.Texts.Fill("search.total", ("count", Amount.Text(result.Total, 0))), Tone.Strong);
        foreach (var hit in result.Hits)
        {
            var (head, listing) = (hit.Head, hit.Listing);
            page.Add($"{head.GovernmentCode}/{head.FiscalYear} {listing.Line,4}  {listing.Name}", hanging: 2);
            var budget = listing.BudgetYen is { } yen ? Amount.Text(yen, 0) : "-";
            page.Add(
                run.Texts.Fill(
                    "search.hit", ("government", head.Government), ("policy", listing.Policy ?? "-"),
                    ("divisions", string.Join(", ", listing.Divisions.Select(division => division.Text))), ("budget", budget)),
                Tone.Quiet, indent: 2, hanging: 2);
        }

        foreach (var facet in result.Facets.Where(facet => facet.Values.Length > 1))
        {
            page.AddBlank();
            page.Add(
                run.Texts["search.facet." + TextResource.KeyOf(facet.Facet.ToString())] + ": "
                    + string.Join("; ", facet.Values.Select(value => $"{value.Label} {Amount.Text(value.Count, 0)}")),
                hanging: 2);
        }

        if (result.Next is { } next)
        {
            page.AddBlank();
            page.Add(run.Texts.Fill("search.next", ("after", next)));
        }

        return page;
    }
}
