namespace Shisaku.App.Commands;

/// <summary>Standard output can't be written: the disk behind it is full, or the device is gone.</summary>
internal sealed class UnwritableOutputException(string message, Exception cause) : Exception(message, cause);

/// <summary>Writes to standard output.</summary>
internal static class StandardOutput
{
    // What Windows says when the reader of a pipe has gone; elsewhere the console's stream then ends by itself, in silence.
    private const int BrokenPipe = unchecked((int)0x8007006D);
    private const int PipeIsClosing = unchecked((int)0x800700E8);

    /// <summary>Writes; a reader that has seen enough and left (<c>| head</c>) is no fault.</summary>
    /// <exception cref="UnwritableOutputException">The output can't be written.</exception>
    public static void Write(Stream output, Action<Stream> write)
    {
        try
        {
            write(output);
            output.Flush();
        }
        catch (IOException failure) when (failure.HResult is BrokenPipe or PipeIsClosing)
        {
            // Nobody listens any more.
        }
        catch (IOException failure)
        {
            throw new UnwritableOutputException(failure.Message, failure);
        }
    }
}
