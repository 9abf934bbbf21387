using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.App.UseCases;

/// <summary>How a division of the demonstration answers: by rules, so that every run is the same.</summary>
internal static class DemoAnswers
{
    // Budgets grow by a tenth, shrink by a twentieth, or stay; now and then one doubles.
    private static readonly (long Times, long Of)[] Changes = [(1, 1), (11, 10), (1, 1), (19, 20), (1, 1), (2, 1)];

    /// <summary>What a division states of a programme.</summary>
    /// <param name="programme">The programme as it was rolled over.</param>
    /// <param name="why">What it says of a large change.</param>
    public static DraftProgramme Of(DraftProgramme programme, string why)
    {
        if (programme.IsEnding)
        {
            return programme with { Reason = why };
        }

        var before = programme.Before?.Amounts;
        var (times, of) = Changes[programme.Id % Changes.Length];
        ImmutableArray<Amount> sources =
        [
            .. programme.Amounts.Sources.Select((_, source) => before?.Sources[source] is { IsKnown: true } amount ? Amount.Of(amount.Counted * times / of) : Amount.Blank),
        ];
        var sum = sources.Where(amount => amount.IsKnown).Sum(amount => amount.Counted);
        if (!sources.Any(amount => amount.IsKnown))
        {
            sources = sources.SetItem(sources.Length - 1, Amount.Of(0)); // a programme without money says so
        }

        return programme with { Amounts = new FundingBreakdown(Amount.Of(sum), sources), Reason = times == of ? programme.Reason : why };
    }

    /// <summary>The same with two digits of the budget changed about, as it happens in typing.</summary>
    public static DraftProgramme WithMistake(DraftProgramme answer) => answer.IsEnding ? answer : answer with
    {
        Amounts = answer.Amounts with { Budget = Amount.Of(answer.Amounts.Budget.Counted + 9) },
    };
}
