using Shisaku.Budget;
using Shisaku.Reading;
using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>The verb <c>quality</c>: makes lists, damages them, recovers them and counts how well.</summary>
/// <param name="Lists">How many lists a class.</param>
/// <param name="Class">The class of that name, or all whose name begins so; null for all.</param>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Judged">Whether the plain solver is asked which lists are decided (this takes most of the time).</param>
/// <param name="Workers">How many lists are worked on at once; the counts are the same.</param>
/// <param name="Failures">Whether each list that was not recovered as it should be is named.</param>
internal sealed record QualityRun(int Lists, string? Class, ulong Seed, bool Judged, int Workers, bool Failures)
{
    /// <summary>Runs and prints one line a class.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine(QualityTally.Heading);
        foreach (var damage in DamageClass.Named(Class))
        {
            var cases = new QualityCase[Lists];
            Parallel.For(0, Lists, new ParallelOptions { MaxDegreeOfParallelism = Workers }, number =>
                cases[number] = CaseOf(damage, Chance.SeedOf(Seed, (ulong)number)));
            output.WriteLine(new QualityTally(cases).Line(damage.Name));
            for (var number = 0; Failures && number < Lists; number++)
            {
                if (Failure(cases[number]) is { } failure)
                {
                    output.WriteLine($"  write --class {damage.Name} --seed {Chance.SeedOf(Seed, (ulong)number)}: {failure}");
                }
            }
        }
    }

    private QualityCase CaseOf(DamageClass damage, ulong seed)
    {
        var damaged = damage.Make(seed);
        if (Sums.Of(damaged.Truth.List).FirstOrDefault(check => !check.IsHeld) is { } broken)
        {
            throw new InvalidOperationException(
                $"The made list of class {damage.Name}, seed {seed}, is not true: {broken.Rule} of {broken.Field} in line {broken.Lines[0]}.");
        }

        var text = damaged.Print.Text;
        try
        {
            var score = Scoring.Of(damaged, Product.Recover(text));
            return new QualityCase(score, Judged && !score.CancelsOut ? Judge(damaged, text) : null, Refusal: null);
        }
        catch (Exception exception) when (exception is NotAListException or UnreadableListException)
        {
            return new QualityCase(Score: null, Judged ? Judge(damaged, text) : null, exception.Message);
        }
    }

    private static Decision Judge(DamagedList damaged, string text) =>
        PlainJudge.Judge(Product.ProblemOf(Product.Read(text)), new TrueReadings(damaged).IsTrue);

    private static string? Failure(QualityCase each) => each switch
    {
        { Score: null } => $"refused: {each.Refusal}",
        { Score.CancelsOut: true } => null,
        { Score.WrongProvenAnywhere: > 0 } => $"{each.Score.WrongProvenAnywhere} wrong though proven",
        { Score.WrongPreferredAnywhere: > 0 } => $"{each.Decision}, {each.Score.WrongPreferredAnywhere} wrong though preferred",
        { Score.IsExact: false } => $"{each.Decision}, not exact",
        _ => null,
    };
}
