using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Budget;

namespace Shisaku.App.Pages.Compare;

/// <summary>How two lists side by side are told apart.</summary>
internal static class SideWords
{
    /// <summary>The name of one of them: phases of one year by the name in addresses.</summary>
    public static string NameOf(PublicList list, PublicList one, PublicList other, Language language) =>
        one.Head.Key.Government == other.Head.Key.Government && one.Head.Key.FiscalYear == other.Head.Key.FiscalYear
            ? $"{GovernmentName.Of(list.Head.Key.Government, language)} {list.Slug}"
            : $"{GovernmentName.Of(list.Head.Key.Government, language)} {FiscalYear.Text(list.Head.Key.FiscalYear, language)}";
}
