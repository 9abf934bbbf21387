using System.Reflection;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The words of this room, from <c>Resources/recovery.LANGUAGE.txt</c>.</summary>
internal static class RecoveryText
{
    private static readonly TextResource EnglishText = TextResource.Load(Assembly.GetExecutingAssembly(), "recovery.en.txt");
    private static readonly TextResource JapaneseText = TextResource.Load(Assembly.GetExecutingAssembly(), "recovery.ja.txt");

    /// <summary>A text in English.</summary>
    public static string English(string key) => EnglishText[key];

    /// <summary>A text in Japanese.</summary>
    public static string Japanese(string key) => JapaneseText[key];
}
