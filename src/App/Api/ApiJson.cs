using System.Text.Json;
using Shisaku.App.Commands;
using Shisaku.App.Site;
using Shisaku.Register;

namespace Shisaku.App.Api;

/// <summary>What all documents of the API have in common.</summary>
internal static class ApiJson
{
    /// <summary>A document.</summary>
    /// <param name="format">Its format's name.</param>
    /// <param name="fields">Writes its fields.</param>
    public static Action<Stream> Document(string format, Action<Utf8JsonWriter> fields) => stream =>
    {
        using (var json = new Utf8JsonWriter(stream, VersionsJson.Written))
        {
            json.WriteStartObject();
            json.WriteString("format", format);
            fields(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    };

    /// <summary>What <c>shisaku list --json</c> tells of a list, and where it stands on the site.</summary>
    public static void WriteList(Utf8JsonWriter json, PublicList list) => VersionsJson.Write(json, list.Head, more => WriteAddresses(more, list));

    /// <summary>The name of a list in addresses, and its page.</summary>
    public static void WriteAddresses(Utf8JsonWriter json, PublicList? list)
    {
        json.WriteString("slug", list?.Slug);
        json.WriteString("page", list is null ? null : "/lists/" + list.Slug);
    }

    /// <summary>Which version of which list an answer is of.</summary>
    public static void WriteOf(Utf8JsonWriter json, PublicList list)
    {
        json.WriteString("list", list.Slug);
        json.WriteNumber("version", list.Head.Number);
        json.WriteString("verdict", list.Head.Verdict.ToString().ToLowerInvariant());
    }

    /// <summary>A number; null where there is none.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A yes or no; null where undecided.</summary>
    public static void WriteTruth(Utf8JsonWriter json, string name, bool? truth)
    {
        if (truth is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>The stamp of cursors into a version of a list.</summary>
    public static string StampOf(VersionHead head) => head.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
