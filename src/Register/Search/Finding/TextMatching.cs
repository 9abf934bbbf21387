namespace Shisaku.Register;

/// <summary>Finds the listings of a segment that have the terms.</summary>
internal static class TextMatching
{
    /// <summary>Puts into <see cref="SegmentSets.Hits"/> what matches the text, and into <see cref="SegmentSets.InNames"/> the
    /// names that have all terms, which mean something where there are hits.</summary>
    public static void Match(SearchPlan plan, int place, SegmentSets sets)
    {
        var segment = plan.Index.Segments[place];
        ListingSet.Fill(sets.Hits, segment.Count);
        ListingSet.Fill(sets.InNames, segment.Count);
        foreach (var term in plan.Terms)
        {
            var matched = Matched(plan.Index, place, term, sets);
            ListingSet.Keep(sets.InNames, matched.InNames(place));
            if (!term.IsOfWhole(place))
            {
                ListingSet.Keep(sets.Hits, matched.Anywhere(place));
                if (ListingSet.IsEmpty(sets.Hits))
                {
                    return;
                }
            }
        }

        foreach (var term in plan.Excluded)
        {
            if (term.IsOfWhole(place))
            {
                sets.Hits.Clear();
                return;
            }

            ListingSet.Remove(sets.Hits, Matched(plan.Index, place, term, sets).Anywhere(place));
        }
    }

    /// <summary>Where a term stands, found in a segment where nobody did before.</summary>
    private static MatchedTerm Matched(SearchIndex index, int place, PlannedTerm term, SegmentSets sets)
    {
        if (!term.Matched.IsKnown(place))
        {
            FindInNames(index.Segments[place], term, sets);
            sets.One.CopyTo(sets.Others);
            AddProperties(index, place, term, sets.One);
            term.Matched.Keep(place, sets.Others, sets.One);
        }

        return term.Matched;
    }

    /// <summary>Of the names that have all terms, those that begin with the first.</summary>
    public static void KeepBeginning(SearchSegment segment, string beginning, Span<ulong> names, Span<ulong> scratch)
    {
        var pairs = segment.Part<uint>(SegmentPart.Pairs);
        var pair = pairs.BinarySearch(SearchSegment.Pair(SearchSegment.End, beginning[0]));
        if (pair < 0)
        {
            names.Clear();
            return;
        }

        NamesWith(segment, pair).KeepIn(names, scratch);
        ListingSet.KeepWhere(names, new NameBegins(segment, beginning));
    }

    private static void AddProperties(SearchIndex index, int place, PlannedTerm term, Span<ulong> set)
    {
        for (var kind = 0; kind < PlannedTerm.Kinds.Length; kind++)
        {
            if (term.Values[kind] is { } values)
            {
                AddValues(index, place, PlannedTerm.Kinds[kind], values, set);
            }
        }
    }

    /// <summary>Adds the listings that have certain values of a property.</summary>
    public static void AddValues(SearchIndex index, int place, SegmentFieldKind kind, bool[] values, Span<ulong> set)
    {
        var field = index.Segments[place].Field(kind);
        var numbers = index.Numbers(kind, place);
        for (var value = 0; value < numbers.Length; value++)
        {
            if (values[numbers[value]])
            {
                field.Postings(value).AddTo(set);
            }
        }
    }

    /// <summary>Puts into <see cref="SegmentSets.One"/> the names with a term or with what does as well.</summary>
    private static void FindInNames(SearchSegment segment, PlannedTerm term, SegmentSets sets)
    {
        FindInNames(segment, term.Texts[0], sets);
        if (term.Texts.Length == 1)
        {
            return;
        }

        sets.One.CopyTo(sets.Others);
        foreach (var text in term.Texts.AsSpan(1))
        {
            FindInNames(segment, text, sets);
            ListingSet.Add(sets.Others, sets.One);
        }

        sets.Others.CopyTo(sets.One);
    }

    /// <summary>Puts into <see cref="SegmentSets.One"/> the names with a text.</summary>
    private static void FindInNames(SearchSegment segment, string term, SegmentSets sets)
    {
        var set = sets.One;
        set.Clear();
        var pairs = segment.Part<uint>(SegmentPart.Pairs);
        if (term.Length == 1)
        {
            // Each letter of a name begins a pair, the last one with the sign that closes the name.
            for (var pair = FirstFrom(pairs, SearchSegment.Pair(term[0], '\0')); pair < pairs.Length && pairs[pair] >> 16 == term[0]; pair++)
            {
                NamesWith(segment, pair).AddTo(set);
            }

            return;
        }

        Span<int> found = term.Length <= 128 ? stackalloc int[term.Length - 1] : new int[term.Length - 1];
        var rarest = 0;
        for (var place = 0; place < found.Length; place++)
        {
            found[place] = pairs.BinarySearch(SearchSegment.Pair(term[place], term[place + 1]));
            if (found[place] < 0)
            {
                return;
            }

            rarest = NamesWith(segment, found[place]).Length < NamesWith(segment, found[rarest]).Length ? place : rarest;
        }

        NamesWith(segment, found[rarest]).AddTo(set);
        if (found.Length > 1)
        {
            for (var place = 0; place < found.Length; place++)
            {
                if (place != rarest)
                {
                    NamesWith(segment, found[place]).KeepIn(set, sets.Scratch);
                }
            }

            ListingSet.KeepWhere(set, new NameContains(segment, term));
        }
    }

    private static Postings NamesWith(SearchSegment segment, int pair)
    {
        var places = segment.Part<int>(SegmentPart.PairPlaces);
        return new Postings(segment.Part<byte>(SegmentPart.PairPostings)[places[pair]..places[pair + 1]], segment.Count);
    }

    private static int FirstFrom(ReadOnlySpan<uint> pairs, uint from)
    {
        var place = pairs.BinarySearch(from);
        return place < 0 ? ~place : place;
    }

    private readonly ref struct NameContains(SearchSegment segment, string term) : IListingTest
    {
        private readonly ReadOnlySpan<int> places = segment.Part<int>(SegmentPart.NamePlaces);
        private readonly ReadOnlySpan<char> names = segment.Part<char>(SegmentPart.Names);
        private readonly ReadOnlySpan<char> term = term;

        public bool Holds(int listing) => names[places[listing]..places[listing + 1]].IndexOf(term) >= 0;
    }

    private readonly ref struct NameBegins(SearchSegment segment, string beginning) : IListingTest
    {
        public bool Holds(int listing) => segment.NameText(listing).StartsWith(beginning, StringComparison.Ordinal);
    }
}
