using System.Text.Json;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary>Two years side by side, for other programs: <c>shisaku.comparison/1</c>. Amounts are in yen.</summary>
internal static class ComparisonJson
{
    /// <summary>The name and version of the format.</summary>
    public const string Format = "shisaku.comparison/1";

    /// <summary>Writes all of it.</summary>
    public static void Write(VersionHead earlier, VersionHead later, YearComparison comparison, YearMatches matches, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, VersionsJson.Written))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WritePropertyName("earlier");
            VersionsJson.Write(json, earlier);
            json.WritePropertyName("later");
            VersionsJson.Write(json, later);
            WriteSums(json, comparison);
            WriteProgrammes(json, comparison.Programmes);
            WriteProposals(json, matches.Proposals);
            WriteNotes(json, comparison);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>What changed in all, by policy, division and source.</summary>
    public static void WriteSums(Utf8JsonWriter json, YearComparison comparison)
    {
        json.WriteNumber("decimals", comparison.Decimals);
        json.WritePropertyName("total");
        Write(json, comparison.Total);
        WriteGroups(json, "policies", comparison.Policies);
        WriteGroups(json, "divisions", comparison.Divisions);
        WriteGroups(json, "sources", comparison.Sources);
    }

    /// <summary>What became of programmes.</summary>
    public static void WriteProgrammes(Utf8JsonWriter json, IEnumerable<ProgrammeChange> programmes)
    {
        json.WriteStartArray("programmes");
        foreach (var programme in programmes)
        {
            Write(json, programme);
        }

        json.WriteEndArray();
    }

    /// <summary>Which listings may be the same programme.</summary>
    public static void WriteProposals(Utf8JsonWriter json, IEnumerable<YearMatch> proposals)
    {
        json.WriteStartArray("proposals");
        foreach (var match in proposals)
        {
            Write(json, match);
        }

        json.WriteEndArray();
    }

    /// <summary>What is to be known beside the figures.</summary>
    public static void WriteNotes(Utf8JsonWriter json, YearComparison comparison)
    {
        WriteTexts(json, "notes", comparison.Notes.Select(YearText.In(Language.English).Note));
        WriteTexts(json, "notesJa", comparison.Notes.Select(YearText.In(Language.Japanese).Note));
    }

    private static void Write(Utf8JsonWriter json, YearDifference sums)
    {
        json.WriteStartObject();
        json.WriteNumber("earlier", sums.Earlier);
        json.WriteNumber("later", sums.Later);
        json.WriteNumber("difference", sums.Difference);
        json.WriteNumber("new", sums.New);
        json.WriteNumber("ended", sums.Ended);
        json.WriteNumber("raised", sums.Raised);
        json.WriteNumber("cut", sums.Cut);
        json.WriteNumber("movedIn", sums.MovedIn);
        json.WriteNumber("movedOut", sums.MovedOut);
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, string name, IEnumerable<GroupChange> groups)
    {
        json.WriteStartArray(name);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("earlierName", group.EarlierName);
            json.WriteString("laterName", group.LaterName);
            json.WritePropertyName("sums");
            Write(json, group.Sums);
            json.WriteNumber("undecided", group.Undecided);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ProgrammeChange programme)
    {
        json.WriteStartObject();
        json.WriteString("kind", TextResource.KeyOf(programme.Kind.ToString()));
        WriteNumbers(json, "earlierLines", programme.EarlierLines);
        WriteNumbers(json, "laterLines", programme.LaterLines);
        json.WriteString("earlierName", programme.EarlierName);
        json.WriteString("laterName", programme.LaterName);
        json.WriteString("earlierPolicy", programme.EarlierPolicy);
        json.WriteString("laterPolicy", programme.LaterPolicy);
        WriteAmount(json, "earlier", programme.Earlier);
        WriteAmount(json, "later", programme.Later);
        WriteTexts(json, "changes", Enum.GetValues<MatchChanges>()
            .Where(each => each != MatchChanges.None && programme.Changes.HasFlag(each)).Select(each => TextResource.KeyOf(each.ToString())));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, YearMatch match)
    {
        json.WriteStartObject();
        json.WriteString("kind", TextResource.KeyOf(match.Kind.ToString()));
        WriteNumbers(json, "earlierLines", match.EarlierLines);
        WriteNumbers(json, "laterLines", match.LaterLines);
        WriteTexts(json, "reasons", match.Reasons.Select(YearText.In(Language.English).Reason));
        WriteTexts(json, "reasonsJa", match.Reasons.Select(YearText.In(Language.Japanese).Reason));
        json.WriteEndObject();
    }

    private static void WriteAmount(Utf8JsonWriter json, string name, long? amount)
    {
        json.WritePropertyName(name);
        if (amount is { } known)
        {
            json.WriteNumberValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
