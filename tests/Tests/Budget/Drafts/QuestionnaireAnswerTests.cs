using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Tests.Publishing.Questionnaire;
using Kind = Shisaku.Budget.QuestionnaireProblemKind;

namespace Shisaku.Tests.Budget.Drafts;

public sealed class QuestionnaireAnswerTests
{
    private const string Division = "若者課";

    private static readonly DraftHand Hand = new(Division);

    private static DraftList Draft => SmallDraft.Carried;

    private static string Measure => QuestionnaireForm.MeasuresOf(Draft)[1].Key;

    private static QuestionnaireAnswer Taken(FilledBook book, DraftList? now = null, DraftHand? hand = null) =>
        QuestionnaireAnswer.Of(now ?? Draft, QuestionnaireBook.HeadOf(Draft, FilledBook.Number, Division), book.Read(), hand ?? Hand);

    [Fact]
    public void What_is_unchanged_is_submitted_as_it_is()
    {
        using FilledBook book = new(Draft, Division);
        var answer = Taken(book);

        Assert.All(answer.Entries, entry => Assert.Equal((AnsweredAs.Unchanged, true), (entry.Done, entry.IsSubmitted)));
        Assert.Empty(answer.Problems);
        Assert.Equal((EntryState.Submitted, 1), (answer.Draft.Named("定着事業").State, answer.Draft.Named("定着事業").Revision));
    }

    [Fact]
    public void What_is_changed_is_changed_once_and_what_a_rule_stops_is_kept_and_not_submitted()
    {
        using FilledBook book = new(Draft, Division);
        var answer = Taken(book.Type("定着事業", Field.Budget, 310).Type("商談事業", QuestionnaireForm.Reason, "継続"));

        Assert.Equal([AnsweredAs.Changed, AnsweredAs.Changed], answer.Entries.Select(entry => entry.Done));
        Assert.Equal([false, true], answer.Entries.Select(entry => entry.IsSubmitted));
        Assert.Equal(new ChangedField(Field.Budget, "300", "310"), Assert.Single(answer.Entries[0].Changes));
        Assert.Equal((310L, 1), (answer.Draft.Named("定着事業").Amounts.Budget.Counted, answer.Draft.Named("定着事業").Revision));
        Assert.Equal(1, answer.Draft.Named("商談事業").Revision);
        var problem = Assert.Single(answer.Problems);
        Assert.Equal((Kind.Rule, "budget-of-sources", book.Letters(Field.Budget) + "6"), (problem.Kind, problem.Finding!.Rule.Name, problem.Cell));
    }

    [Fact]
    public void What_somebody_changed_meanwhile_is_told_with_both_values_and_not_overwritten()
    {
        using FilledBook book = new(Draft, Division);
        var now = DraftEdit.Change(Draft, Draft.Named("定着事業") with { Amounts = SmallDraft.Amounts(320, 120, null, 200) }, Hand).Draft!;
        var answer = Taken(book.Type("定着事業", Field.Budget, 310), now);

        Assert.Equal(AnsweredAs.Refused, answer.Entries[0].Done);
        Assert.Same(now.Named("定着事業"), answer.Draft.Named("定着事業"));
        var told = answer.Problems.First(problem => problem.Cell == book.Letters(Field.Budget) + "6");
        Assert.Equal((Kind.ChangedMeanwhile, "320", "310"), (told.Kind, told.Detail("now"), told.Detail("yours")));
    }

