using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Shisaku.Budget;

/// <summary>What who writes a questionnaire (調査票) and who reads a returned one must agree upon: marks, keys of columns, keys of rows.</summary>
public static partial class QuestionnaireForm
{
    /// <summary>The version of the form; one that is newer is not read.</summary>
    public const int Version = 1;

    /// <summary>The mark by which the sheet of entries is known, whatever it is called: it stands before the keys of its columns.</summary>
    public const string EntriesMark = "shisaku-entries";

    /// <summary>The mark by which the hidden sheet is known.</summary>
    public const string HeadMark = "shisaku-questionnaire";

    /// <summary>What stands in the hidden sheet below its mark: a key, and its value beside it.</summary>
    public const string Draft = "draft", Division = "division", Year = "year", Digits = "digits";

    /// <summary>The columns, from 1, of the hidden sheet: programmes that were given out (their row keys, names beside), measures, years (as written, as numbers beside).</summary>
    public const int GivenOut = 4, Measures = 8, Years = 10;

    /// <summary>The key of a column.</summary>
    public const string Key = "key", Check = "check", Relist = "relist", TermBefore = "before.term", From = "term.from", To = "term.to",
        Ends = "ends", Reason = "reason", State = "state";

    /// <summary>Rows for new programmes below those that are prefilled.</summary>
    public const int EmptyRows = 20;

    private const string BeforePrefix = "before.";

    /// <summary>The keys of the columns in their order; those of amounts are named like their fields (<see cref="Field"/>).</summary>
    public static ImmutableArray<string> ColumnsOf(DraftList draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var keys = ImmutableArray.CreateBuilder<string>();
        keys.AddRange(Key, Check, Field.Name);
        foreach (var amount in AmountsOf(draft))
        {
            keys.AddRange(Before(amount), amount);
        }

        keys.AddRange(Field.Measure, Relist);
        keys.AddRange(new[] { Field.New, Field.Priority, Field.KeyResult }.Where(draft.Has));
        keys.AddRange(draft.Has(Field.Term) ? [TermBefore, From, To] : Array.Empty<string>());
        keys.AddRange(new[] { Field.Commission, Field.Divisions }.Where(draft.Has));
        keys.AddRange(Ends, Reason, State);
        return keys.ToImmutable();
    }

    /// <summary>The keys of the amounts: budget, sources.</summary>
    public static ImmutableArray<string> AmountsOf(DraftList draft) =>
        [Field.Budget, .. draft.FundingSources.Select(source => Field.Funding(source.Key))];

    /// <summary>The key of the column that shows last year's.</summary>
    public static string Before(string amount) => BeforePrefix + amount;

    /// <summary>Whether somebody may type into a column.</summary>
    public static bool IsInput(string column) =>
        column is not (Key or Check or State) && !column.StartsWith(BeforePrefix, StringComparison.Ordinal);

    /// <summary>The key of a prefilled row.</summary>
    public static string KeyOf(RowKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return string.Create(CultureInfo.InvariantCulture, $"#{key.Draft}.{key.Programme}.{key.Revision}");
    }

    /// <summary>What the key of a row says; null where it is none.</summary>
    public static RowKey? ReadKey(string text)
    {
        var match = RowKeyText().Match(text);
        return match.Success ? new RowKey(Number(1), Number(2), (int)Number(3)) : null;

        long Number(int group) => long.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    /// <summary>The mark of the sheet of entries with the draft that it belongs to.</summary>
    public static string EntriesMarkOf(QuestionnaireHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return string.Create(CultureInfo.InvariantCulture, $"{EntriesMark}:{head.Form}:{head.Draft}:{head.FiscalYear}:{head.Digits}");
    }

    /// <summary>What the mark of the sheet of entries says, without the division; null where it is none.</summary>
    public static QuestionnaireHead? ReadEntriesMark(string text)
    {
        var match = Mark().Match(text);
        return match.Success ? new QuestionnaireHead(
            long.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture), "", int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(match.Groups[4].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>By its text in the drop-down list: every measure of a draft, in printed order.</summary>
    public static IReadOnlyList<KeyValuePair<string, long>> MeasuresOf(DraftList draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var texts = new List<KeyValuePair<string, long>>();
        foreach (var (policy, measure) in draft.Measures)
        {
            var plain = $"{policy.PrintedNumber}{policy.Name} {(measure.Name is null ? "" : PrintedWordsOfDrafts.Bullet + measure.Name)}".Trim();
            var text = plain;
            for (var number = 2; text.Length == 0 || texts.Any(each => each.Key == text); number++)
            {
                text = string.Create(CultureInfo.InvariantCulture, $"{plain} ({number})").Trim();
            }

            texts.Add(new(text, measure.Id));
        }

        return texts;
    }

    [GeneratedRegex("^#([0-9]{1,18})\\.([0-9]{1,18})\\.([0-9]{1,9})$")]
    private static partial Regex RowKeyText();

    [GeneratedRegex("^" + EntriesMark + ":([0-9]{1,4}):([0-9]{1,18}):([0-9]{4}):([0-9])$")]
    private static partial Regex Mark();
}

/// <summary>Which programme a row of a questionnaire is.</summary>
/// <param name="Draft">The number of the draft: a row that was pasted from another year's questionnaire is told by it.</param>
/// <param name="Programme">The programme's id in the draft.</param>
/// <param name="Revision">The revision that was seen.</param>
public sealed record RowKey(long Draft, long Programme, int Revision);
