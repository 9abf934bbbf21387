using Shisaku.App.Commands;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

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
    /// <summary>The key.</summary>
    /// <exception cref="CommandRefusedException">Something is missing, or said wrongly.</exception>
    public ListKey Of(ProgrammeList list, SaidOfList said)
    {
        var series = said.Series ?? SeriesTitle.Of(list.Title ?? "") ?? throw Refused("import.no-series");
        var year = said.FiscalYear ?? list.FiscalYear ?? throw Refused("import.no-year");
        var (phase, number) = said.KnownPhase(texts);
        return new ListKey(said.Government is null ? Known(series) : Said(said.Government), series, year, phase, number);
    }

    /// <summary>The government that a person names by its code, with <c>=NAME</c> behind it where the name is not known.</summary>
    public Government Said(string said) => SaidOfList.KnownGovernment(said, register.GovernmentName, texts);

    /// <summary>Whose list of this name the register has already.</summary>
    private Government Known(string series) => register.GovernmentsWith(series) switch
    {
        [var one] => one,
        [] => throw Refused("import.no-government", ("series", series)),
        var several => throw Refused("import.several-governments", ("series", series), ("governments", string.Join(", ", several.Select(each => $"{each.Code} {each.Name}")))),
    };

    private CommandRefusedException Refused(string key, params (string Name, string Value)[] words) =>
        new(ExitCode.WrongCommandLine, texts.Fill(key, words));
}
