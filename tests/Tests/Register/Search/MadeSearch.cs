using System.Collections.Immutable;
using CsCheck;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Tests.Register.Search;

/// <summary>Small registers and queries made of few words, so that chance meets what is alike and what is not.</summary>
internal static class MadeSearch
{
    private static readonly Gen<string> Piece = OneOf(
        "観光", "觀光", "カンコウ", "かんこう", "ｶﾝｺｳ", "ガ", "ｶﾞ", "か\u3099", "ビール", "ビル", "サーバー", "サーバ", "サ－バ", "令和5年度", "R5", "R6",
        "２０２３", "2024年", "H31", "平成三十一年", "ICT", "ＩＣＴ", "ict", "高", "髙", "𠮷", "吉", "㈱", "株", "・", " ", "　", "-", "事業", "事", "業",
        "支援", "支", "援事", "１", "〃", "ヶ", "ケ", "\uF5AA", "ﬁ");

    private static readonly Gen<string> Words = Piece.Array[0, 5].Select(string.Concat);

    private static readonly Gen<string> Source = OneOf("national", "other", "general", "bonds");

    private static readonly Gen<string> GovernmentCode = OneOf("020001", "130001", "272124");

    private static readonly Gen<string> Phase = OneOf("initial", "supplementary");

    private static readonly Gen<int> Year = Gen.Int[2018, 2025];

    private static readonly Gen<bool?> Mark = OneOf<bool?>(null, false, true);

    private static readonly Gen<DivisionInCharge> Division = Gen.Select(
        OneOf("観光課", "觀光課", "DX課", "ＤＸ課", "財政課", "・"), OneOf<string?>(null, null, "観光局", "支援局"),
        (name, office) => new DivisionInCharge(name, office));

    private static readonly Gen<SearchListing> Listing =
        from names in Gen.Select(Words, Gen.OneOf(OneOf<string?>([null]), Words.Select(words => (string?)words)))
        from policy in Gen.Select(OneOf<int?>(null, 1, 2), OneOf<string?>(null, "観光の支援", "觀光の支援", "産業", "―"))
        from measure in OneOf<string?>(null, "支援すること", "ビール")
        from divisions in Division.Array[0, 3]
        from marks in Gen.Select(Mark, Mark, Mark, Mark)
        from budget in OneOf<long?>(null, 0, 1_000, 2_000, -5, long.MaxValue - 1, long.MinValue + 1)
        from sources in Source.Array[0, 3]
        from term in Gen.Select(OneOf<int?>(null, 2019, 2023), OneOf<int?>(null, 2023, 2025), Gen.Bool)
        from commission in Gen.Enum<Commission>()
        select new SearchListing(
            0, 0, names.Item1, names.Item2 == names.Item1 ? null : names.Item2, policy.Item1, policy.Item2, measure, [.. divisions],
            new Flags(marks.Item1, marks.Item2, marks.Item3), marks.Item4, budget, [.. sources.Distinct().Order()], term.Item1, term.Item2,
            term.Item3, commission);

    private static readonly Gen<SegmentHead> Head = Gen.Select(GovernmentCode, Year, Phase, (code, year, phase) =>
        new SegmentHead(0, code, code switch { "020001" => "青森県", "130001" => "東京都", _ => "観光市" }, "一覧", year, phase));

    /// <summary>Up to five lists; listings have running numbers as their ids.</summary>
    public static readonly Gen<SearchedList[]> Lists =
        Gen.Select(Head, Gen.OneOf(Listing.Array[0, 8], Listing.Array[0, 150])).Array[0, 5].Select(lists => lists.Select((list, version) =>
            new SearchedList(list.Item1 with { Version = version }, [.. list.Item2.Select((listing, place) =>
                listing with { Id = (version * 1_000) + place, Line = place + 10 })])).ToArray());

    private static readonly Gen<string> Text = Gen.Frequency(
        (1, Gen.Const("")),
        (4, Gen.Select(OneOf("", "", "", "-", "－", "\""), Piece.Array[1, 3].Select(string.Concat), (sign, words) => sign + words)
            .Array[1, 3].Select(terms => string.Join(' ', terms))));

    private static readonly Gen<SearchQuery> Filters =
        from governments in Few(GovernmentCode)
        from years in Few(Year)
        from phases in Few(Phase)
        from policies in Few(OneOf("観光の支援", "産業", "―", "ない"))
        from divisions in Few(OneOf("観光課", "dx課", "ない"))
        from sources in Few(Source)
        from flags in Few(OneOf(Field.New, Field.Priority, Field.KeyResult))
        from measures in Few(OneOf("ビール", "支援することー"))
        select new SearchQuery
        {
            Governments = governments, Years = years, Phases = phases, Policies = policies, Divisions = divisions, Sources = sources,
            Flags = flags, Measures = measures,
        };

    /// <summary>Queries of all kinds; most filters are left open, so that there are hits.</summary>
    public static readonly Gen<SearchQuery> Query =
        from text in Text
        from filtered in Gen.Frequency((2, Gen.Const(new SearchQuery())), (3, Filters))
        from budget in Gen.Select(Seldom<long>(Gen.Long[-10, 2_000]), Seldom<long>(Gen.Long[0, 3_000]))
        from years in Gen.Select(Seldom<int>(Year), Seldom<int>(Year))
        from relisted in Seldom<bool>(Gen.Bool)
        from commissions in Few(Gen.Enum<Commission>())
        from newest in Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)))
        from limits in Gen.Frequency((1, Gen.Const(ImmutableArray<long>.Empty)), (1, Gen.Const<ImmutableArray<long>>([-5, 0, 1_500])))
        from others in Gen.Frequency((2, Gen.Const<string[]>([])), (1, Piece.Array[1, 3]))
        from sort in Gen.Enum<SearchSort>()
        select filtered with
        {
            Text = text, LeastBudget = budget.Item1, MostBudget = budget.Item2, ActiveIn = years.Item1, EndsIn = years.Item2,
            IsRelisted = relisted, Commissions = commissions, Sort = sort, IsNewestOnly = newest,
            BudgetLimits = limits,
            Alternatives = SearchTerm.Read(text).Select(term => term.Whole).Distinct().Take(2)
                .ToImmutableDictionary(term => term, _ => others.ToImmutableArray()),
        };

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static Gen<ImmutableArray<T>> Few<T>(Gen<T> gen) =>
        Gen.Frequency((5, Gen.Const(ImmutableArray<T>.Empty)), (1, gen.Array[1, 2].Select(values => values.ToImmutableArray())));

    private static Gen<T?> Seldom<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((7, OneOf<T?>([null])), (1, gen.Select(value => (T?)value)));
}
