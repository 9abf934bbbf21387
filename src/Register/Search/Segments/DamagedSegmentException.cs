namespace Shisaku.Register;

/// <summary>Bytes that are no search segment, or not one that this program reads; segments are made anew from the lists.</summary>
public sealed class DamagedSegmentException : Exception
{
    /// <summary>Says what was found and what was expected.</summary>
    public DamagedSegmentException(string message)
        : base(message)
    {
    }

    /// <summary>Says what was found, what was expected and what caused it.</summary>
    public DamagedSegmentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception without words of its own.</summary>
    public DamagedSegmentException()
    {
    }
}
