using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>Writes out the sums that an amount stands in.</summary>
internal sealed class ProofSums(ExplainedList list, PrintedTable table, int line, string field, int column)
{
    /// <summary>So many parts are told one by one: a total of a long list has thousands.</summary>
    public const int Told = 200;

    /// <summary>The sums, row sums first, as the list's checks come.</summary>
    public IEnumerable<ProofSum> All()
    {
        foreach (var check in list.Recovered.Checks)
        {
            var sum = check.Rule switch
            {
                SumRule.RowSum => check.Lines[0] == line && column <= list.List.FundingSources.Length ? RowSum(check) : null,
                SumRule.Difference => check.Lines[0] == line ? RuleSum(check) : null,
                SumRule.Twin => check.Lines.Contains(line) ? Twin(check) : null,
                _ => check.Field == field && check.Lines.Contains(line) ? Total(check) : null,
            };
            if (sum is not null)
            {
                yield return sum;
            }
        }
    }

    private ProofSum RowSum(Check check) => Made(
        check, 0, line, Enumerable.Range(1, list.List.FundingSources.Length).Select(source => InRow(line, source, list.HeadingOf(source))));

    private ProofSum? RuleSum(Check check)
    {
        var total = list.ColumnOf(check.Field) ?? 0;
        var rule = list.List.ColumnRules.FirstOrDefault(each => each.Total == total && (total == column || each.Added.Contains(column) || each.Subtracted.Contains(column)));
        return rule is null ? null : Made(
            check, total, line,
            rule.Added.Select(each => InRow(line, each, list.HeadingOf(each))).Concat(rule.Subtracted.Select(each => InRow(line, each, "\u2212 " + list.HeadingOf(each)))));
    }

    private ProofSum Total(Check check) => Made(check, column, check.Lines[0], check.Lines.Skip(1).Select(each => InRow(each, column, NameOf(each))));

    private ProofSum Twin(Check check)
    {
        var (relisting, first) = (check.Lines[0], check.Lines[1]);
        return new ProofSum(
            SumRule.Twin, list.HeadingOf(column), NameOf(relisting), [InRow(first, column, NameOf(first))], 0, "", null,
            InRow(relisting, column, NameOf(relisting)), check.IsUndecided ? null : list.AmountOf(DifferenceOf(relisting, first)), check.IsHeld, "");
    }

    // The check tells the first column that differs; what is asked for is this one.
    private long DifferenceOf(int relisting, int first)
    {
        var (one, other) = (list.Row(relisting)!.Amounts[column], list.Row(first)!.Amounts[column]);
        return one.IsUndecided || other.IsUndecided ? 0 : other.Counted - one.Counted;
    }

    private ProofSum Made(Check check, int total, int stated, IEnumerable<ProofPart> parts)
    {
        var said = parts.Where(part => part.Text.Length > 0).ToList();
        var told = said.Count <= Told ? said : [.. said.Where((part, at) => at < Told || part.IsThis)];
        var further = said.Except(told).ToList();
        var row = list.Row(stated)!.Amounts[total];
        return new ProofSum(
            check.Rule, list.HeadingOf(total), NameOf(stated), [.. told], further.Count, further.Count == 0 ? "" : list.AmountOf(SumOf(further)),
            check.IsUndecided ? null : list.AmountOf(row.Counted + check.Difference), InRow(stated, total, NameOf(stated)),
            check.IsUndecided ? null : list.AmountOf(check.Difference), check.IsHeld, check.Tolerance == 0 ? "" : list.AmountOf(check.Tolerance));
    }

    private long SumOf(List<ProofPart> parts)
    {
        var sum = 0L;
        foreach (var part in parts)
        {
            var amount = list.Row(part.Line)!.Amounts[list.ColumnOf(part.Field)!.Value];
            sum += amount.IsUndecided ? 0 : amount.Counted;
        }

        return sum;
    }

    private ProofPart InRow(int row, int at, string name) => new(
        row, list.List.ColumnField(at), name, list.Row(row) is { } known ? CellText.Of(table, known.Amounts[at]) : "", row == line && at == column);

    private string NameOf(int row) => $"{list.NameOf(row)} {list.Row(row)?.Subject}";
}
