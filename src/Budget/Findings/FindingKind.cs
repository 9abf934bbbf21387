namespace Shisaku.Budget;

/// <summary>The closed table of what can be found; titles, messages and what to do stand in the message resources.</summary>
public enum FindingKind
{
    /// <summary>A sum does not hold and no change with evidence makes it hold.</summary>
    BrokenSum,

    /// <summary>Sums that do not hold cross at an amount, and do not agree on what it should be.</summary>
    CrossingSums,

    /// <summary>Several least-change readings differ in an amount.</summary>
    UndecidedAmount,

    /// <summary>The sums tell that a row was lost, and what it must have held.</summary>
    LostRow,

    /// <summary>A re-listing's amounts differ from its first listing's.</summary>
    TwinAmountsDiffer,

    /// <summary>A cell that should be an amount cannot be read as one.</summary>
    UnreadAmount,

    /// <summary>A cell that fits no column of its section.</summary>
    UnplacedCell,

    /// <summary>A line that is neither heading, listing nor totals row.</summary>
    UnreadLine,

    /// <summary>The search was stopped at its counted limit.</summary>
    SearchLimit,

    /// <summary>A misread amount, mended where sums cross.</summary>
    RepairedAmount,

    /// <summary>A lost amount, filled in from the sums.</summary>
    FilledAmount,

    /// <summary>An extractor filled a blank cell with the amount above it.</summary>
    CopiedAmount,

    /// <summary>A re-listing mark was lost; the subtotals tell.</summary>
    LostRelistingMark,

    /// <summary>A row stands twice.</summary>
    DoubledRow,

    /// <summary>Two amounts ran together in one cell.</summary>
    JoinedAmounts,

    /// <summary>A row off the layout of its section.</summary>
    MovedRow,

    /// <summary>A listing without division where others have one.</summary>
    LostDivision,

    /// <summary>A word that twin listings prove to be misread in one of them.</summary>
    MisreadWord,

    /// <summary>A re-listing and its first listing carry different marks.</summary>
    TwinFlagsDiffer,

    /// <summary>A re-listing and its first listing differ in term, commission or division.</summary>
    TwinTextDiffers,

    /// <summary>A re-listing whose first listing is nowhere in the list.</summary>
    RelistingWithoutFirst,

    /// <summary>Marked new, but its term begins before this fiscal year.</summary>
    NewButBegunEarlier,

    /// <summary>Its term begins this fiscal year, and it is not marked new.</summary>
    BeginsNowNotNew,

    /// <summary>A term that ended before this fiscal year or begins after it.</summary>
    TermOutsideYear,

    /// <summary>What a reader of the file does not see was left out, or read as shown.</summary>
    HiddenPart,

    /// <summary>A term that cannot be read.</summary>
    UnreadTerm,

    /// <summary>A person decided it.</summary>
    Settled,

    /// <summary>A section whose cells stand in other columns than those of the other sections.</summary>
    SectionLayout,

    /// <summary>A section whose heading is printed differently.</summary>
    SectionHeading,

    /// <summary>The heading comes again.</summary>
    RepeatedHeading,

    /// <summary>A line outside the table: a further title, a page's running head.</summary>
    TextOutsideTable,

    /// <summary>A cell or row wrapped over several lines was joined.</summary>
    JoinedLine,

    /// <summary>Spaces where a line was wrapped were taken out.</summary>
    WrapSpace,

    /// <summary>A mark was printed or read as another sign.</summary>
    MisreadMark,

    /// <summary>A term with irregular signs.</summary>
    TermNotation,

    /// <summary>An amount with irregular signs: a full stop for a comma, full-width digits.</summary>
    AmountNotation,

    /// <summary>A printed zero that no sum can place.</summary>
    UnplacedZero,

    /// <summary>Amounts that no total covers.</summary>
    UncheckedAmounts,

    /// <summary>What columns were found to add up.</summary>
    DiscoveredRule,

    /// <summary>What amounts that stand under others were taken for.</summary>
    AmountsUnder,

    /// <summary>The document holds another table, which is not part of this list.</summary>
    OtherTable,
}
