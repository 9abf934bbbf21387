using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Shisaku.Register;

/// <summary>The searchable form of one list version: immutable bytes, made when the list is imported and used as they are.</summary>
public sealed class SearchSegment
{
    /// <summary>Closes texts; no letter of any.</summary>
    internal const char End = '\u0001';

    /// <summary>Stands for a budget that is not known.</summary>
    internal const long UnknownBudget = long.MinValue;

    private readonly byte[] bytes;
    private readonly int[] places;

    private SearchSegment(byte[] bytes, int count, int[] places)
    {
        (this.bytes, Count, this.places) = (bytes, count, places);
        var numbers = Part<long>(SegmentPart.HeadNumbers);
        var texts = Part<int>(SegmentPart.HeadPlaces);
        var letters = Part<char>(SegmentPart.HeadTexts);
        Head = new SegmentHead(
            numbers[0], letters[..texts[1]].ToString(), letters[texts[1]..texts[2]].ToString(),
            letters[texts[2]..texts[3]].ToString(), (int)numbers[1], letters[texts[3]..texts[4]].ToString());
    }

    /// <summary>The list version it is of.</summary>
    public SegmentHead Head { get; }

    /// <summary>How many listings it holds.</summary>
    public int Count { get; }

    /// <summary>How many bytes it takes.</summary>
    public int ByteLength => bytes.Length;

    internal int Words => Postings.WordsFor(Count);

    /// <summary>The segment of a list.</summary>
    /// <param name="head">The list version.</param>
    /// <param name="listings">Its listings in printed order.</param>
    /// <exception cref="ArgumentException">A year or a budget is beyond what a segment can hold, or the list is.</exception>
    public static byte[] Write(SegmentHead head, IReadOnlyList<SearchListing> listings)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(listings);
        NeedLittleEndian();
        return SegmentWriter.Write(head, listings);
    }

    /// <summary>Opens what <see cref="Write"/> made; bytes that are an array by themselves are kept, not copied.</summary>
    /// <exception cref="DamagedSegmentException">The bytes are no segment, of another format, or not as they were written.</exception>
    public static SearchSegment Open(ReadOnlyMemory<byte> bytes)
    {
        NeedLittleEndian();
        var (count, places) = SegmentEnvelope.Open(bytes.Span);
        var isWholeArray = MemoryMarshal.TryGetArray(bytes, out var array) && array.Offset == 0 && array.Count == array.Array!.Length;
        try
        {
            return new SearchSegment(isWholeArray ? array.Array! : bytes.ToArray(), count, places);
        }
        catch (Exception fault) when (fault is ArgumentException or IndexOutOfRangeException)
        {
            throw new DamagedSegmentException("The parts of a search segment do not lie where it says.", fault);
        }
    }

    /// <summary>A listing as it was written; sources come in the order in which the list first has them.</summary>
    /// <param name="place">Its place in the list, from 0.</param>
    public SearchListing Listing(int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Count);
        var names = OriginalText(place).Split(End);
        var policy = Field(SegmentFieldKind.Policy).LabelsOf(place) is [var label, ..] ? label.Split(End) : null;
        var (from, to) = (Part<ushort>(SegmentPart.TermsFrom)[place], Part<ushort>(SegmentPart.TermsTo)[place]);
        var marks = Part<ushort>(SegmentPart.Marks)[place];
        var budget = Part<long>(SegmentPart.Budgets)[place];
        return new SearchListing(
            Part<long>(SegmentPart.Ids)[place],
            Line(place),
            names[0],
            names.Length > 1 ? names[1] : null,
            policy is [{ Length: > 0 } number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : null,
            policy is [_, var name] ? name : null,
            Field(SegmentFieldKind.Measure).LabelsOf(place) is [var measure, ..] ? measure : null,
            Assignment.Divisions(Field(SegmentFieldKind.Assignment).LabelsOf(place)[0]),
            SegmentMarks.FlagsOf(marks),
            SegmentMarks.IsRelisted(marks),
            budget == UnknownBudget ? null : budget,
            [.. Field(SegmentFieldKind.Source).LabelsOf(place)],
            from == 0 ? null : from,
            to == 0 ? null : to,
            SegmentMarks.HasTerm(marks),
            SegmentMarks.CommissionOf(marks));
    }

    /// <summary>A listing's row in the printed list.</summary>
    internal int Line(int place) => Part<int>(SegmentPart.Lines)[place];

    /// <summary>A listing's name as recovered.</summary>
    internal string Name(int place) => OriginalText(place).Split(End)[0];

    /// <summary>Whether a listing is known to be no re-listing.</summary>
    internal bool IsOriginal(int place) => SegmentMarks.IsRelisted(Part<ushort>(SegmentPart.Marks)[place]) == false;

    internal static uint Pair(char first, char second) => ((uint)first << 16) | second;

    /// <summary>Of a name's text what stands before its first closing sign.</summary>
    internal static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> text) => text[..text.IndexOf(End)];

    /// <summary>A name as compared, with its closing sign and the printed one.</summary>
    internal ReadOnlySpan<char> NameText(int place)
    {
        var names = Part<int>(SegmentPart.NamePlaces);
        return Part<char>(SegmentPart.Names)[names[place]..names[place + 1]];
    }

    internal SegmentField Field(SegmentFieldKind kind) => new(this, kind);

    internal ReadOnlySpan<T> Part<T>(SegmentPart part)
        where T : struct => MemoryMarshal.Cast<byte, T>(bytes.AsSpan(places[(int)part * 2], places[((int)part * 2) + 1]));

    // The name as recovered, and behind a sign the printed one where it differs.
    private string OriginalText(int place)
    {
        var places = Part<int>(SegmentPart.OriginalPlaces);
        return Part<char>(SegmentPart.Originals)[places[place]..places[place + 1]].ToString();
    }

    private static void NeedLittleEndian()
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Search segments need a machine whose numbers are little-endian.");
        }
    }
}
