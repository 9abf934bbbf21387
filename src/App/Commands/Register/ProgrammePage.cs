using System.Globalization;
using System.Text.Json;
using Shisaku.App.Terminal;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary>A programme over the years, for a person and for programs (<c>shisaku.programme/1</c>).</summary>
internal static class ProgrammePage
{
    /// <summary>For a person.</summary>
    public static Page Of(ProgrammeHistory programme, RegisterRun run)
    {
        var page = new Page(run.Surroundings.TerminalWidth());
        var name = programme.Listings.LastOrDefault(listing => !listing.IsRelisted)?.Name ?? "";
        page.Add($"p{Number(programme.Id)}  {name}", Tone.Strong);
        page.Add($"{programme.Government.Code} {programme.Government.Name}", Tone.Quiet);
        foreach (var listing in programme.Listings)
        {
            var budget = listing.Budget is { } yen ? Amount.Text(yen, 0) : "";
            page.Add(
                run.Texts.Fill(
                    listing.IsRelisted ? "programme.relisting" : "programme.listing",
                    ("key", listing.Key.ToString()), ("line", Number(listing.Line)), ("name", listing.Name), ("budget", budget),
                    ("where", string.Join(" > ", new[] { listing.Policy, listing.Measure }.Where(part => part is not null))),
                    ("divisions", listing.Divisions)),
                indent: 2, hanging: 4);
        }

        foreach (var succession in programme.Successions)
        {
            page.Add(
                run.Texts.Fill(
                    "programme." + succession.Kind, ("earlier", Number(succession.EarlierId)), ("later", Number(succession.LaterId)),
                    ("year", Number(succession.FiscalYear))),
                indent: 2);
        }

        foreach (var (key, value) in programme.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal))
        {
            page.Add($"{PrintedWordsOfFacts.Headings[key]}: {value}", indent: 2, hanging: 2);
        }

        return page;
    }

    /// <summary>For programs.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="more">Writes further fields of a listing; null for none.</param>
    public static void Write(ProgrammeHistory programme, Stream stream, Action<Utf8JsonWriter, ListedProgramme>? more = null)
    {
        using (var json = new Utf8JsonWriter(stream, VersionsJson.Written))
        {
            json.WriteStartObject();
            json.WriteString("format", "shisaku.programme/1");
            json.WriteNumber("programme", programme.Id);
            json.WriteString("government", programme.Government.Code);
            json.WriteStartArray("listings");
            foreach (var listing in programme.Listings)
            {
                json.WriteStartObject();
                json.WriteString("list", listing.Key.ToString());
                json.WriteNumber("fiscalYear", listing.Key.FiscalYear);
                json.WriteNumber("line", listing.Line);
                json.WriteString("name", listing.Name);
                json.WriteString("policy", listing.Policy);
                json.WriteString("measure", listing.Measure);
                json.WriteBoolean("relisted", listing.IsRelisted);
                json.WritePropertyName("budgetYen");
                if (listing.Budget is { } yen)
                {
                    json.WriteNumberValue(yen);
                }
                else
                {
                    json.WriteNullValue();
                }

                json.WriteString("divisions", listing.Divisions);
                more?.Invoke(json, listing);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("successions");
            foreach (var succession in programme.Successions)
            {
                json.WriteStartObject();
                json.WriteNumber("earlier", succession.EarlierId);
                json.WriteNumber("later", succession.LaterId);
                json.WriteString("kind", succession.Kind);
                json.WriteNumber("fiscalYear", succession.FiscalYear);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("facts");
            foreach (var (key, value) in programme.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal))
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
