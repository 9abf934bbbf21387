using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Shisaku.Budget;
using Words = Shisaku.Reading.PrintedWordsOfForms;

namespace Shisaku.Reading;

/// <summary>Reads the wide form of a list: one listing a row, with policy and measure in every row.</summary>
/// <remarks>It has no totals, title or year. A column of marks or texts without a single one is taken for a column that the list
/// does not have, because the form has it for every list.</remarks>
internal static partial class WideForm
{
    private static readonly string[] Lacking = ["title", "fiscalYear", "subtotals", "total"];

    private static readonly (int Cell, string Field)[] Before = [(2, Field.Measure), (4, Field.New), (5, Field.Priority), (6, Field.KeyResult)];

    private static readonly (int FromEnd, string Field)[] After = [(5, Field.Term), (4, Field.Commission), (3, Field.Divisions)];

    /// <summary>The list as printed; null where the rows are no wide form or not wholly one.</summary>
    public static ReadContent? Read(ReadContent content)
    {
        var head = content.Rows[0].Cells;
        if (!IsHead(head) || !content.Rows.Skip(1).All(row => IsListing(row, head.Length)))
        {
            return null;
        }

        var amounts = Words.WideBefore.Length - 1;
        var columns = head.Length - amounts - Words.WideAfter.Length;
        var list = new FormList
        {
            Unit = UnitIn(head[amounts]),
            Columns = [.. head.Skip(amounts + 1).Take(columns - 1).Select(heading => new FormColumn(null, FormText.Unguarded(heading), null))],
        };
        (string Policy, string Name, string Measure) above = ("", "", "");
        foreach (var row in content.Rows.Skip(1))
        {
            var place = FormText.Place(FormText.Number(row[head.Length - 2]));
            var (policy, name, measure) = (row[0], FormText.Unguarded(row[1]), FormText.Unguarded(row[2]));
            var isSamePolicy = (policy, name) == (above.Policy, above.Name);
            if (!isSamePolicy && (policy + name).Length > 0)
            {
                list.Rows.Add(new FormPolicy(place, (FormText.Number(policy) is { } number ? Words.Numbered(number) : policy) + name));
            }

            list.Rows.Add(new FormListing(place, FormText.Unguarded(row[3]), [.. row.Cells.AsSpan(amounts, columns)])
            {
                Measure = measure.Length > 0 && (!isSamePolicy || measure != above.Measure) ? Words.Bullet + measure : "",
                New = row[4],
                Priority = row[5],
                KeyResult = row[6],
                Term = TermOf(row[head.Length - 5]),
                Commission = row[head.Length - 4],
                Divisions = FormText.Unguarded(row[head.Length - 3]).Replace(";", Words.Comma, StringComparison.Ordinal),
            });
            above = (policy, name, measure);
        }

        list.Notes.Add(new ReadingNote(ReadingNote.LackingForm, Lacking.Length, null, string.Join(", ", Lacking)));
        return FormPrint.Of(list, FieldsOf(content, head.Length), content.MediaType, content.Encoding);
    }

    private static bool IsHead(ImmutableArray<string> head)
    {
        var (before, after) = (Words.WideBefore, Words.WideAfter);
        return head.Length >= before.Length + after.Length
            && head.AsSpan(0, before.Length - 1).SequenceEqual(before.AsSpan(0, before.Length - 1))
            && head[before.Length - 1].StartsWith(before[^1], StringComparison.Ordinal)
            && head.AsSpan()[^after.Length..].SequenceEqual(after);
    }

    // Blank cells at a row's end may have been taken off by another program.
    private static bool IsListing(PrintedRow row, int cells) =>
        row.Cells.Length <= cells && row.Cells.Length >= cells - 1 && FormText.Number(row[cells - 2]) > 0 && row[3].Length > 0;

    private static HashSet<string> FieldsOf(ReadContent content, int cells)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (cell, field) in Before.Concat(After.Select(each => (cells - each.FromEnd, each.Field))))
        {
            if (content.Rows.Skip(1).Any(row => row[cell].Length > 0))
            {
                fields.Add(field);
            }
        }

        return fields;
    }

    /// <summary>The unit in the budget's heading: 事業費(千円), 事業費(1000EUR).</summary>
    private static MonetaryUnit? UnitIn(string heading)
    {
        var match = Unit().Match(heading);
        var text = match.Groups["unit"].Value;
        return !match.Success ? null
            : Words.YenOf(text) is { } yen ? new MonetaryUnit(text, yen)
            : match.Groups["factor"].Success && long.TryParse(match.Groups["factor"].Value, out var factor)
                ? new MonetaryUnit(null, factor) { Currency = match.Groups["currency"].Value }
            : null;
    }

    private static string TermOf(string text)
    {
        var match = Term().Match(text);
        return match.Success
            ? Words.TermOf(FormText.Number(match.Groups["from"].Value)!.Value, FormText.Number(match.Groups["to"].Value), !match.Groups["to"].Success)
            : text;
    }

    [GeneratedRegex(@"\((?<unit>(?<factor>[0-9]{1,12})(?<currency>[A-Z]{3})|[^()]+)\)$")]
    private static partial Regex Unit();

    [GeneratedRegex("^(?<from>[0-9]{4})-(?<to>[0-9]{4})?$")]
    private static partial Regex Term();
}
