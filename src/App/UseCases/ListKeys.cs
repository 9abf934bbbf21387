using System.Globalization;
using Shisaku.App.Commands;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>What a person says of a list that is to be kept; null where it is to be found out.</summary>
/// <param name="Government">Code and, behind an equals sign, name.</param>
/// <param name="Series">The name under which it appears every year.</param>
/// <param name="FiscalYear">The western year.</param>
/// <param name="Phase">The phase of the budget: <c>initial</c>, <c>skeleton</c>, <c>supplementary-N</c>.</param>
/// <param name="Licence">Under which terms it was published.</param>
/// <param name="Origin">Where it was published.</param>
internal sealed record SaidOfList(string? Government, string? Series, int? FiscalYear, string? Phase, string? Licence, string? Origin);

/// <summary>What is known of a list that is to be kept.</summary>
/// <param name="Key">Which list it is.</param>
/// <param name="Licence">Under which terms it was published; null where unknown.</param>
/// <param name="Origin">Where it was published; null where unknown.</param>
internal sealed record KnownList(ListKey Key, string? Licence, string? Origin);

/// <summary>Finds out which list a recovered one is: from what a person says, else from its title and from the register.</summary>
/// <param name="register">The register.</param>
/// <param name="texts">The words in the user's language.</param>
internal sealed class ListKeys(ProgrammeRegister register, TextResource texts)
{
    private const string SupplementaryPrefix = "supplementary-";

    /// <summary>The key.</summary>
    /// <exception cref="CommandRefusedException">Something is missing, or said wrongly.</exception>
    public ListKey Of(ProgrammeList list, SaidOfList said)
    {
        var series = said.Series ?? SeriesTitle.Of(list.Title ?? "") ?? throw Refused("import.no-series");
        var year = said.FiscalYear ?? list.FiscalYear ?? throw Refused("import.no-year");
        var (phase, number) = PhaseOf(said.Phase);
        return new ListKey(said.Government is null ? Known(series) : Said(said.Government), series, year, phase, number);
    }

    /// <summary>The government that a person names by its code, with <c>=NAME</c> behind it where the name is not known.</summary>
    public Government Said(string said)
    {
        var (code, name) = said.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (said[..at], said[(at + 1)..].Trim()) : (said, "");
        if (!Government.IsCode(code))
        {
            throw Refused("import.code", ("code", code));
        }

        return new Government(code, name.Length > 0 ? name : Governments.NameOf(code) ?? register.GovernmentName(code) ?? throw Refused("import.name", ("code", code)));
    }

    /// <summary>Whose list of this name the register has already.</summary>
    private Government Known(string series) => register.GovernmentsWith(series) switch
    {
        [var one] => one,
        [] => throw Refused("import.no-government", ("series", series)),
        var several => throw Refused("import.several-governments", ("series", series), ("governments", string.Join(", ", several.Select(each => $"{each.Code} {each.Name}")))),
    };

    private (BudgetPhase Phase, int Number) PhaseOf(string? said) =>
        said is null or "initial" ? (BudgetPhase.Initial, 0)
        : said == "skeleton" ? (BudgetPhase.Skeleton, 0)
        : said.StartsWith(SupplementaryPrefix, StringComparison.Ordinal)
            && int.TryParse(said.AsSpan(SupplementaryPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? (BudgetPhase.Supplementary, number)
        : throw Refused("import.phase", ("phase", said));

    private CommandRefusedException Refused(string key, params (string Name, string Value)[] words) =>
        new(ExitCode.WrongCommandLine, texts.Fill(key, words));
}
