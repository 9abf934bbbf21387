using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Shisaku.App.Site;

/// <summary>Brotli in half the time of what the framework calls optimal, for pages a tenth larger; its fastest makes them twice as large,
/// for pages are written in small pieces.</summary>
internal sealed class QuickBrotli : ICompressionProvider
{
    private static readonly BrotliCompressionOptions Options = new() { Quality = 2 };

    /// <inheritdoc/>
    public string EncodingName => "br";

    /// <inheritdoc/>
    public bool SupportsFlush => true;

    /// <inheritdoc/>
    public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, Options, leaveOpen: true);
}
