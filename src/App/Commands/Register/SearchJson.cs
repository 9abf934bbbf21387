using System.Text.Json;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary>What a search found, for other programs: <c>shisaku.search/1</c>.</summary>
internal static class SearchJson
{
    /// <summary>Writes it.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="more">Writes further fields of a hit; null for none.</param>
    public static void Write(SearchResult result, Stream stream, Action<Utf8JsonWriter, SearchHit>? more = null)
    {
        using (var json = new Utf8JsonWriter(stream, VersionsJson.Written))
        {
            json.WriteStartObject();
            json.WriteString("format", "shisaku.search/1");
            json.WriteNumber("total", result.Total);
            json.WriteStartArray("hits");
            foreach (var hit in result.Hits)
            {
                Write(json, hit, more);
            }

            json.WriteEndArray();
            json.WriteStartObject("facets");
            foreach (var facet in result.Facets)
            {
                json.WriteStartArray(TextResource.KeyOf(facet.Facet.ToString()));
                foreach (var value in facet.Values)
                {
                    json.WriteStartObject();
                    json.WriteString("key", value.Key);
                    json.WriteString("label", value.Label);
                    json.WriteNumber("count", value.Count);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteString("next", result.Next);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, SearchHit hit, Action<Utf8JsonWriter, SearchHit>? more)
    {
        var (head, listing) = (hit.Head, hit.Listing);
        json.WriteStartObject();
        json.WriteString("government", head.GovernmentCode);
        json.WriteString("series", head.Series);
        json.WriteNumber("fiscalYear", head.FiscalYear);
        json.WriteString("phase", head.Phase);
        json.WriteNumber("line", listing.Line);
        json.WriteString("name", listing.Name);
        json.WriteString("policy", listing.Policy);
        json.WriteString("measure", listing.Measure);
        json.WritePropertyName("budgetYen");
        if (listing.BudgetYen is { } yen)
        {
            json.WriteNumberValue(yen);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WritePropertyName("relisted");
        if (listing.IsRelisted is { } relisted)
        {
            json.WriteBooleanValue(relisted);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartArray("divisions");
        foreach (var division in listing.Divisions)
        {
            json.WriteStringValue(division.Text);
        }

        json.WriteEndArray();
        json.WriteStartArray("matches");
        foreach (var match in hit.Matches)
        {
            json.WriteStartObject();
            json.WriteString("field", match.Field);
            json.WriteString("text", match.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        more?.Invoke(json, hit);
        json.WriteEndObject();
    }
}
