namespace Shisaku.Publishing;

/// <summary>How the cells of a questionnaire look.</summary>
internal enum QuestionnaireLook
{
    /// <summary>As nothing in particular.</summary>
    Plain,

    /// <summary>The title.</summary>
    Title,

    /// <summary>A line of words.</summary>
    Words,

    /// <summary>A heading of a column.</summary>
    Head,

    /// <summary>A text that nobody types over.</summary>
    Locked,

    /// <summary>An amount that nobody types over.</summary>
    LockedAmount,

    /// <summary>A mark or year that nobody types over.</summary>
    LockedMark,

    /// <summary>A text to be typed.</summary>
    Input,

    /// <summary>An amount to be typed.</summary>
    InputAmount,

    /// <summary>A mark or year to be typed.</summary>
    InputMark,

    /// <summary>What a live check says.</summary>
    Check,
}

/// <summary>Writes the style sheet of a questionnaire.</summary>
internal static class QuestionnaireStyle
{
    /// <summary>The numbers of the conditional looks: a row with something to mend; a programme that ends.</summary>
    public const int ToMend = 0, Ending = 1;

    private const int AmountFormat = 164, TextFormat = 49; // a text stays one when it is typed over: no date, no formula

    /// <summary>The style sheet.</summary>
    /// <param name="digits">How many decimals amounts have.</param>
    public static string Xml(int digits) => $"""
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="1"><numFmt numFmtId="{AmountFormat}" formatCode="{Format(digits)}"/></numFmts>
        <fonts count="4">{Font("<sz val=\"11\"/>")}{Font("<b/><sz val=\"15\"/>")}{Font("<b/><sz val=\"11\"/>")}{Font("<sz val=\"10\"/><color rgb=\"FFC00000\"/>")}</fonts>
        <fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>{Fill("FFD9E2EC")}{Fill("FFF2F2F2")}{Fill("FFFFFBE0")}</fills>
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FF8C8C8C"/></left><right style="thin"><color rgb="FF8C8C8C"/></right><top style="thin"><color rgb="FF8C8C8C"/></top><bottom style="thin"><color rgb="FF8C8C8C"/></bottom><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="11">{string.Concat(Enum.GetValues<QuestionnaireLook>().Select(Look))}</cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        <dxfs count="2"><dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFD7CC"/><bgColor rgb="FFFFD7CC"/></patternFill></fill></dxf><dxf><font><color rgb="FF7F7F7F"/></font></dxf></dxfs>
        </styleSheet>
        """;

    private static string Format(int digits)
    {
        var number = digits == 0 ? "#,##0" : "#,##0." + new string('0', digits);
        return $"{number};&quot;{PrintedWordsOfTables.Part}&quot;{number}";
    }

    private static string Font(string parts) => $"""<font>{parts}<name val="{PrintedWordsOfTables.OfficeFace}"/><family val="3"/><charset val="128"/></font>""";

    private static string Fill(string colour) => $"""<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/><bgColor indexed="64"/></patternFill></fill>""";

    private static string Look(QuestionnaireLook look)
    {
        var (font, fill, isFramed, format, horizontal) = look switch
        {
            QuestionnaireLook.Title => (1, 0, false, 0, "left"),
            QuestionnaireLook.Head => (2, 2, true, 0, "center"),
            QuestionnaireLook.Locked => (0, 3, true, TextFormat, "left"),
            QuestionnaireLook.LockedAmount => (0, 3, true, AmountFormat, "right"),
            QuestionnaireLook.LockedMark => (0, 3, true, TextFormat, "center"),
            QuestionnaireLook.Input => (0, 4, true, TextFormat, "left"),
            QuestionnaireLook.InputAmount => (0, 4, true, AmountFormat, "right"),
            QuestionnaireLook.InputMark => (0, 4, true, TextFormat, "center"),
            QuestionnaireLook.Check => (3, 0, true, 0, "left"),
            _ => (0, 0, false, 0, "left"),
        };
        var isOpen = look is QuestionnaireLook.Input or QuestionnaireLook.InputAmount or QuestionnaireLook.InputMark;
        var wraps = look is not (QuestionnaireLook.Plain or QuestionnaireLook.Title or QuestionnaireLook.LockedAmount or QuestionnaireLook.InputAmount);
        return $"""<xf numFmtId="{format}" fontId="{font}" fillId="{fill}" borderId="{(isFramed ? 1 : 0)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="{horizontal}" vertical="center"{(wraps ? " wrapText=\"1\"" : "")}/><protection locked="{(isOpen ? 0 : 1)}"/></xf>""";
    }
}
