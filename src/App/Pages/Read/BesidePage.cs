using System.Collections.Immutable;
using System.Globalization;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Read;

/// <summary>What of print and table side by side, and of what is to be decided, stands on one page.</summary>
/// <param name="Head">How much there is.</param>
/// <param name="IsChanged">Whether only rows are shown in which something is to be looked at.</param>
/// <param name="Number">The page of rows, from 1.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="ChoiceNumber">The page of what can be decided, from 1.</param>
/// <param name="Choices">What can be decided.</param>
public sealed record BesidePage(
    BesideHead Head, bool IsChanged, int Number, ImmutableArray<BesideRow> Rows, int ChoiceNumber, ImmutableArray<BesideChoice> Choices)
{
    /// <summary>What <c>rows</c> says for the rows to be looked at.</summary>
    public const string Changed = "changed";

    /// <summary>How many pages of rows there are.</summary>
    public int Pages => BesideFiles.Pages(IsChanged ? Head.Changed : Head.Rows, BesideFiles.RowsOfPage);

    /// <summary>How many pages of what can be decided.</summary>
    public int ChoicePages => BesideFiles.Pages(Head.Choices, BesideFiles.ChoicesOfPage);

    /// <summary>The page that a request asks for; null where there is none.</summary>
    internal static BesidePage? Of(ReadingJob job, SiteRequest request)
    {
        if (BesideFiles.HeadOf(job.Beside) is not { } head)
        {
            return null;
        }

        var isChanged = request.Query("rows").Contains(Changed);
        var (number, choice) = (NumberOf(request, "page"), NumberOf(request, "decide"));
        var page = new BesidePage(
            head, isChanged, number, BesideFiles.Rows(job.Beside, isChanged, number), choice, BesideFiles.Choices(job.Beside, choice));
        return number <= page.Pages && choice <= page.ChoicePages ? page : null;
    }

    /// <summary>The address of a page of this reading.</summary>
    internal static string Address(string id, bool isChanged, int number, int choice)
    {
        string[] asked = [.. isChanged ? ["rows=" + Changed] : Array.Empty<string>(), .. Said("page", number), .. Said("decide", choice)];
        return "/read/" + id + (asked.Length == 0 ? "" : "?" + string.Join('&', asked));
    }

    private static string[] Said(string name, int number) => number == 1 ? [] : [name + "=" + Parts.Numbers.Plain(number)];

    private static int NumberOf(SiteRequest request, string name) =>
        request.Query(name) is [var said, ..] && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
}
