using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>A recovered list, noted as a person would: rows of amounts, findings of one line.</summary>
internal static class RecoveredPage
{
    extension(RecoveredList list)
    {
        /// <summary>The amounts of a row, the budget first: <c>-</c> is blank, <c>?</c> is undecided.</summary>
        public string Row(int line) => Noted(list.AmountsOf(line));

        /// <summary>The amounts of every row, listings and totals, in printed order: <c>5: 590 - - 590</c>.</summary>
        public string[] Rows() =>
        [
            .. list.List.Listings.Select(listing => (listing.Line, listing.Amounts))
                .Concat(list.List.TotalsRows.Select(totals => (totals.Line, totals.Amounts)))
                .OrderBy(row => row.Line)
                .Select(row => $"{row.Line}: {Noted(row.Amounts)}"),
        ];

        /// <summary>What happened to a cell and how sure it is: <c>Moved Proven</c>.</summary>
        public string Cell(int line, string field)
        {
            var cell = Assert.Single(list.Cells, cell => cell.Line == line && cell.Field == field);
            return $"{cell.State} {cell.Certainty}";
        }

        /// <summary>All findings of some kinds: <c>5 funding.national: 1,385 → 1,335</c>.</summary>
        public string[] Found(params FindingKind[] kinds) =>
        [
            .. list.Findings.Where(finding => kinds.Contains(finding.Kind)).Select(finding =>
                $"{finding.Line} {finding.Field}"
                + (finding.Printed is null && finding.Recovered is null ? "" : $": {finding.Printed}")
                + (finding.Recovered is null ? "" : $" → {finding.Recovered}")),
        ];

        /// <summary>The findings that ask something of a person: all kinds but those one only needs to know.</summary>
        public string[] Asked() =>
        [
            .. list.Findings
                .Where(finding => FindingCatalogue.ActOn(finding.Kind) != Act.Know)
                .Select(finding => $"{finding.Line} {FindingText.NameOf(finding.Kind)}"),
        ];

        /// <summary>The one finding of a kind.</summary>
        public Finding One(FindingKind kind) => Assert.Single(list.Findings, finding => finding.Kind == kind);

        public Listing Listing(int line) => list.List.Listings.Single(listing => listing.Line == line);

        private FundingBreakdown AmountsOf(int line) =>
            list.List.Listings.FirstOrDefault(listing => listing.Line == line)?.Amounts
            ?? list.List.TotalsRows.Single(totals => totals.Line == line).Amounts;
    }

    /// <summary>A detail of a finding.</summary>
    public static string Detail(this Finding finding, string name) =>
        Assert.Single(finding.Details, detail => detail.Name == name).Value;

    private static string Noted(FundingBreakdown amounts) =>
        string.Join(' ', amounts.Columns.Select(amount => amount.IsBlank ? "-" : amount.ToString()));
}
