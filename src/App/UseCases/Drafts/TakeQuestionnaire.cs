using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Reading;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>Takes a returned questionnaire into a draft.</summary>
internal static class TakeQuestionnaire
{
    /// <summary>Reads it and stores what can be taken: row by row, nothing that somebody changed meanwhile.</summary>
    /// <param name="register">The register.</param>
    /// <param name="draft">The register's number of the draft.</param>
    /// <param name="content">The workbook.</param>
    /// <param name="hand">Who hands it in: a division its own, the compiler that of any.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="UnreadableListException">It is no questionnaire.</exception>
    /// <exception cref="DraftStateException">The draft is not open.</exception>
    public static QuestionnaireAnswer Of(ProgrammeRegister register, long draft, byte[] content, DraftHand hand, ChangeNote note)
    {
        var book = QuestionnaireReading.Read(new MemoryStream(content));
        QuestionnaireAnswer? taken = null;
        register.Drafts.Change(draft, list =>
        {
            taken = QuestionnaireAnswer.Of(list, QuestionnaireBook.HeadOf(list, draft, hand.Division ?? book.Head.Division), book, hand);
            return new DraftAnswer(taken.Draft, null, 0);
        }, WorkAct.Workbook, note);
        return taken!;
    }
}
