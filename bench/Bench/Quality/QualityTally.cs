namespace Shisaku.Bench;

/// <summary>One damaged list of a quality run.</summary>
/// <param name="Score">How well it was recovered; null where the product refused it.</param>
/// <param name="Decision">Whether the sums decide it; null where that was not asked.</param>
/// <param name="Refusal">Why the product refused it.</param>
internal sealed record QualityCase(Score? Score, Decision? Decision, string? Refusal);

/// <summary>What a quality run counts over the lists of one damage class.</summary>
/// <remarks>Lists whose damage cancels out in every sum are counted apart: no arithmetic can tell that they are damaged.</remarks>
internal sealed class QualityTally(IReadOnlyList<QualityCase> cases)
{
    private readonly IReadOnlyList<QualityCase> telling = [.. cases.Where(each => each.Score is not { CancelsOut: true })];

    /// <summary>The heading of the report.</summary>
    public static string Heading { get; } =
        $"{"",-26} {"lists",6} {"cancel",6} {"decided",8} {"open",6} {"reach",6} {"limit",6} │ {"exact of",9} {"exact of",9} │ "
        + $"{"damaged",8} {"right",8} {"undec.",7} {"kept",6} {"preferred",9} {"proven",6} │ {"changes",8} {"wrong",6} │ {"proven",6}\n"
        + $"{"damage",-26} {"",6} {"out",6} {"",8} {"",6} {"",6} {"",6} │ {"decided",9} {"all",9} │ "
        + $"{"cells",8} {"",8} {"",7} {"wrong",6} {"wrong",9} {"wrong",6} │ {"claimed",8} {"",6} │ {"wrong",6}";

    /// <summary>The line of a class.</summary>
    public string Line(string name)
    {
        var scores = telling.Where(each => each.Score is not null).Select(each => each.Score!).ToList();
        var cells = scores.SelectMany(score => score.Damaged).ToList();
        return $"{name,-26} {cases.Count,6} {cases.Count - telling.Count,6} {Decided(Decision.Decided),8} {Decided(Decision.Undecided),6} "
            + $"{Decided(Decision.OutOfReach),6} {Decided(Decision.Unknown),6} │ "
            + $"{Share(telling.Where(each => each.Decision == Decision.Decided)),9} {Share(telling),9} │ "
            + $"{cells.Count,8} {Count(Judgement.Right),8} {Count(Judgement.Undecided),7} {Count(Judgement.WrongUnclaimed),6} "
            + $"{Count(Judgement.WrongPreferred),9} {Count(Judgement.WrongProven),6} │ "
            + $"{scores.Sum(score => score.PreferredChanges),8} {scores.Sum(score => score.PreferredChangesWrong),6} │ "
            + $"{scores.Sum(score => score.WrongProvenAnywhere),6}";

        int Count(Judgement judgement) => cells.Count(cell => cell == judgement);
    }

    private string Decided(Decision decision) => telling.All(each => each.Decision is null)
        ? "-"
        : $"{telling.Count(each => each.Decision == decision)}";

    private static string Share(IEnumerable<QualityCase> cases)
    {
        var all = cases.ToList();
        return all.Count == 0 ? "-" : $"{(double)all.Count(each => each.Score is { IsExact: true }) / all.Count:P1}";
    }
}
