using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>Names of policies, measures, programmes and divisions, made from parts as Japanese lists make them.</summary>
internal sealed class MadeWords(Chance chance)
{
    private static readonly string[] Regions =
        ["東青地域", "中南地域", "三八地域", "西北地域", "上北地域", "下北地域", "県内", "北東北", "津軽海峡圏", "南部地方", "首都圏", "海外"];

    private static readonly string[] Targets =
        ["中小企業", "小規模事業者", "若年者", "女性", "後継者", "創業者", "伝統工芸", "農商工連携", "食品産業", "観光産業", "建設業",
         "ものづくり産業", "情報サービス産業", "商店街", "運送事業者", "水産加工業", "介護事業所", "造り酒屋", "産学官", "外国人材",];

    private static readonly string[] Acts =
        ["人材育成", "販路開拓", "経営革新", "事業承継", "デジタル化", "省エネルギー対策", "新製品開発", "就業支援", "設備導入", "輸出拡大",
         "資金繰り支援", "働き方改革", "技術力強化", "起業支援", "原油価格高騰対策", "受注拡大", "知的財産活用", "魅力発信", "誘客促進",
         "生産性向上", "共同研究", "防災力強化", "リスキリング", "定着促進",];

    private static readonly string[] Endings =
        ["事業", "推進事業", "支援事業", "促進事業", "強化事業", "対策事業", "事業費補助", "推進費", "モデル構築事業", "開催費", "運営費補助",
         "貸付金", "ネットワーク構築事業", "プロジェクト事業",];

    private static readonly string[] Divisions =
        ["地域企業支援課", "経済産業政策課", "企業立地・創出課", "産業イノベーション推進課", "若者定着還流促進課", "DX推進課", "エネルギー開発振興課",
         "地域交通・連携課", "県産品販売・輸出促進課", "食ブランド・流通推進課", "観光政策課", "誘客交流課", "環境政策課", "こどもみらい課",
         "県民活躍推進課", "農林水産政策課", "構造政策課", "水産振興課", "林政課", "監理課", "港湾空港課", "学校教育課", "生涯学習課",
         "鉄道対策課", "がん・生活習慣病対策課",];

    private static readonly string[] Offices = ["東青地域県民局", "中南地域県民局", "三八地域県民局", "西北地域県民局"];

    private static readonly string[] Aims = ["の強化", "の促進", "の推進", "の充実", "への支援", "の円滑化"];

    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>A programme's name that no other programme of the list has.</summary>
    public string ProgrammeName()
    {
        var name = (chance.Percent(60) ? chance.OneOf(Regions) : "") + chance.OneOf(Targets) + chance.OneOf(Acts)
            + chance.OneOf(Endings) + (chance.Percent(8) ? $"({chance.OneOf(Acts)}分)" : "");
        return Unused(name, number => $"{name}(第{number}期)");
    }

    /// <summary>A measure's name.</summary>
    public string MeasureName()
    {
        var name = chance.OneOf(Targets) + "の" + chance.OneOf(Acts) + chance.OneOf(Aims);
        return Unused(name, number => $"{name}(その{number})");
    }

    /// <summary>A policy's name.</summary>
    public string PolicyName()
    {
        var name = $"{chance.OneOf(Targets)}の{chance.OneOf(Acts)}及び{chance.OneOf(Acts)}を図ること";
        return Unused(name, number => $"第{number}次{name}");
    }

    /// <summary>The divisions in charge of a programme, as printed.</summary>
    public IEnumerable<DivisionInCharge> DivisionsInCharge()
    {
        var names = chance.Distinct(Divisions, chance.Percent(4) ? 2 : 1);
        var office = names.Count == 1 && chance.Percent(6) ? chance.OneOf(Offices) : null;
        return names.Select(name => new DivisionInCharge(name, office));
    }

    private string Unused(string name, Func<int, string> numbered)
    {
        for (var number = 2; !used.Add(name); number++)
        {
            name = numbered(number);
        }

        return name;
    }
}
