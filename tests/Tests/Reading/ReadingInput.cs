using System.Text;
using Shisaku.Budget;
using Shisaku.Reading;

namespace Shisaku.Tests.Reading;

/// <summary>Input of the reading tests, stated as text or bytes.</summary>
internal static class ReadingInput
{
    public static PrintedList Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static PrintedList Read(byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        return ListReader.Read(stream, "list.txt");
    }

    public static UnreadableListException Refusal(string text) => Refusal(Encoding.UTF8.GetBytes(text));

    public static UnreadableListException Refusal(byte[] bytes) => Assert.Throws<UnreadableListException>(() => Read(bytes));

    /// <summary>The rows as a person would note them: <c>line: cell|cell</c>.</summary>
    public static IEnumerable<string> Noted(PrintedList list)
        => list.Rows.Select(row => $"{row.Line}: {string.Join('|', row.Cells)}");

    public static byte[] Sample()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Shisaku.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the source tree");
        }

        return File.ReadAllBytes(Path.Combine(folder.FullName, "samples", "aomori-r5.txt"));
    }
}
