namespace Shisaku.Publishing.OpenData;

/// <summary>The policies and measures of the lists, with the codes that other tables use.</summary>
internal static class SectionTables
{
    public static OpenDataTable Policies { get; } = new(
        "policies",
        [
            Columns.ListNumber,
            Columns.Text("policy_code", "functional-classification:generic:level1:code", isRequired: true),
            Columns.Integer("policy_number"),
            Columns.Text("policy_name", "functional-classification:generic:level1:label"),
            Columns.Integer("section_line"),
        ],
        ["list_number", "policy_code"],
        lists => lists.SelectMany(PoliciesOf))
    {
        Links = [(["list_number"], "lists")],
    };

    public static OpenDataTable Measures { get; } = new(
        "measures",
        [
            Columns.ListNumber,
            Columns.Text("measure_code", "functional-classification:generic:level2:code", isRequired: true),
            Columns.Text("policy_code", "functional-classification:generic:level1:code"),
            Columns.Text("measure_name", "functional-classification:generic:level2:label", isRequired: true),
            Columns.Flag("includes_relistings", isRequired: true),
            Columns.Integer("section_line"),
        ],
        ["list_number", "measure_code"],
        lists => lists.SelectMany(MeasuresOf))
    {
        Links = [(["list_number"], "lists")],
    };

    private static IEnumerable<Datum[]> PoliciesOf(PublishedList list) => list.List.Policies
        .Select((policy, index) => new Datum[] { list.Number, list.PolicyCode(index), policy.Number, policy.Name, policy.Line })
        .Where(row => !row[1].IsBlank);

    private static IEnumerable<Datum[]> MeasuresOf(PublishedList list) => list.List.Policies
        .SelectMany((policy, index) => policy.Measures.Select((measure, position) => new Datum[]
        {
            list.Number, list.MeasureCode(index, position), list.PolicyCode(index), measure.Name, measure.IncludesRelistings, measure.Line,
        }))
        .Where(row => !row[1].IsBlank);
}
