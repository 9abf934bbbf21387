using System.Text.Json;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Api;

/// <summary>A total as the API tells it: the list's own where it states one, else added up and said so.</summary>
internal static class TotalJson
{
    /// <summary>All columns of a total; null where there is none.</summary>
    public static void Write(Utf8JsonWriter json, string name, GroupTotal? total, ProgrammeList list)
    {
        if (total is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        RecoveredListParts.WriteAmounts(json, AmountsOf(total, list), list);
        WriteOrigin(json, total, Enumerable.Range(0, list.ColumnCount), list);
        json.WriteEndObject();
    }

    /// <summary>One column of a total.</summary>
    public static void WriteColumn(Utf8JsonWriter json, string name, GroupTotal? total, int column, ProgrammeList list)
    {
        if (total is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        RecoveredListParts.WriteAmount(json, "amount", total[column], list);
        WriteOrigin(json, total, [column], list);
        json.WriteEndObject();
    }

    private static FundingBreakdown AmountsOf(GroupTotal total, ProgrammeList list)
    {
        var amounts = Enumerable.Range(0, list.ColumnCount).Select(column => total[column]).ToList();
        return new FundingBreakdown(amounts[0], [.. amounts.Skip(1).Take(list.FundingSources.Length)])
        {
            Further = [.. amounts.Skip(1 + list.FundingSources.Length)],
        };
    }

    private static void WriteOrigin(Utf8JsonWriter json, GroupTotal total, IEnumerable<int> columns, ProgrammeList list)
    {
        var asked = columns.ToList();
        json.WriteNumber("listings", total.Sums.Listings);
        json.WriteNumber("undecided", asked.Sum(column => total.Sums.Columns[column].Undecided));
        var isStated = asked.Any(column => total.Stated?.Amounts[column].IsBlank == false);
        json.WriteString("from", isStated ? "list" : "computed");
        ApiJson.WriteNumber(json, "line", isStated ? total.Stated!.Line : null);
        json.WriteString("label", isStated ? total.Stated!.Label : null);
        json.WriteStartArray("computedFields");
        foreach (var column in asked.Where(column => total.Stated?.Amounts[column].IsBlank != false && !total[column].IsBlank))
        {
            json.WriteStringValue(list.ColumnField(column));
        }

        json.WriteEndArray();
        ApiJson.WriteTruth(json, "held", !isStated || asked.Any(column => total.Sums.Columns[column].Undecided > 0) ? null : !asked.Any(total.IsBroken));
    }
}
