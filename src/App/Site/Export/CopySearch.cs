using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Site.Export;

/// <summary>What a copy searches in: an index of all current lists, and their listings in parts, each a script that hands them over,
/// because pages that are opened from a disk may load scripts and nothing else.</summary>
internal static class CopySearch
{
    /// <summary>The file of the index; the parts stand beside it.</summary>
    public const string IndexFile = "copy/search/index.js";

    /// <summary>How many listings a part holds at most.</summary>
    public const int ListingsOfPart = 500;

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes index and parts.</summary>
    /// <param name="lists">What the site shows.</param>
    /// <param name="put">Takes each file in.</param>
    public static void Write(PublicLists lists, Action<string, byte[]> put)
    {
        var (parts, heads) = (new List<object>(), new List<object>());
        foreach (var list in lists.All)
        {
            var rows = new CopyRows(lists.Read(list));
            foreach (var part in rows.Parts(ListingsOfPart))
            {
                var number = FormattableString.Invariant($"{parts.Count + 1}");
                put($"copy/search/part-{number}.js", Script("shisakuCopy.part", new { part = parts.Count, part.policies, part.measures, part.divisions, part.rows }));
                parts.Add(new { list = heads.Count, count = part.rows.Count });
            }

            heads.Add(new
            {
                government = list.Head.Key.Government.Name, year = list.Head.Key.FiscalYear, title = list.Head.Title, unit = rows.List.Unit.Printed, decimals = rows.List.Decimals,
            });
        }

        var letters = LetterTable.Whole;
        var needs = new SortedDictionary<string, ImmutableArray<string>>(EverydayWords.All.ToDictionary(), StringComparer.Ordinal);
        put(IndexFile, Script("shisakuCopy.index", new
        {
            letters = new { from = letters.From, to = letters.To, dropped = letters.Dropped, dashes = letters.Dashes, kana = letters.Kana }, needs, lists = heads, parts,
        }));
    }

    private static byte[] Script(string call, object data) =>
        Surroundings.Utf8.GetBytes($"{call}({JsonSerializer.Serialize(data, Written).Replace("</", "<\\/", StringComparison.Ordinal)});\n");
}
