using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>The kinds of acts in compiling, as the work journal names them.</summary>
public static class WorkAct
{
    /// <summary>A draft was opened.</summary>
    public const string Open = "draft-open";

    /// <summary>A programme's entry was changed.</summary>
    public const string Edit = "edit";

    /// <summary>A programme was entered or taken out.</summary>
    public const string Enter = "enter";

    /// <summary>A programme's places were changed.</summary>
    public const string Place = "place";

    /// <summary>Policies or measures were changed.</summary>
    public const string Outline = "outline";

    /// <summary>Entries were submitted by their division.</summary>
    public const string Submit = "submit";

    /// <summary>An entry was returned to its division.</summary>
    public const string Return = "return";

    /// <summary>Entries were accepted.</summary>
    public const string Accept = "accept";

    /// <summary>Acceptances were taken back.</summary>
    public const string Unaccept = "unaccept";

    /// <summary>The day until which divisions are asked to answer was changed.</summary>
    public const string Due = "due";

    /// <summary>A division's workbook was taken in.</summary>
    public const string Workbook = "workbook";

    /// <summary>A draft was approved.</summary>
    public const string Approve = "approve";

    /// <summary>A draft was opened again.</summary>
    public const string Reopen = "reopen";

    /// <summary>A draft was published.</summary>
    public const string Publish = "publish";
}

/// <summary>What the work journal states of one side of a change.</summary>
internal static class WorkStatement
{
    /// <summary>The parts of a draft that a change touched, as JSON; null for none.</summary>
    public static string? Of(string? outline, IEnumerable<DraftProgramme> programmes, ImmutableArray<DraftPlace> places)
    {
        var stated = new JsonObject();
        if (outline is not null)
        {
            stated["outline"] = JsonNode.Parse(outline);
        }

        JsonNode?[] touched = [.. programmes.Select(programme => JsonNode.Parse(DraftShelf.Text(programme)))];
        if (touched.Length > 0)
        {
            stated["programmes"] = new JsonArray(touched);
        }

        if (places.Length > 0)
        {
            stated["places"] = JsonNode.Parse(DraftShelf.Text(places));
        }

        return stated.Count == 0 ? null : stated.ToJsonString(StoredJson.Options);
    }

    /// <summary>The numbers of the entries that a statement touches; null where it touches anything else, or nothing that it names.</summary>
    public static HashSet<long>? EntriesAlone(string? stated)
    {
        if (stated is not ['{', ..])
        {
            return null;
        }

        using var parsed = JsonDocument.Parse(stated);
        return parsed.RootElement.EnumerateObject().All(part => part.NameEquals("programmes"))
            ? [.. parsed.RootElement.GetProperty("programmes").EnumerateArray().Select(programme => programme.GetProperty("id").GetInt64())] : null;
    }

    /// <summary>What the journal calls a draft; its entries stand below.</summary>
    public static string SubjectOf(long draft) => FormattableString.Invariant($"draft/{draft}");
}
