using Shisaku.Budget;
using Shisaku.Recovery;
using Shisaku.Tests.Reading;

namespace Shisaku.Tests.Recovery;

/// <summary>The sample that the product ships: Aomori's list of fiscal year 2023, recovered once for all tests.</summary>
internal static class Sample
{
    private static readonly Lazy<PrintedList> Print = new(() => ReadingInput.Read(ReadingInput.Sample()));
    private static readonly Lazy<RecoveredList> Once = new(() => ListRecovery.Recover(Print.Value, new RecoveryOptions(CountReadings: true)));

    public static PrintedList Printed => Print.Value;

    public static RecoveredList Recovered => Once.Value;

    public static string TrueTableFile
    {
        get
        {
            DirectoryInfo folder = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Shisaku.slnx")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the source tree");
            }

            return Path.Combine(folder.FullName, "samples", "aomori-r5.truth.tsv");
        }
    }
}
