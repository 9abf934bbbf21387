using Shisaku.Register;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Register.Years;

/// <summary>Two years' lists stated as they look on the page.</summary>
internal static class YearPages
{
    public const string Heading = "事業名 | 事業費(千円) | 国庫 | 一般財源 | 事業期間 | 担当課\n";

    /// <summary>The list of fiscal year 2023 that a page prints; a row's line counts from 1, the heading being row 1.</summary>
    public static ListOfYear Earlier(string page) => new(2023, ListText.Recover(Heading + page).List);

    /// <summary>The list of fiscal year 2024.</summary>
    public static ListOfYear Later(string page) => new(2024, ListText.Recover(Heading + page).List);

    /// <summary>Matches two pages.</summary>
    public static YearMatches Match(string earlier, string later, KnownLinks? known = null) =>
        YearMatching.Of(Earlier(earlier), Later(later), known);

    /// <summary>Links as a test reads them: <c>3>4 Policy</c>.</summary>
    public static string[] Linked(this YearMatches matches) => [.. matches.Linked.Select(Text)];

    /// <summary>Proposals alike, best first.</summary>
    public static string[] Proposed(this YearMatches matches) => [.. matches.Proposals.Select(Text)];

    /// <summary>The kinds of a match's reasons.</summary>
    public static ReasonKind[] Kinds(this YearMatch match) => [.. match.Reasons.Select(reason => reason.Kind)];

    private static string Text(YearMatch match) =>
        $"{string.Join('+', match.EarlierLines)}>{string.Join('+', match.LaterLines)} {match.Changes}";
}
