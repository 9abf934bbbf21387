using System.Globalization;
using Shisaku.App.Commands;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>What a person says of a list that its file does not say; null where it is to be found out, or stays unknown.</summary>
/// <param name="Government">Code and, behind an equals sign, name.</param>
/// <param name="Phase">The phase of the budget: <c>initial</c>, <c>skeleton</c>, <c>supplementary-N</c>.</param>
/// <param name="Licence">Under which terms it was published.</param>
/// <param name="Origin">Where it was published.</param>
internal sealed record SaidOfList(string? Government, string? Phase, string? Licence, string? Origin)
{
    private const string SupplementaryPrefix = "supplementary-";

    /// <summary>The name under which it appears every year.</summary>
    public string? Series { get; init; }

    /// <summary>The western year in which its fiscal year begins.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Makes of the list of a file what is published, with all this.</summary>
    /// <exception cref="CommandRefusedException">Something is said wrongly; found before any list is asked for.</exception>
    public Func<RecoveredList, Publication> Publisher(TextResource texts)
    {
        var (phase, number) = KnownPhase(texts);
        var whose = Government is null ? null : KnownGovernment(Government, _ => null, texts);
        return list => new Publication(list)
        {
            GovernmentCode = whose?.Code,
            GovernmentName = whose?.Name,
            Phase = ListKey.WordOf(phase),
            PhaseNumber = number,
            Licence = Licence,
            Origin = Origin,
        };
    }

    /// <summary>The phase of the budget and the number of a supplementary one, else 0; the initial one where nothing is said.</summary>
    /// <exception cref="CommandRefusedException">It is none.</exception>
    public (BudgetPhase Phase, int Number) KnownPhase(TextResource texts) =>
        Phase is null or "initial" ? (BudgetPhase.Initial, 0)
        : Phase == "skeleton" ? (BudgetPhase.Skeleton, 0)
        : Phase.StartsWith(SupplementaryPrefix, StringComparison.Ordinal)
            && int.TryParse(Phase.AsSpan(SupplementaryPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? (BudgetPhase.Supplementary, number)
        : throw new CommandRefusedException(ExitCode.WrongCommandLine, texts.Fill("import.phase", ("phase", Phase)));

    /// <summary>The government that a person names by its code, with <c>=NAME</c> behind it where the name is not known.</summary>
    /// <param name="said">What the person says.</param>
    /// <param name="otherwise">Knows names of governments besides the prefectures.</param>
    /// <param name="texts">The words in the user's language.</param>
    /// <exception cref="CommandRefusedException">It is no code, or nobody knows its name.</exception>
    public static Government KnownGovernment(string said, Func<string, string?> otherwise, TextResource texts)
    {
        var (code, name) = said.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (said[..at], said[(at + 1)..].Trim()) : (said, "");
        if (!Register.Government.IsCode(code))
        {
            throw Refused("import.code");
        }

        return new Government(code, name.Length > 0 ? name : Governments.NameOf(code) ?? otherwise(code) ?? throw Refused("import.name"));

        CommandRefusedException Refused(string key) => new(ExitCode.WrongCommandLine, texts.Fill(key, ("code", code)));
    }
}
