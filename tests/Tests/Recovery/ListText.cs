using Shisaku.Budget;
using Shisaku.Recovery;
using Shisaku.Tests.Reading;

namespace Shisaku.Tests.Recovery;

/// <summary>A list stated in a test as it looks on the page: a line is a printed row, <c>|</c> parts its cells.</summary>
/// <remarks>Spaces around a cell only align the columns. A line counts from 1, so a test can name the row it reads.</remarks>
internal static class ListText
{
    /// <summary>The page as it comes from the extraction: cells parted by tabs.</summary>
    public static string Tabbed(string page) =>
        string.Join('\n', page.Split('\n').Select(line => string.Join('\t', line.Split('|', StringSplitOptions.TrimEntries))));

    /// <summary>The page as the reading room hands it over.</summary>
    public static PrintedList Printed(string page) => ReadingInput.Read(Tabbed(page));

    /// <summary>The recovered list; whatever the page, its own claims are checked first.</summary>
    public static RecoveredList Recover(string page, bool countReadings = false)
    {
        var printed = Printed(page);
        var recovered = ListRecovery.Recover(printed, new RecoveryOptions(countReadings));
        Claims.AreTrue(recovered);
        Claims.NothingDisappears(printed, recovered);
        return recovered;
    }

    /// <summary>The one line with which a page is refused.</summary>
    public static string Refusal(string page)
    {
        var refusal = Assert.Throws<NotAListException>(() => ListRecovery.Recover(Printed(page), new RecoveryOptions()));
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.DoesNotContain('\n', refusal.MessageJa);
        Assert.NotEqual(refusal.Message, refusal.MessageJa);
        return refusal.Message;
    }
}
