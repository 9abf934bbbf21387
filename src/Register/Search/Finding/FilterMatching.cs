namespace Shisaku.Register;

/// <summary>Leaves of a segment's hits what the filters let through that are no facets.</summary>
internal static class FilterMatching
{
    public static void Keep(SearchPlan plan, int place, SegmentSets sets)
    {
        var segment = plan.Index.Segments[place];
        var query = plan.Query;
        if (plan.Measures is { } measures)
        {
            sets.One.Clear();
            TextMatching.AddValues(plan.Index, place, SegmentFieldKind.Measure, measures, sets.One);
            ListingSet.Keep(sets.Hits, sets.One);
        }

        if (query.IsRelisted is { } isRelisted)
        {
            segment.Field(SegmentFieldKind.Trait).Postings(isRelisted ? SegmentMarks.Relisted : SegmentMarks.Original)
                .KeepIn(sets.Hits, sets.Scratch);
        }

        if (!query.Commissions.IsEmpty)
        {
            sets.One.Clear();
            foreach (var commission in query.Commissions)
            {
                segment.Field(SegmentFieldKind.Trait).Postings(SegmentMarks.Commission + (int)commission).AddTo(sets.One);
            }

            ListingSet.Keep(sets.Hits, sets.One);
        }

        if (query.LeastBudget is not null || query.MostBudget is not null)
        {
            ListingSet.KeepWhere(sets.Hits, new BudgetWithin(
                segment, query.LeastBudget ?? SearchSegment.UnknownBudget, query.MostBudget ?? long.MaxValue));
        }

        if (query.ActiveIn is { } active)
        {
            ListingSet.KeepWhere(sets.Hits, new ActiveIn(segment, active));
        }

        if (query.EndsIn is { } end)
        {
            ListingSet.KeepWhere(sets.Hits, new EndsIn(segment, end));
        }
    }

    private readonly ref struct BudgetWithin(SearchSegment segment, long least, long most) : IListingTest
    {
        private readonly ReadOnlySpan<long> budgets = segment.Part<long>(SegmentPart.Budgets);

        public bool Holds(int listing) =>
            budgets[listing] is var budget && budget != SearchSegment.UnknownBudget && budget >= least && budget <= most;
    }

    private readonly ref struct ActiveIn(SearchSegment segment, int year) : IListingTest
    {
        private readonly ReadOnlySpan<ushort> from = segment.Part<ushort>(SegmentPart.TermsFrom);
        private readonly ReadOnlySpan<ushort> to = segment.Part<ushort>(SegmentPart.TermsTo);

        public bool Holds(int listing) =>
            from[listing] is > 0 and var first && first <= year && (to[listing] == 0 || to[listing] >= year);
    }

    private readonly ref struct EndsIn(SearchSegment segment, int year) : IListingTest
    {
        private readonly ReadOnlySpan<ushort> to = segment.Part<ushort>(SegmentPart.TermsTo);

        public bool Holds(int listing) => to[listing] == year && year > 0;
    }
}
