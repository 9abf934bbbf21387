namespace Shisaku.Register;

/// <summary>What firms ask of a programme: the fields of the government's own tables for support schemes (GIF 行政サービス・制度 451-4,
/// 自治体標準オープンデータセット 支援制度（給付金）情報), by their official headings.</summary>
public static class PrintedWordsOfFacts
{
    /// <summary>By key: the official heading, which a file of facts carries.</summary>
    public static IReadOnlyDictionary<string, string> Headings { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["number"] = "制度番号",
        ["formerNumber"] = "元制度番号",
        ["kindOfChange"] = "制度変更区分",
        ["title"] = "タイトル（制度名）",
        ["subtitle"] = "サブタイトル（通称）",
        ["legalBasis"] = "根拠法令",
        ["area"] = "対象地域",
        ["summary"] = "概要",
        ["content"] = "内容",
        ["eligible"] = "対象者",
        ["purpose"] = "用途・対象物",
        ["grantLimit"] = "給付上限額",
        ["highestRate"] = "最大補助率",
        ["loanLimit"] = "借入限度額",
        ["application"] = "利用・申請方法",
        ["acceptedFrom"] = "受付開始日",
        ["acceptedTo"] = "受付終了日",
        ["acceptanceNote"] = "受付備考",
        ["applicationAddress"] = "電子申請URL",
        ["detailAddress"] = "詳細参照先",
        ["industry"] = "標準産業分類",
        ["stage"] = "事業ステージ",
        ["concern"] = "お困りごと",
        ["keywords"] = "キーワード",
        ["body"] = "実施組織・支援機関",
        ["contact"] = "お問い合わせ先",
        ["publishedFrom"] = "公開日",
        ["publishedTo"] = "公開終了日",
    };

    /// <summary>The column of a file of facts that names the programme as its list does.</summary>
    public const string Programme = "事業名";

    /// <summary>The column of a file of facts that gives the register's number of the programme.</summary>
    public const string ProgrammeNumber = "事業ID";

    /// <summary>The key of a heading; null where it is none of these.</summary>
    public static string? KeyOf(string heading) => Headings.FirstOrDefault(each => each.Value == heading).Key;
}
