using System.Globalization;
using Shisaku.Budget;
using Shisaku.Publishing.OpenData;

namespace Shisaku.Publishing;

/// <summary>What the index page says of a list: whose it is, where it comes from, how it adds up, what was found.</summary>
internal static class IndexFacts
{
    /// <summary>Writes it as a list of terms.</summary>
    public static void Write(HtmlWriter html, Publication publication, Language language)
    {
        var (texts, recovered) = (SetText.In(language), publication.List);
        html.Open("dl");
        Fact("fact.government", Government(publication));
        Fact("fact.year", recovered.List.FiscalYear?.ToString(CultureInfo.InvariantCulture), texts["fact.unstated"]);
        Fact("fact.phase", Phase(publication, language));
        Fact("fact.unit", recovered.List.Unit.Printed, texts["fact.unstated"]);
        Fact("fact.listings", Listings(publication, texts));
        Fact("fact.checks", texts.Fill(
            "fact.checks.held", ("held", Number(recovered.Checks.Count(check => check.IsHeld))), ("all", Number(recovered.Checks.Length))));
        Fact("fact.findings", texts.Fill(
            "fact.findings.acts", ("all", Number(recovered.Findings.Length)), ("decide", Number(Count(Act.Decide))), ("compare", Number(Count(Act.Compare))),
            ("know", Number(Count(Act.Know)))));
        Fact("fact.source", recovered.Source.Name);
        html.Element("dt", texts["fact.digest"]);
        html.Open("dd");
        html.Element("code", recovered.Source.Sha256);
        html.Close();
        html.Element("dt", texts["fact.origin"]);
        html.Open("dd");
        if (Uri.TryCreate(publication.Origin, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            html.Element("a", publication.Origin!, ("href", publication.Origin));
        }
        else
        {
            html.Text(publication.Origin is { Length: > 0 } origin ? origin : texts["fact.unknown"]);
        }

        html.Close();
        Fact("fact.licence", publication.Licence, texts["fact.licence.unknown"]);
        if (!publication.Versions.IsEmpty)
        {
            var version = publication.Versions[^1];
            Fact("fact.version", texts.Fill("fact.version.of", ("number", Number(version.Number)), ("date", version.Date)));
        }

        html.Close();

        int Count(Act act) => recovered.Findings.Count(finding => FindingCatalogue.ActOn(finding.Kind) == act);

        void Fact(string key, string? value, string? otherwise = null)
        {
            html.Element("dt", texts[key]);
            html.Element("dd", string.IsNullOrEmpty(value) ? otherwise ?? texts["fact.unknown"] : value);
        }
    }

    private static string? Government(Publication publication) =>
        publication.GovernmentName is { } name ? $"{name} ({publication.GovernmentCode})" : publication.GovernmentCode;

    private static string Phase(Publication publication, Language language) =>
        CodeTable.Label(language, "budget_phase", publication.Phase)
        + (publication.PhaseNumber > 0 ? " " + Number(publication.PhaseNumber) : "");

    private static string Listings(Publication publication, TextResource texts)
    {
        var list = publication.List.List;
        var listings = texts.Fill(
            "fact.listings.count", ("all", Number(list.Listings.Count())), ("again", Number(list.Listings.Count(listing => listing.IsRelisted == true))));
        return publication.List.Others.IsEmpty ? listings : listings + texts.Fill("fact.listings.others", ("count", Number(publication.List.Others.Length)));
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
