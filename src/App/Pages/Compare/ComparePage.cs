using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Lists;
using Shisaku.App.Pages.Lists.Files;
using Shisaku.App.Site;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.Pages.Compare;

/// <summary><c>/compare?a=LIST&amp;b=LIST</c>: two years of a list by its programmes, or two lists of different governments side by side.</summary>
internal static class ComparePage
{
    /// <summary>The name of the files.</summary>
    public const string FileName = "compare";

    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet(
        "/compare", IResult (PublicLists lists, string? a, string? b, string? kind, string? page) =>
        {
            var (one, other) = Ordered(lists.Find(a ?? ""), lists.Find(b ?? ""));
            var isAsked = !string.IsNullOrEmpty(a) && !string.IsNullOrEmpty(b);
            if (one is null || other is null || one == other)
            {
                return SitePage.Of<ChooseView>(new { Lists = lists.All, A = a ?? "", B = b ?? "", IsAsked = isAsked }, isAsked && one != other ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
            }

            if (!AreYears(one, other))
            {
                return SitePage.Of<SidesView>(new { Lists = lists.All, One = one, Other = other, Sides = Sides(lists, one, other) });
            }

            var kinds = Enum.GetValues<ProgrammeChangeKind>();
            return SitePage.Of<YearsView>(new
            {
                Lists = lists.All, One = one, Other = other, Years = Years(lists, one, other), Number = ListRoute.Page(page),
                Kind = Array.FindIndex(kinds, each => each.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? kinds[at] : (ProgrammeChangeKind?)null,
            });
        });

    /// <summary>Maps the files.</summary>
    public static void MapFiles(IEndpointRouteBuilder files) => files.MapGet(
        "/compare/files/{file}", IResult (PublicLists lists, SiteRequest request, string file, string? a, string? b) =>
        {
            var (one, other) = Ordered(lists.Find(a ?? ""), lists.Find(b ?? ""));
            if (ListRoute.Parted(file) is not ({ } name, { } format) || name != FileName || one is null || other is null || one == other)
            {
                return SitePage.NotFound;
            }

            Publication[] content = AreYears(one, other)
                ? [ComparisonList.Of(one, other, Years(lists, one, other).Comparison, request.Language)]
                : [SidesList.Of(one, other, Sides(lists, one, other), request.Language)];
            return new PublishedFile(content, format, $"{one.Slug}-{other.Slug}-{file}");
        }).WithRequestTimeout(PublishedFile.Longest);

    /// <summary>Whether two lists are of one series.</summary>
    public static bool AreOneSeries(PublicList one, PublicList other) =>
        one.Head.Key.Government.Code == other.Head.Key.Government.Code && one.Head.Key.Series == other.Head.Key.Series;

    /// <summary>Whether two lists are years of one series, so that they are compared by their programmes.</summary>
    private static bool AreYears(PublicList one, PublicList other) =>
        AreOneSeries(one, other) && one.Head.Key.FiscalYear != other.Head.Key.FiscalYear;

    // The earlier year stands on the left, in whatever order they were asked for.
    private static (PublicList? One, PublicList? Other) Ordered(PublicList? a, PublicList? b) =>
        a is not null && b is not null && AreYears(a, b) && a.Head.Key.FiscalYear > b.Head.Key.FiscalYear ? (b, a) : (a, b);

    private static ComparedYears Years(PublicLists lists, PublicList one, PublicList other) => lists.Keep(
        $"{one.Head.Id} {other.Head.Id} years", one.Head.Listings + other.Head.Listings, () =>
        {
            var (comparison, matches) = lists.Register.Compare(one.Head, other.Head);
            return new ComparedYears(comparison, matches, lists.Register.ProgrammesOf(one.Head.Id), lists.Register.ProgrammesOf(other.Head.Id));
        }, isDear: true);

    /// <summary>Two lists side by side.</summary>
    public static ListSides Sides(PublicLists lists, PublicList one, PublicList other) => lists.Keep(
        $"{one.Head.Id} {other.Head.Id} sides", one.Head.Listings + other.Head.Listings, () => ListSides.Of(lists.Read(one).List.List, lists.Read(other).List.List));
}

/// <summary>Two years of a list, kept.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Matches">What it rests on.</param>
/// <param name="Earlier">By line of the earlier list: the register's number of the programme.</param>
/// <param name="Later">By line of the later list.</param>
public sealed record ComparedYears(
    YearComparison Comparison, YearMatches Matches, IReadOnlyDictionary<int, long> Earlier, IReadOnlyDictionary<int, long> Later);
