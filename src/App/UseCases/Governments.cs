using System.Reflection;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>The prefectures by their codes (全国地方公共団体コード).</summary>
internal static class Governments
{
    private static readonly Lazy<TextResource> Names = new(() => TextResource.Load(Assembly.GetExecutingAssembly(), "governments.txt"));

    /// <summary>The name of a prefecture; null for other governments, whose names the user says.</summary>
    public static string? NameOf(string code) => Names.Value.Find(code);

    /// <summary>A government's name in English; null where it is no prefecture, or goes by another name than its prefecture's.</summary>
    public static string? EnglishOf(Government government) => government.Name == NameOf(government.Code) ? Names.Value.Find(government.Code + ".en") : null;
}
