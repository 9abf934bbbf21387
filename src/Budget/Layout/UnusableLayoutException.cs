namespace Shisaku.Budget;

/// <summary>A layout that can't be used: its file is wrong, or it does not fit the list.</summary>
/// <remarks>The message does not name the file: whoever opened it knows by which name to call it.</remarks>
/// <param name="message">One line in English: line and key, what was found, what was expected.</param>
/// <param name="messageJa">The same in Japanese.</param>
public sealed class UnusableLayoutException(string message, string messageJa) : Exception(message)
{
    /// <summary>The message in Japanese.</summary>
    public string MessageJa { get; } = messageJa;
}
