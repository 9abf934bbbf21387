using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class FileBytesTests
{
    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal(UnreadableReason.Empty, Refusal("").Reason);

    [Fact]
    public void An_endless_file_is_refused_soon_after_the_limit()
    {
        using EndlessStream endless = new();

        UnreadableListException refusal = Assert.Throws<UnreadableListException>(() => ListReader.Read(endless, "-"));

        Assert.Equal(UnreadableReason.TooLarge, refusal.Reason);
        Assert.Contains("104,857,600 bytes (100 MB)", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ReadingLimits.Bytes + 1L, endless.Given);
    }

    [Fact]
    public void A_stream_that_gives_a_byte_at_a_time_is_read_whole()
    {
        using DripStream drip = new("a\tb\nc\td"u8.ToArray());

        Assert.Equal(["1: a|b", "2: c|d"], Noted(ListReader.Read(drip, "-")));
    }

    private sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
