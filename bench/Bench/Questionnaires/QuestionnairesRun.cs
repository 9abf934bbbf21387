using System.Diagnostics;
using System.Globalization;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Reading;

namespace Shisaku.Bench;

/// <summary>Times the questionnaires of many divisions: written, read back, taken over into the draft.</summary>
/// <param name="truth">The sample's true table, of which the programmes are taken.</param>
/// <param name="books">How many workbooks.</param>
/// <param name="programmes">How many programmes each.</param>
/// <param name="runs">How many runs; the median is told.</param>
/// <param name="keep">Where to keep the workbooks; null not to.</param>
internal sealed class QuestionnairesRun(string truth, int books, int programmes, int runs, string? keep)
{
    private const long Number = 1;

    /// <summary>Runs it and prints a row a step.</summary>
    public void Print(TextWriter output)
    {
        var draft = Draft();
        var divisions = draft.Divisions.ToList();
        var files = divisions.ConvertAll(division => Written(draft, division));
        if (keep is not null)
        {
            Directory.CreateDirectory(keep);
            files.Zip(divisions).ToList().ForEach(each => File.WriteAllBytes(Path.Combine(keep, each.Second + ".xlsx"), each.First));
        }

        output.WriteLine("| step | workbooks | programmes | seconds |");
        output.WriteLine("|---|---:|---:|---:|");
        Row(output, "written", () => divisions.ForEach(division => Written(draft, division)));
        Row(output, "read back", () => files.ForEach(file => Read(file)));
        Row(output, "read back, taken over, held to the rules", () =>
        {
            var now = draft;
            foreach (var (file, division) in files.Zip(divisions))
            {
                var head = QuestionnaireBook.HeadOf(now, Number, division);
                now = QuestionnaireAnswer.Of(now, head, Read(file), new DraftHand(division)).Draft;
            }
        });
    }

    private void Row(TextWriter output, string step, Action act)
    {
        var seconds = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            act();
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        // The first run is told: each program reads its workbooks once.
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {step} | {books} | {books * programmes} | {seconds[0]:F2} first, {seconds.Order().ElementAt(runs / 2):F2} median |"));
    }

    /// <summary>The sample of the next year, its programmes dealt out to divisions by turns of so many.</summary>
    private DraftList Draft()
    {
        var list = SampleList.Read(truth);
        var rolled = RollOver.Of(list, new Dictionary<int, long>(), new RollOverChoice(CarriedAmounts.Carried)).Draft;
        var kept = rolled.Programmes.Take(books * programmes).ToList();
        var (entries, places, next) = (new List<DraftProgramme>(), new List<DraftPlace>(), rolled.NextId);
        for (var at = 0; at < books * programmes; at++)
        {
            var like = kept[at % kept.Count];
            var id = at < kept.Count ? like.Id : next++;
            var name = at < kept.Count ? like.Name : string.Create(CultureInfo.InvariantCulture, $"{like.Name} {at}");
            var division = string.Create(CultureInfo.InvariantCulture, $"division {(at / programmes) + 1}");
            entries.Add(like with { Id = id, Name = name, Divisions = [new DivisionInCharge(division, null)] });
            places.AddRange(rolled.Places.Where(place => place.Programme == like.Id).Select(place => place with { Programme = id }));
        }

        return rolled with { Programmes = [.. entries], Places = [.. places], NextId = next };
    }

    private static byte[] Written(DraftList draft, string division)
    {
        using var stream = new MemoryStream();
        QuestionnaireBook.Write(draft, Number, division, stream);
        return stream.ToArray();
    }

    private static ReturnedBook Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return QuestionnaireReading.Read(stream);
    }
}
