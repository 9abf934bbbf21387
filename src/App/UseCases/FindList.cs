using System.Globalization;
using Shisaku.App.Commands;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>Finds the list that a person names.</summary>
/// <remarks>By its number in <c>shisaku list</c> (3), by its key (<c>020001/2023</c>, with <c>/supplementary-1</c> or
/// <c>/skeleton</c> for another phase); <c>@2</c> behind it means its second version.</remarks>
internal static class FindList
{
    /// <summary>The version that is meant: the current one, unless another is named.</summary>
    /// <exception cref="CommandRefusedException">There is no such list, or there are several.</exception>
    public static VersionHead Named(ProgrammeRegister register, string name, TextResource texts)
    {
        var (list, number) = Parted(name);
        var versions = register.Versions(isAll: number is not null).Where(head => number is null || head.Number == number);
        var found = versions
            .Where(head => head.ListId.ToString(CultureInfo.InvariantCulture) == list || head.Key.ToString() == list)
            .ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new CommandRefusedException(ExitCode.NeedsPerson, texts.Fill("register.no-list", ("name", name))),
            _ => throw new CommandRefusedException(
                ExitCode.WrongCommandLine,
                texts.Fill(
                    "register.several-lists", ("name", name),
                    ("lists", string.Join(", ", found.Select(head => $"{head.ListId.ToString(CultureInfo.InvariantCulture)} {head.Key.Series}"))))),
        };
    }

    private static (string List, int? Version) Parted(string name)
    {
        var at = name.LastIndexOf('@');
        return at > 0 && int.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (name[..at], version)
            : (name, null);
    }
}
