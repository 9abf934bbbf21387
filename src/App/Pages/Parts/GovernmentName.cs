using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Parts;

/// <summary>Governments as pages name them: English pages call prefectures by their English names.</summary>
internal static class GovernmentName
{
    /// <summary>The name.</summary>
    public static string Of(Government government, Language language) =>
        language == Language.English && Governments.EnglishOf(government) is { } english ? english : government.Name;

    /// <summary>The language of the name (BCP 47), where it is not that of the page; else null.</summary>
    public static string? Tag(Government government, Language language) =>
        language == Language.English && Governments.EnglishOf(government) is null ? "ja" : null;
}
