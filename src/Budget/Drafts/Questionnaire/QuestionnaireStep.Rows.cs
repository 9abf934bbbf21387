using System.Globalization;
using Kind = Shisaku.Budget.QuestionnaireProblemKind;

namespace Shisaku.Budget;

/// <content>Which programme and measure a row means, and how it is told what is wrong with it.</content>
internal sealed partial class QuestionnaireStep
{
    private DraftProgramme? ByName(ReturnedEntry entry)
    {
        var same = Draft.Programmes.Where(each => each.Name == entry.Stated.Name && each.IsOf(division)).ToList();
        if (same.Count != 1)
        {
            return same.FirstOrDefault(each => keyed.Contains(each.Id));
        }

        if (!keyed.Contains(same[0].Id))
        {
            Problems.Add(Told(Kind.KnownByName, entry, Field.Name) with { Severity = DraftSeverity.Warns });
        }

        return same[0];
    }

    private long? MeasureOf(ReturnedEntry entry, string text, string column)
    {
        if (text.Length == 0)
        {
            return null;
        }

        foreach (var measure in measures)
        {
            if (measure.Key == text)
            {
                return measure.Value;
            }
        }

        Problems.Add(Told(Kind.MeasureUnknown, entry, column, ("column", column), ("found", text)));
        return null;
    }

    /// <summary>The draft after several steps that are one change: the revision rises once, as a register counts it.</summary>
    private DraftList Once(DraftList draft, long id)
    {
        var programme = draft.Programme(id)!;
        var was = first.Programme(id)?.Revision ?? 0;
        return draft with { Programmes = draft.Programmes.Replace(programme, programme with { Revision = was + 1 }) };
    }

    private AnsweredEntry Refused(ReturnedEntry entry, long? programme, QuestionnaireProblem? problem = null)
    {
        if (problem is not null)
        {
            Problems.Add(problem);
        }

        return new AnsweredEntry(entry, programme, AnsweredAs.Refused, []);
    }

    private static QuestionnaireProblem Told(Kind kind, ReturnedEntry entry, string field, params (string Name, string Value)[] details) =>
        QuestionnaireProblem.At(kind, entry.Sheet, entry.CellOf(field) ?? "A" + entry.Row.ToString(CultureInfo.InvariantCulture), entry.Stated.Name, details);
}