    [Fact]
    public void A_row_that_was_added_becomes_a_programme_of_the_division()
    {
        using FilledBook book = new(Draft, Division);
        book.Type("", Field.Name, "新事業").Type("新事業", Field.Measure, Measure).Type("新事業", QuestionnaireForm.From, "R6").Type("新事業", Field.New, "〇")
            .Type("新事業", Field.Budget, 10).Type("新事業", "funding.general", 10).Type("新事業", QuestionnaireForm.Relist, QuestionnaireForm.MeasuresOf(Draft)[0].Key);
        var answer = Taken(book);

        var entered = answer.Draft.Named("新事業");
        Assert.Equal((AnsweredAs.Entered, true), (answer.Entries[2].Done, answer.Entries[2].IsSubmitted));
        Assert.Equal((Division, true, 1), (entered.Divisions[0].Name, entered.Flags.New, entered.Revision));
        Assert.Equal(QuestionnaireForm.MeasuresOf(Draft)[1].Value, answer.Draft.FirstPlaceOf(entered.Id)!.Measure);
        Assert.Equal(QuestionnaireForm.MeasuresOf(Draft)[0].Value, answer.Entries[2].Relist);
        Assert.Empty(answer.Problems);
    }

    [Theory]
    [InlineData("新事業", "", Kind.MeasureMissing)]
    [InlineData("新事業", "別の施策", Kind.MeasureUnknown)]
    [InlineData("定着事業", "", Kind.NameTaken)]
    public void A_row_that_can_not_be_entered_is_told(string name, string measure, Kind kind)
    {
        using FilledBook book = new(Draft, Division);
        book.Put(book.Cell(8, Field.Name), name).Put(book.Cell(8, Field.Measure), measure);
        var answer = Taken(book);

        Assert.Equal(AnsweredAs.Refused, answer.Entries[2].Done);
        Assert.Equal((kind, 3), (Assert.Single(answer.Problems).Kind, answer.Draft.Programmes.Length));
    }

    [Fact]
    public void A_row_that_is_gone_is_told_and_the_programme_stays()
    {
        using FilledBook book = new(Draft, Division);
        var answer = Taken(book.Delete("定着事業"));

        Assert.Equal((Kind.RowMissing, "定着事業"), (Assert.Single(answer.Problems).Kind, answer.Problems[0].Name));
        Assert.Same(Draft.Named("定着事業"), answer.Draft.Named("定着事業"));
    }

    [Fact]
    public void Anothers_questionnaire_changes_nothing()
    {
        using FilledBook book = new(Draft, "学校課");
        var answer = Taken(book);

        Assert.Equal(Kind.OtherDivision, Assert.Single(answer.Problems).Kind);
        Assert.Same(Draft, answer.Draft);
        var other = QuestionnaireAnswer.Of(Draft, new QuestionnaireHead(8, Division, 2024, 0), FilledBook.Read(FilledBook.Written(Draft, Division)), Hand);
        Assert.Equal(Kind.OtherDraft, Assert.Single(other.Problems).Kind);
    }

    [Fact]
    public void A_newer_questionnaire_takes_back_what_was_submitted_and_never_what_was_accepted()
    {
        using FilledBook first = new(Draft, Division);
        var submitted = Taken(first).Draft;
        using FilledBook second = new(submitted, Division);
        var answer = Taken(second.Type("商談事業", QuestionnaireForm.Reason, "継続"), submitted);
        Assert.Equal((AnsweredAs.Changed, true, 2), (answer.Entries[1].Done, answer.Entries[1].IsSubmitted, answer.Draft.Named("商談事業").Revision));

        var accepted = DraftEdit.Accept(answer.Draft, Draft.Named("商談事業").Id, 2, DraftHand.Compiler).Draft!;
        using FilledBook third = new(accepted, Division);
        var refused = Taken(third.Type("商談事業", QuestionnaireForm.Reason, "変更"), accepted, DraftHand.Compiler);
        Assert.Equal(DraftRefusal.AlreadyAccepted, Assert.Single(refused.Problems).Refusal);
    }

    [Fact]
    public void Both_languages_say_every_problem()
    {
        var (english, japanese) = (QuestionnaireText.In(Language.English), QuestionnaireText.In(Language.Japanese));

        Assert.Equal(english.Keys, japanese.Keys);
        Assert.All(
            Enum.GetValues<Kind>().Where(kind => kind is not (Kind.Rule or Kind.Refused)),
            kind => Assert.Contains(TextResource.KeyOf(kind.ToString()), english.Keys));
    }
}
