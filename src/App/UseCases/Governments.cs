using System.Reflection;
using Shisaku.Budget;

namespace Shisaku.App.UseCases;

/// <summary>The prefectures by their codes (全国地方公共団体コード).</summary>
internal static class Governments
{
    private static readonly Lazy<TextResource> Names = new(() => TextResource.Load(Assembly.GetExecutingAssembly(), "governments.txt"));

    /// <summary>The name of a prefecture; null for other governments, whose names the user says.</summary>
    public static string? NameOf(string code) => Names.Value.Find(code);
}
