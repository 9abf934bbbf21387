using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Shisaku.Budget;

namespace Shisaku.App.Pages.Work;

/// <summary>The entry of a programme as it is typed.</summary>
/// <param name="Values">By the name of its field: what was typed.</param>
/// <param name="Revision">The revision that was seen.</param>
public sealed record EntryForm(ImmutableDictionary<string, string> Values, int Revision)
{
    /// <summary>Names of fields that are no field of a list.</summary>
    public const string From = "term.from", To = "term.to", Reason = "reason", Measure = "measure", Ending = "ending";

    /// <summary>The name of the boxes by which a person lets stand what somebody else wrote; their values are names of fields.</summary>
    public const string Theirs = "theirs";

    /// <summary>What stands in a mark that nobody has stated yet, neither yes nor no.</summary>
    public const string Unsaid = "?";

    /// <summary>What stands in a box that is checked.</summary>
    public const string Checked = "on";

    /// <summary>What stands in a field.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");

    /// <summary>Whether a box is checked.</summary>
    public bool Is(string field) => this[field] == Checked;

    /// <summary>The fields of which what somebody else wrote shall stand.</summary>
    public IEnumerable<string> Yielded => this[Theirs].Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same with some fields of another.</summary>
    public EntryForm With(EntryForm other, IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Values = Values.SetItems(fields.Where(other.Values.ContainsKey).Select(field => KeyValuePair.Create(field, other[field]))) };
    }

    /// <summary>What a field says, whatever its notation: numbers without separators, years in one way.</summary>
    internal string Plain(string field, DraftList draft)
    {
        var text = this[field].ReplaceLineEndings("\n");
        return Field.IsAmount(field) ? AmountEntry.Read(text, draft.Decimals) is { } amount ? AmountEntry.Text(amount, draft.Decimals) : text
            : field is From or To ? EraYear.Read(text) is { } year ? EraYear.Text(year) : text
            : field == Field.Divisions ? QuestionnaireMarks.Text(QuestionnaireMarks.Divisions(text))
            : text;
    }

    /// <summary>The form of an entry.</summary>
    public static EntryForm Of(DraftList draft, DraftProgramme entry)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(entry);
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        values[Field.Name] = entry.Name;
        values[Field.Divisions] = QuestionnaireMarks.Text(entry.Divisions);
        foreach (var (mark, isSet) in new[] { (Field.New, entry.Flags.New), (Field.Priority, entry.Flags.Priority), (Field.KeyResult, entry.Flags.KeyResult) })
        {
            values[mark] = isSet is null ? Unsaid : isSet.Value ? Checked : "";
        }

        values[Field.Budget] = AmountEntry.Text(entry.Amounts.Budget, draft.Decimals);
        for (var source = 0; source < draft.FundingSources.Length; source++)
        {
            values[Field.Funding(draft.FundingSources[source].Key)] = AmountEntry.Text(entry.Amounts.Sources[source], draft.Decimals);
        }

        values[From] = entry.Term?.From is { } from ? EraYear.Text(from) : "";
        values[To] = entry.Term?.To is { } to ? EraYear.Text(to) : "";
        values[Field.Commission] = entry.Commission.ToString();
        values[Reason] = entry.Reason ?? "";
        values[Ending] = entry.IsEnding ? Checked : "";
        return new EntryForm(values.ToImmutable(), entry.Revision);
    }

    /// <summary>The form as it was sent.</summary>
    public static EntryForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new EntryForm(
            form.ToImmutableDictionary(field => field.Key, field => field.Value.ToString().Trim(), StringComparer.Ordinal),
            int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0);
    }

    /// <summary>The entry that it states, made to what stood there; and the fields that can't be read.</summary>
    public (DraftProgramme Entry, ImmutableArray<string> Faults) Entry(DraftList draft, DraftProgramme before)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(before);
        var faults = ImmutableArray.CreateBuilder<string>();
        var (from, to) = (Year(From), Year(To));
        var entry = before with
        {
            Name = this[Field.Name],
            Divisions = QuestionnaireMarks.Divisions(this[Field.Divisions]),
            Flags = new Flags(Mark(Field.New, before.Flags.New), Mark(Field.Priority, before.Flags.Priority), Mark(Field.KeyResult, before.Flags.KeyResult)),
            Amounts = new FundingBreakdown(
                Amount(Field.Budget), [.. draft.FundingSources.Select(source => Amount(Field.Funding(source.Key)))]),
            Term = from == before.Term?.From && to == before.Term?.To ? before.Term // as it was printed
                : from is { } first && to >= first != false ? EraYear.Term(first, to) : null,
            Commission = Enum.TryParse<Commission>(this[Field.Commission], out var commission) && Enum.IsDefined(commission) ? commission : before.Commission,
            Reason = this[Reason].Length == 0 ? null : this[Reason].ReplaceLineEndings("\n"),
            IsEnding = Is(Ending),
            Revision = Revision,
        };
        if (to is not null && (from is null || to < from) && !faults.Contains(From))
        {
            faults.Add(To);
        }

        return (entry, faults.ToImmutable());

        Amount Amount(string field)
        {
            if (AmountEntry.Read(this[field], draft.Decimals) is { } amount)
            {
                return amount;
            }

            faults.Add(field);
            return Budget.Amount.Blank;
        }

        int? Year(string field)
        {
            var year = this[field].Length == 0 ? null : EraYear.Read(this[field].Normalize(NormalizationForm.FormKC));
            if (this[field].Length > 0 && year is null)
            {
                faults.Add(field);
            }

            return year;
        }

        // A list without the column keeps what it had: nothing.
        bool? Mark(string field, bool? was) => !draft.Has(field) ? was : this[field] == Unsaid ? null : Is(field);
    }
}

/// <summary>Amounts as they are typed: in the list's unit, with or without separators.</summary>
internal static class AmountEntry
{
    /// <summary>An amount for a field to type in; empty for a blank one.</summary>
    public static string Text(Amount amount, int decimals) => amount.IsKnown ? amount.ToString(decimals) : "";

    /// <summary>The amount that was typed; blank where nothing was, null where it is none.</summary>
    public static Amount? Read(string typed, int decimals)
    {
        var plain = string.Concat(typed.Normalize(NormalizationForm.FormKC).Where(letter => letter != ',' && !char.IsWhiteSpace(letter)));
        if (plain.Length == 0)
        {
            return Amount.Blank;
        }

        var isNegative = plain[0] is '-' or '\u2212' or '\u25B3' or '\u25B2';
        var digits = isNegative ? plain[1..] : plain;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var (whole, rest) = point < 0 ? (digits, "") : (digits[..point], digits[(point + 1)..]);
        if (whole.Length == 0 || rest.Length > decimals || (point >= 0 && rest.Length == 0)
            || !long.TryParse(whole + rest.PadRight(decimals, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number > DraftLimits.LargestAmount)
        {
            return null;
        }

        return Amount.Of(isNegative ? -number : number);
    }
}
