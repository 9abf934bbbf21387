namespace Shisaku.Register;

/// <summary>The parts of a segment's bytes, in this order.</summary>
/// <remarks>In front stands <see cref="SegmentEnvelope"/> with the place of each part. Numbers are little-endian, letters
/// UTF-16, so that the parts are used as they lie in memory. Any change here is a new <see cref="SegmentEnvelope.Format"/>.</remarks>
internal enum SegmentPart
{
    /// <summary>64-bit: version, fiscal year.</summary>
    HeadNumbers,

    /// <summary>32-bit: where each text of the head begins, and where the last ends.</summary>
    HeadPlaces,

    /// <summary>Government code, government, series, phase.</summary>
    HeadTexts,

    /// <summary>64-bit: number in the register.</summary>
    Ids,

    /// <summary>64-bit: yen, <see cref="SearchSegment.UnknownBudget"/> where unknown.</summary>
    Budgets,

    /// <summary>32-bit: printed row.</summary>
    Lines,

    /// <summary>16-bit: year, 0 where unknown.</summary>
    TermsFrom,

    /// <summary>16-bit: year, 0 where open.</summary>
    TermsTo,

    /// <summary>16-bit: <see cref="SegmentMarks"/>.</summary>
    Marks,

    /// <summary>32-bit: where each name begins, and where the last ends.</summary>
    NamePlaces,

    /// <summary>Each name as compared, closed by <see cref="SearchSegment.End"/>; then likewise the printed name, if compared it differs.</summary>
    Names,

    /// <summary>32-bit: where each name as printed begins, and where the last ends.</summary>
    OriginalPlaces,

    /// <summary>Each name; behind <see cref="SearchSegment.End"/> the printed one, where it differs.</summary>
    Originals,

    /// <summary>Listings by name as compared; 16-bit, or 32-bit in a list of more than 65,536.</summary>
    NameOrder,

    /// <summary>32-bit, ascending: two letters that follow each other in a name, the first in the upper half.</summary>
    Pairs,

    /// <summary>32-bit: where the <see cref="Postings"/> of each pair begin in bytes, and where the last end.</summary>
    PairPlaces,

    /// <summary>Which names have the pair.</summary>
    PairPostings,

    /// <summary>The first of the six parts of the first <see cref="SegmentField"/>.</summary>
    Fields,
}

/// <summary>Properties that several listings of a list share, each with its values and which listings have them.</summary>
internal enum SegmentFieldKind
{
    /// <summary>Policy; the label is its number; behind <see cref="SearchSegment.End"/> its name.</summary>
    Policy,

    /// <summary>Measure.</summary>
    Measure,

    /// <summary>Division without office.</summary>
    Division,

    /// <summary>Regional office.</summary>
    Office,

    /// <summary>Source that gives more than nothing, by key.</summary>
    Source,

    /// <summary>Marks and commission, by name.</summary>
    Trait,

    /// <summary>All divisions of a listing with their offices, in printed order.</summary>
    Assignment,
}
