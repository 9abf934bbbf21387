using Shisaku.Budget;

namespace Shisaku.App;

/// <summary>What the program answers to whoever started it; scripts rely on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>Done; no sum is broken and no amount undecided.</summary>
    public const int Done = 0;

    /// <summary>Done, and the answer needs a person.</summary>
    public const int NeedsPerson = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongCommandLine = 2;

    /// <summary>An input can't be read.</summary>
    public const int UnreadableInput = 3;

    /// <summary>The register can't be used.</summary>
    public const int UnusableRegister = 4;

    /// <summary>The output can't be written.</summary>
    public const int UnwritableOutput = 5;

    /// <summary>A fault of the program itself.</summary>
    public const int Fault = 70;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int Interrupted = 130;

    /// <summary>Every code that help explains.</summary>
    public static IReadOnlyList<int> All { get; } =
        [Done, NeedsPerson, WrongCommandLine, UnreadableInput, UnusableRegister, UnwritableOutput, Fault, Interrupted];

    /// <summary>The code for a list: whether a person must look.</summary>
    public static int Of(RecoveredList list) =>
        list.Verdict is Verdict.Unbalanced or Verdict.Undecided || list.Checks.Any(check => !check.IsHeld) ? NeedsPerson : Done;
}
