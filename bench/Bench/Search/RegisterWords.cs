namespace Shisaku.Bench;

/// <summary>Words of which the names of a made register are put together: a few stand in most names, most in few.</summary>
internal static class RegisterWords
{
    public static readonly string[] Prefectures =
        ("北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 "
        + "岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 "
        + "佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県").Split(' ');

    public static readonly string[] Divisions =
        ("地域企業支援課 経済産業政策課 企業立地課 産業イノベーション課 雇用労働政策課 DX推進課 エネルギー振興課 地域交通課 県産品販売課 食ブランド課 "
        + "観光政策課 誘客交流課 環境政策課 こどもみらい課 県民活躍課 農林水産政策課 構造政策課 水産振興課 林政課 監理課 港湾空港課 学校教育課 生涯学習課 "
        + "鉄道対策課 健康推進課 財政課 市町村課 統計課 危機管理課 国際交流課 文化財保護課 住宅政策課 道路課 河川砂防課 畜産課 職業能力開発課 商業振興課 "
        + "金融課 技術振興課 スポーツ振興課").Split(' ');

    public static readonly string[] Offices = "東部県民局 西部県民局 南部県民局 北部県民局".Split(' ');

    public static readonly string[] Targets =
        ("中小企業 小規模事業者 若年者 女性 後継者 創業者 伝統工芸 農商工連携 食品産業 観光産業 建設業 ものづくり産業 情報サービス産業 商店街 運送事業者 "
        + "水産加工業 介護事業所 造り酒屋 産学官 外国人材 ＩＣＴ企業 AI活用企業 スタートアップ ロボット産業 航空宇宙産業 医療機器産業 半導体関連企業 繊維産地 "
        + "陶磁器産地 家具産地 漆器産地 和紙産地 林業経営体 畜産農家 果樹園 茶産地 酒蔵 温泉旅館 離島地域 過疎地域 中山間地域 港湾地域 空港周辺 工業団地 "
        + "高齢者 障害者 学生 移住者 就職氷河期世代 フリーランス サプライチェーン クラフトビール ワイナリー 盆栽 真珠 鰹節 錦鯉 養蚕 樺細工 藍染 琉球ガラス").Split(' ');

    public static readonly string[] Acts =
        ("人材育成 販路開拓 経営革新 事業承継 デジタル化 省エネルギー対策 新製品開発 就業支援 設備導入 輸出拡大 資金繰り支援 働き方改革 技術力強化 起業支援 "
        + "原油価格高騰対策 受注拡大 知的財産活用 魅力発信 誘客促進 生産性向上 共同研究 防災力強化 リスキリング 定着促進 脱炭素経営 サイバーセキュリティー対策 "
        + "インバウンド受入環境整備 BCP策定 キャッシュレス決済導入 テレワーク導入 マッチング 専門家派遣 海外展開 展示会出展 ブランド化 6次産業化 雇用維持 "
        + "賃上げ環境整備 事業再構築 クラウド活用").Split(' ');

    public static readonly string[] Regions =
        "東部地域 西部地域 南部地域 北部地域 中央地域 県内 県外 首都圏 海外 アジア 沿岸部 内陸部 半島地域 盆地 城下町 港町".Split(' ');

    private static readonly string[] Endings =
        ("事業 推進事業 支援事業 促進事業 強化事業 対策事業 事業費補助 推進費 モデル構築事業 開催費 運営費補助 貸付金 ネットワーク構築事業 プロジェクト事業 "
        + "緊急対策事業 センター運営費").Split(' ');

    private static readonly string[] Aims = "の強化 の促進 の推進 の充実 への支援 の円滑化".Split(' ');

    /// <summary>A programme's name.</summary>
    public static string ProgrammeName(Chance chance) =>
        (chance.Percent(4) ? $"令和{chance.Between(1, 7)}年度" : "") + (chance.Percent(50) ? chance.OneOf(Regions) : "")
        + Often(chance, Targets) + Often(chance, Acts) + Often(chance, Endings)
        + (chance.Percent(8) ? $"({Often(chance, Acts)}分)" : chance.Percent(5) ? $"（第{chance.Between(1, 9)}期）" : "");

    /// <summary>A measure's name.</summary>
    public static string MeasureName(Chance chance) => chance.OneOf(Targets) + "の" + chance.OneOf(Acts) + chance.OneOf(Aims);

    /// <summary>A policy's name.</summary>
    public static string PolicyName(Chance chance) => $"{chance.OneOf(Targets)}の{chance.OneOf(Acts)}を図ること";

    // The first words of each row are drawn more often than the last.
    private static string Often(Chance chance, string[] words) => words[Math.Min(chance.Below(words.Length), chance.Below(words.Length))];
}
