using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The columns of a questionnaire's sheet of entries.</summary>
internal sealed class QuestionnaireColumns(DraftList draft)
{
    private const int Narrow = 7, Amount = 12, LinePoints = 14, LeastLines = 2;

    private readonly QuestionnaireText text = QuestionnaireText.In(Language.Japanese);

    /// <summary>Their keys in order.</summary>
    public ImmutableArray<string> Keys { get; } = QuestionnaireForm.ColumnsOf(draft);

    /// <summary>The keys of the amounts to be typed.</summary>
    public ImmutableArray<string> Amounts { get; } = QuestionnaireForm.AmountsOf(draft);

    /// <summary>A column's place, from 0; -1 where the list does not have it.</summary>
    public int this[string key] => Keys.IndexOf(key);

    /// <summary>The letters of a column.</summary>
    public string Letters(string key) => SheetXml.Letters(this[key]);

    /// <summary>Whether a column is an amount, typed or last year's.</summary>
    public bool IsAmount(string key) => Amounts.Any(amount => key == amount || key == QuestionnaireForm.Before(amount));

    /// <summary>A column's heading.</summary>
    public string Heading(string key) =>
        draft.FundingSources.FirstOrDefault(source => Field.Funding(source.Key) == key)?.Printed ?? text.Column(key);

    /// <summary>A column's width in letters.</summary>
    public int Width(string key) => key switch
    {
        QuestionnaireForm.Key => Narrow,
        QuestionnaireForm.Check => 32,
        Field.Name => 28,
        Field.Measure => 34,
        QuestionnaireForm.Relist => 14,
        Field.Divisions => 16,
        QuestionnaireForm.Reason => 26,
        QuestionnaireForm.State => 10,
        QuestionnaireForm.TermBefore => 11,
        QuestionnaireForm.From or QuestionnaireForm.To => 8,
        Field.Commission => 9,
        _ => IsAmount(key) ? Amount : Narrow,
    };

    /// <summary>The height of a row in points, in which its longest text fits; there is room for a check's message.</summary>
    /// <param name="text">The text of a column.</param>
    public int Height(Func<string, string> text)
    {
        var ruler = new OfficeRuler();
        var lines = Keys.Where(key => key != QuestionnaireForm.Key && !IsAmount(key))
            .Max(key => (int)Math.Ceiling(LettersOf(text(key)) / (Width(key) - 1.0)));
        return 4 + (LinePoints * Math.Max(LeastLines, lines));

        // In Latin letters, of which one is half a size wide.
        double LettersOf(string words) => ruler.WidthOf(words) / 500.0;
    }

    /// <summary>How a cell of a column looks.</summary>
    /// <param name="key">The column.</param>
    /// <param name="isOpen">Whether it may be typed into.</param>
    public QuestionnaireLook Look(string key, bool isOpen)
    {
        var isMark = Field.IsFlag(key) || key is QuestionnaireForm.From or QuestionnaireForm.To or QuestionnaireForm.TermBefore or Field.Commission or QuestionnaireForm.Ends;
        var locked = IsAmount(key) ? QuestionnaireLook.LockedAmount : isMark ? QuestionnaireLook.LockedMark : QuestionnaireLook.Locked;
        return key == QuestionnaireForm.Check ? QuestionnaireLook.Check
            : isOpen && QuestionnaireForm.IsInput(key) ? locked + (QuestionnaireLook.Input - QuestionnaireLook.Locked)
            : locked;
    }
}
