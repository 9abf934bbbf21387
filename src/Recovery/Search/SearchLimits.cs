namespace Shisaku.Recovery;

/// <summary>Where searches stop; all limits count steps, so that the same input gives the same answer on any machine.</summary>
public static class SearchLimits
{
    /// <summary>How many steps one least-change search may take before the solver is asked.</summary>
    public const long LeastChangeSteps = 4_000_000;

    /// <summary>The same where a section is read again with less to choose from.</summary>
    public const long HeldSteps = 1_000_000;

    /// <summary>How many rows the fast search moves off their layout, beyond those that visibly are, before the solver is asked.</summary>
    public const int RowsOff = 10;

    /// <summary>How many equally good readings are collected; of more, only this many name the alternatives.</summary>
    public const int EqualReadings = 1_000;

    /// <summary>How much weight beyond the unavoidable a group of rows may need before its sums are reported as they are.</summary>
    public const int Weight = 8;

    /// <summary>How many partial sums the proof of a section may visit.</summary>
    public const int ProvenSums = 200_000;

    /// <summary>How many partial sums may be visited where readings are to be counted.</summary>
    public const int CountedSums = 3_000_000;

    /// <summary>The tables that tell which sums can be reached have two to this power of entries at most.</summary>
    public const int SieveBits = 18;

    /// <summary>How many binary digits the expected number of readings may have for them to be counted at all.</summary>
    public const int CountedReadingsDigits = 14;
}
