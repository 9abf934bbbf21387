using System.Collections.Immutable;
using System.Text.Json;
using Shisaku.App.Pages.Compare;

namespace Shisaku.App.Api;

/// <summary><c>/api/v1/sides</c>: two lists of different governments side by side, of which no programme is looked for in the other.</summary>
internal static class SidesAnswer
{
    private static readonly ApiParameter One = ApiParameter.Text("one") with { IsNeeded = true };
    private static readonly ApiParameter Other = ApiParameter.Text("other") with { IsNeeded = true };

    public static ApiRoute Route { get; } = new("sides", ApiMap.Root + "/sides", [One, Other], Answer);

    private static Action<Stream> Answer(ApiRequest request)
    {
        var (one, other) = (request.ListNamed(request.Text(One.Name)!), request.ListNamed(request.Text(Other.Name)!));
        var sides = ComparePage.Sides(request.Lists, one, other);
        return ApiJson.Document("shisaku.sides/1", json =>
        {
            json.WritePropertyName("one");
            ApiJson.WriteList(json, one);
            json.WritePropertyName("other");
            ApiJson.WriteList(json, other);
            json.WriteBoolean("includesRelistings", false);
            json.WriteBoolean("sameCurrency", sides.IsOneCurrency);
            Write(json, "total", sides.Total);
            WritePairs(json, "sources", sides.Sources);
            WritePairs(json, "terms", sides.Terms);
            WriteSide(json, "oneAlone", sides.One);
            WriteSide(json, "otherAlone", sides.Other);
            json.WriteString("page", $"/compare?a={one.Slug}&b={other.Slug}");
        });
    }

    private static void WritePairs(Utf8JsonWriter json, string name, ImmutableArray<SidePair> pairs)
    {
        json.WriteStartArray(name);
        foreach (var pair in pairs.Take(ApiParameter.MostItems))
        {
            Write(json, null, pair);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string? name, SidePair pair)
    {
        if (name is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(name);
        }

        json.WriteString("key", pair.Key);
        json.WriteString("name", pair.Name);
        Write(json, "one", pair.One);
        Write(json, "other", pair.Other);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, SideAmount? side)
    {
        if (side is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteFields(json, side);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, SideAmount side)
    {
        json.WriteNumber("listings", side.Listings);
        ApiJson.WriteNumber(json, "amount", side.Amount is { } known ? (long)known : null);
        ApiJson.WriteNumber(json, "sharePermille", side.Share);
    }

    private static void WriteSide(Utf8JsonWriter json, string name, ListSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("currency", side.Currency);
        json.WriteNumber("listings", side.Listings);
        json.WriteNumber("firstListings", side.First);
        ApiJson.WriteNumber(json, "newListings", side.New);
        foreach (var (key, groups) in new[] { ("policies", side.Policies), ("divisions", side.Divisions) })
        {
            json.WriteNumber(key + "Total", groups.Length);
            json.WriteStartArray(key);
            foreach (var group in groups.Take(ApiParameter.MostItems))
            {
                json.WriteStartObject();
                json.WriteString("name", group.Name);
                WriteFields(json, group.Amount);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
