using System.Security;
using Shisaku.Budget;
using Shisaku.Publishing.OpenData;
using Words = Shisaku.Publishing.PrintedWordsOfQuestionnaires;

namespace Shisaku.Publishing;

/// <summary>Writes the questionnaire (調査票) of a division: a workbook with its programmes, to be filled in and sent back.</summary>
/// <remarks>The same draft gives the same bytes.</remarks>
public static class QuestionnaireBook
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Declared = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";

    /// <summary>Writes it.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="number">The number of the draft.</param>
    /// <param name="division">The division.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="due">The day until which the division is asked to answer; null where none is named.</param>
    public static void Write(DraftList draft, long number, string division, Stream stream, DateOnly? due = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var head = HeadOf(draft, number, division);
        var order = draft.Measures.Select((each, index) => (each.Measure.Id, index)).ToDictionary();
        var programmes = draft.Programmes.Where(programme => programme.IsOf(division))
            .OrderBy(programme => draft.FirstPlaceOf(programme.Id) is { } place ? order[place.Measure] : int.MaxValue)
            .ThenBy(programme => draft.FirstPlaceOf(programme.Id)?.Order).ToList();
        using var archive = new FixedArchive(stream);
        Sheet(archive, 1, xml => QuestionnaireGuide.Write(xml, division, due));
        Sheet(archive, 2, xml => new QuestionnaireSheet(xml, draft, head, programmes).Write());
        Sheet(archive, 3, xml => QuestionnaireLists.Write(xml, draft, head, programmes));
        Put(archive, "xl/styles.xml", QuestionnaireStyle.Xml(draft.Decimals));
        Put(archive, "xl/workbook.xml", Book());
        Put(archive, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}relationships">{string.Concat(Enumerable.Range(1, 3).Select(sheet => $"""<Relationship Id="sheet{sheet}" Type="{Office}/worksheet" Target="worksheets/sheet{sheet}.xml"/>"""))}<Relationship Id="styles" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """);
        Put(archive, "_rels/.rels", $"""
            <Relationships xmlns="{Package}relationships"><Relationship Id="book" Type="{Office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="core" Type="{Package}relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """);
        Put(archive, "docProps/core.xml", $"""
            <cp:coreProperties xmlns:cp="{Package}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{SecurityElement.Escape(SheetTexts.Allowed($"{draft.Title} {Words.Title} {division}"))}</dc:title><dc:language>ja-JP</dc:language></cp:coreProperties>
            """);
        Put(archive, "[Content_Types].xml", $"""
            <Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Sheets}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Sheets}styles+xml"/>{string.Concat(Enumerable.Range(1, 3).Select(sheet => $"""<Override PartName="/xl/worksheets/sheet{sheet}.xml" ContentType="{Sheets}worksheet+xml"/>"""))}</Types>
            """);
    }

    /// <summary>Whose questionnaire is written for a division, and is expected back.</summary>
    public static QuestionnaireHead HeadOf(DraftList draft, long number, string division)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new QuestionnaireHead(number, division, draft.FiscalYear, draft.Decimals);
    }

    private static string Book() => $"""
        <workbook xmlns="{Main}" xmlns:r="{Office}"><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="{Words.Guide}" sheetId="1" r:id="sheet1"/><sheet name="{Words.Entries}" sheetId="2" r:id="sheet2"/><sheet name="{Words.Lists}" sheetId="3" state="hidden" r:id="sheet3"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">'{Words.Entries}'!$C:$C,'{Words.Entries}'!${QuestionnaireSheet.HeadRow}:${QuestionnaireSheet.HeadRow + 1}</definedName></definedNames><calcPr fullCalcOnLoad="1"/></workbook>
        """;

    private static void Sheet(FixedArchive archive, int number, Action<SheetXml> write) => archive.Add(WorkbookParts.PathOf(number), part =>
    {
        using var xml = new SheetXml(part);
        write(xml);
    });

    private static void Put(FixedArchive archive, string name, string text) => archive.Add(name, part =>
    {
        using var writer = new StreamWriter(part);
        writer.Write(Declared + text);
    });
}
