using System.Security.Cryptography;

namespace Shisaku.Reading;

/// <summary>All bytes of a file, which is known to be neither empty nor over the limit.</summary>
internal sealed class FileBytes
{
    private const int FirstBuffer = 64 * 1024;

    private readonly byte[] buffer;
    private readonly int length;

    private FileBytes(byte[] buffer, int length)
    {
        this.buffer = buffer;
        this.length = length;
    }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => buffer.AsSpan(0, length);

    /// <summary>The bytes as a stream that can seek.</summary>
    public Stream Open() => new MemoryStream(buffer, 0, length, writable: false);

    /// <summary>The bytes, for a reader that keeps them.</summary>
    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, length);

    /// <summary>SHA-256 of the bytes in lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Span));

    /// <summary>Reads a stream to its end; beyond the limit it stops after the first byte too many.</summary>
    public static FileBytes Read(Stream stream)
    {
        var buffer = new byte[FirstBuffer];
        var length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is > 0 and var read)
        {
            length += read;
            if (length > ReadingLimits.Bytes)
            {
                throw UnreadableListException.Because(
                    UnreadableReason.TooLarge, ("limit", ReadingLimits.Bytes), ("megabytes", ReadingLimits.Bytes / ReadingLimits.Megabyte));
            }

            if (length == buffer.Length)
            {
                // One byte above the limit is room enough to see that there is more.
                Array.Resize(ref buffer, Math.Min(2 * length, ReadingLimits.Bytes + 1));
            }
        }

        return length > 0
            ? new FileBytes(buffer, length)
            : throw UnreadableListException.Because(UnreadableReason.Empty);
    }
}
