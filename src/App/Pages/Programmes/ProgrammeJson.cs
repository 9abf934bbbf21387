using System.Text.Json;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Programmes;

/// <summary>What search engines read of a programme: a <c>GovernmentService</c> of schema.org.</summary>
internal static class ProgrammeJson
{
    /// <summary>The description.</summary>
    public static string Of(ProgrammeAccount programme, SiteRequest request)
    {
        var facts = programme.History.Facts;
        return StructuredData.Of("GovernmentService", json =>
        {
            json.WriteString("@id", request.Absolute("/programmes/" + Numbers.Plain(programme.History.Id)));
            json.WriteString("url", request.Absolute(request.Link("/programmes/" + Numbers.Plain(programme.History.Id))));
            json.WriteString("name", programme.Name);
            WriteAll(json, "alternateName", programme.FormerNames);
            StructuredData.WriteKnown(json, "identifier", facts.GetValueOrDefault("number"));
            StructuredData.WriteKnown(json, "description", facts.GetValueOrDefault("summary") ?? facts.GetValueOrDefault("content"));
            StructuredData.WriteGovernment(json, "provider", programme.History.Government.Name, programme.History.Government.Code);
            json.WriteStartObject("areaServed");
            json.WriteString("@type", "AdministrativeArea");
            json.WriteString("name", facts.GetValueOrDefault("area") ?? programme.History.Government.Name);
            json.WriteEndObject();
            WriteOperators(json, programme);
            WriteNamed(json, "audience", "Audience", "audienceType", facts.GetValueOrDefault("eligible"));
            WriteNamed(json, "availableChannel", "ServiceChannel", "serviceUrl", facts.GetValueOrDefault("applicationAddress"));
            StructuredData.WriteKnown(json, "sameAs", facts.GetValueOrDefault("detailAddress"));
        });
    }

    private static void WriteOperators(Utf8JsonWriter json, ProgrammeAccount programme)
    {
        json.WriteStartArray("serviceOperator");
        foreach (var division in programme.Years.IsEmpty ? [] : programme.Years[0].First.InCharge)
        {
            json.WriteStartObject();
            json.WriteString("@type", "GovernmentOrganization");
            json.WriteString("name", division.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        if (values.ToList() is { Count: > 0 } all)
        {
            json.WriteStartArray(name);
            all.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }
    }

    private static void WriteNamed(Utf8JsonWriter json, string name, string type, string property, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteStartObject(name);
            json.WriteString("@type", type);
            json.WriteString(property, value);
            json.WriteEndObject();
        }
    }
}
