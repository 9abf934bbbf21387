namespace Shisaku.Reading;

/// <summary>A file that can't be read as a list. Each message is one line: what was found, what was expected, what to do.</summary>
/// <remarks>The messages do not name the file: whoever opened it knows by which name to call it.</remarks>
public sealed class UnreadableListException : Exception
{
    private UnreadableListException(UnreadableReason reason, string message, string messageJa)
        : base(message)
    {
        Reason = reason;
        MessageJa = messageJa;
    }

    /// <summary>Why the file can't be read.</summary>
    public UnreadableReason Reason { get; }

    /// <summary>The message in Japanese.</summary>
    public string MessageJa { get; }

    /// <summary>An exception with the messages of a reason, whose places are filled with <paramref name="details"/>.</summary>
    internal static UnreadableListException Because(UnreadableReason reason, params (string Name, object Value)[] details)
        => new(reason, ReadingText.English.Message(reason, details), ReadingText.Japanese.Message(reason, details));
}
