using System.Globalization;

namespace Shisaku.Bench;

/// <summary>How long all cores of the machine have worked, for whomever: what others did during a measurement is told beside it.</summary>
internal static class MachineTime
{
    /// <summary>The time until now, waiting not counted.</summary>
    public static TimeSpan Worked()
    {
        const int TicksASecond = 100, Idle = 3, Waiting = 4;
        long[] ticks = [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9].Select(text => long.Parse(text, CultureInfo.InvariantCulture))];
        return TimeSpan.FromSeconds((ticks.Sum() - ticks[Idle] - ticks[Waiting]) / (double)TicksASecond);
    }
}
