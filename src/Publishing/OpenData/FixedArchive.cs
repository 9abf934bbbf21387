using System.IO.Compression;

namespace Shisaku.Publishing.OpenData;

/// <summary>An archive whose bytes depend on its content alone: all its parts bear the same time.</summary>
internal sealed class FixedArchive(Stream stream) : IDisposable
{
    // The earliest time that the format can say.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds a part.</summary>
    public void Add(string name, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Time;
        using var part = entry.Open();
        write(part);
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();
}
