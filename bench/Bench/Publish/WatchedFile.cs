namespace Shisaku.Bench;

/// <summary>A file that looks, at every megabyte written to it, how much memory is in use.</summary>
internal sealed class WatchedFile() : FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 12, FileOptions.DeleteOnClose)
{
    private const int Step = 1_000_000;

    private long written, looked;

    /// <summary>The most bytes that were in use.</summary>
    public long MostInUse { get; private set; }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        base.Write(buffer, offset, count);
        Look(count);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        base.Write(buffer);
        Look(buffer.Length);
    }

    private void Look(int count)
    {
        written += count;
        if (looked == 0 || written - looked >= Step)
        {
            looked = written;
            MostInUse = Math.Max(MostInUse, GC.GetTotalMemory(forceFullCollection: true));
        }
    }
}
