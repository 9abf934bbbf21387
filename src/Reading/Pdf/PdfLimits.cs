using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Shisaku.Reading;

/// <summary>Unpacks the streams of a PDF within limits: small files can hold endless streams, and forms that show one another
/// more and more often.</summary>
internal sealed class PdfLimits : IFilterProvider
{
    private const int StreamBytes = 64 * 1024 * 1024;
    private const int PageBytes = 4 * StreamBytes;
    private const int PageStreams = 20_000;

    // A packed byte makes at most about a thousand.
    private const int HarmlessBytes = StreamBytes / 1024;

    private readonly IFilterProvider filters = DefaultFilterProvider.Instance;
    private long bytes;
    private int streams;
    private bool isExceeded;

    /// <summary>Throws where there are more of something than are read.</summary>
    public static void RefuseMore(int count, int limit, string what)
    {
        if (count > limit)
        {
            throw UnreadableListException.Because(UnreadableReason.PdfTooLarge, ("what", what), ("limit", limit));
        }
    }

    /// <summary>Bytes unpacked since the document was opened.</summary>
    public long UnpackedBytes { get; private set; }

    /// <summary>Counts from the start again, for the pages of a document just opened.</summary>
    public void BeginDocument()
    {
        BeginPage();
        UnpackedBytes = 0;
    }

    /// <summary>Counts from the start again, for a page.</summary>
    public void BeginPage() => (bytes, streams) = (0, 0);

    /// <summary>Throws where a limit was exceeded: the parser may have gone on as if the stream were empty.</summary>
    public void RefuseExceeded()
    {
        if (isExceeded)
        {
            throw UnreadableListException.Because(UnreadableReason.PdfTooLarge, ("what", "pdf.bytes"), ("limit", StreamBytes));
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        Count(0);
        return Bounded(filters.GetFilters(dictionary));
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names)
    {
        Count(0);
        return Bounded(filters.GetNamedFilters(names));
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(filters.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> all) => [.. all.Select(filter => new BoundedFilter(filter, this))];

    private void Count(long unpacked)
    {
        bytes += unpacked;
        UnpackedBytes += unpacked;
        streams++;
        if (isExceeded || unpacked > StreamBytes || bytes > PageBytes || streams > PageStreams)
        {
            isExceeded = true;
            throw new InvalidDataException("over a limit");
        }
    }

    private sealed class BoundedFilter(IFilter filter, PdfLimits limits) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter && input.Length > HarmlessBytes)
            {
                limits.Count(Unpacked(input));
            }

            var unpacked = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            limits.Count(unpacked.Length);
            return unpacked;
        }

        private static long Unpacked(Memory<byte> input)
        {
            using var zip = new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            var length = 0L;
            try
            {
                while (length <= StreamBytes && zip.Read(buffer) is > 0 and var read)
                {
                    length += read;
                }
            }
            catch (InvalidDataException)
            {
                // Damaged at its end, as many are: what comes before is what will be read.
            }

            return length;
        }
    }
}
