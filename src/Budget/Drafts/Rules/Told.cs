namespace Shisaku.Budget;

/// <summary>How rules tell what they find.</summary>
internal static class Told
{
    /// <summary>A finding about a programme.</summary>
    public static DraftFinding Of(DraftRule rule, DraftProgramme programme, string field, params (string Name, string Value)[] details) =>
        new(rule, programme.Id, field, [.. details.Select(detail => new FindingDetail(detail.Name, detail.Value))]);

    /// <summary>The programmes that will be printed.</summary>
    public static IEnumerable<DraftProgramme> GoingOn(DraftList draft) => draft.Programmes.Where(programme => !programme.IsEnding);
}
