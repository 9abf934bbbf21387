using System.Text;
using Shisaku.Budget;
using Shisaku.Reading;
using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>The product on a made print: read from its bytes and recovered, as the program does it.</summary>
internal static class Product
{
    /// <summary>The print as read.</summary>
    public static PrintedList Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ListReader.Read(stream, "made.txt");
    }

    /// <summary>The recovered list.</summary>
    public static RecoveredList Recover(string text) => ListRecovery.Recover(Read(text), new RecoveryOptions());

    /// <summary>Recovers a file.</summary>
    public static void RecoverFile(string file)
    {
        using var stream = File.OpenRead(file);
        _ = ListRecovery.Recover(ListReader.Read(stream, file), new RecoveryOptions());
    }

    /// <summary>The question that the product asks about the list's amounts.</summary>
    public static AmountProblem ProblemOf(PrintedList list) => ProblemBuilder.Of(DraftReader.Read(list)).Problem;
}
