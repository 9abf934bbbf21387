using System.Globalization;
using System.Text.Json;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Discovery;

/// <summary>A change of the register, for those who follow it.</summary>
/// <param name="Id">A lasting name, as a UUID.</param>
/// <param name="At">When: ISO 8601 in UTC.</param>
/// <param name="Title">What changed.</param>
/// <param name="Summary">What that means.</param>
/// <param name="Path">The page that shows it.</param>
internal sealed record SiteChange(string Id, string At, string Title, string Summary, string Path);

/// <summary>What changed last. Who did it and what was noted of it stays with those who keep the register.</summary>
internal sealed class SiteChanges(PublicLists lists, Language language)
{
    private const int Shown = 50;
    private const int UuidDigits = 32;

    /// <summary>The last changes, the newest first.</summary>
    public IEnumerable<SiteChange> Newest() => lists.Register.NewestChanges(Shown).Select(Change);

    private SiteChange Change(JournalEntry entry)
    {
        var texts = SiteText.In(language, "feed");
        var (name, path) = Subject(entry);
        var act = texts.Find($"act.{entry.Act}") is null ? "other" : entry.Act;
        return new SiteChange(Id(entry.Hash), entry.At, texts.Fill($"act.{act}", ("name", name)), texts[$"act.{act}.says"], path);
    }

    private (string Name, string Path) Subject(JournalEntry entry)
    {
        if (entry.Act == JournalAct.Facts && long.TryParse(entry.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var programme))
        {
            var name = lists.Register.Programme(programme)?.Listings.LastOrDefault()?.Name ?? entry.Subject;
            return (name, "/programmes/" + Numbers.Plain(programme));
        }

        if (List(entry) is { } list)
        {
            var key = list.Head.Key;
            var phase = key.Phase == BudgetPhase.Initial ? "" : " " + SiteText.In(language, "site").Fill(
                "phase." + ListKey.WordOf(key.Phase), ("number", Numbers.Of(key.PhaseNumber)));
            return ($"{GovernmentName.Of(key.Government, language)} {FiscalYear.Text(key.FiscalYear, language)}{phase}", "/lists/" + list.Slug);
        }

        return (lists.Register.GovernmentName(entry.Subject) ?? entry.Subject, "/lists");
    }

    private PublicList? List(JournalEntry entry)
    {
        var alike = lists.All.Where(list => list.Head.Key.ToString() == entry.Subject).ToList();
        return alike.Count > 1 && SeriesOf(entry.After) is { } series ? alike.FirstOrDefault(list => list.Head.Key.Series == series) : alike.FirstOrDefault();
    }

    private static string? SeriesOf(string? after)
    {
        try
        {
            using var stated = JsonDocument.Parse(after ?? "null");
            return stated.RootElement is { ValueKind: JsonValueKind.Object } && stated.RootElement.TryGetProperty("series", out var series)
                ? series.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The first half of the entry's hash, with the bits that make it a UUID of one's own making (RFC 9562, version 8).
    private static string Id(string hash)
    {
        var digits = hash[..UuidDigits].ToCharArray();
        (digits[12], digits[16]) = ('8', '8');
        return Guid.ParseExact(new string(digits), "N").ToString("D");
    }
}
