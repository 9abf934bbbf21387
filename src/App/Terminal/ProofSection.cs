using System.Globalization;
using System.Numerics;
using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>Which sums held, and how many readings would.</summary>
internal static class ProofSection
{
    public static void Add(Page page, RecoveredList recovered, TextResource texts)
    {
        page.AddBlank();
        page.Add(texts["checks.title"], Tone.Strong);
        AddChecks(page, recovered, texts);
        if (recovered.Readings is { } readings)
        {
            page.AddBlank();
            page.Add(texts["readings.title"], Tone.Strong);
            foreach (var policy in readings)
            {
                page.Add(
                    texts.Fill(
                        policy.Exact ? "readings.exact" : "readings.bound",
                        ("policy", NameOf(policy.Policy, recovered.List, texts)),
                        ("sums", Number(policy.BySums)),
                        ("twins", Number(policy.WithTwins))),
                    indent: 2, hanging: 2);
            }
        }
    }

    private static void AddChecks(Page page, RecoveredList recovered, TextResource texts)
    {
        var rules = new List<string>();
        foreach (var rule in Enum.GetValues<SumRule>())
        {
            var all = recovered.Checks.Count(check => check.Rule == rule);
            if (all > 0)
            {
                rules.Add(texts.Fill(
                    "checks.held",
                    ("held", Number(recovered.Checks.Count(check => check.Rule == rule && check.IsHeld))),
                    ("all", Number(all)),
                    ("rule", texts[KeyOf(rule)])));
            }
        }

        if (rules.Count == 0)
        {
            page.Add(texts["checks.none"], indent: 2, hanging: 2);
            return;
        }

        page.Add(string.Join(texts["checks.separator"], rules), indent: 2, hanging: 2);
        page.Add(
            recovered.BrokenAsPrinted == 0
                ? texts["checks.printed.none"]
                : texts.Fill("checks.printed", ("broken", Number(recovered.BrokenAsPrinted))),
            indent: 2, hanging: 2);
    }

    private static string KeyOf(SumRule rule) => rule switch
    {
        SumRule.RowSum => "rule.row-sum",
        SumRule.Subtotal => "rule.subtotal",
        SumRule.SubtotalWithRelistings => "rule.subtotal-with-relistings",
        SumRule.GrandTotal => "rule.grand-total",
        SumRule.Twin => "rule.twin",
        _ => "rule.difference",
    };

    private static string NameOf(int? policy, ProgrammeList list, TextResource texts) =>
        policy is not { } number
            ? texts["readings.list"]
            : list.Policies.FirstOrDefault(each => each.Number == number)?.PrintedNumber ?? Number(number);

    private static string Number(BigInteger number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
