using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Columns that a list prints and that are no field of a listing by themselves.</summary>
internal static class OtherColumns
{
    /// <summary>The first year of a term whose last year stands in a column of its own.</summary>
    public const string TermStart = "term.from";

    /// <summary>The last year.</summary>
    public const string TermEnd = "term.to";

    /// <summary>Words about a listing: 備考, 事業内容. There may be several.</summary>
    public const string Remark = "remark";

    /// <summary>Numbers that are no amounts: running numbers, codes, ratios. There may be several.</summary>
    public const string Code = "code";

    /// <summary>Whether a column holds nothing that a listing has a field for.</summary>
    public static bool IsLeftOut(string field) => IsRemark(field) || IsCode(field);

    /// <summary>Whether a column holds words about a listing.</summary>
    public static bool IsRemark(string field) => field.StartsWith(Remark, StringComparison.Ordinal);

    /// <summary>Whether a column holds numbers that are no amounts.</summary>
    public static bool IsCode(string field) => field.StartsWith(Code, StringComparison.Ordinal);

    /// <summary>Whether a column holds a term or one end of it.</summary>
    public static bool IsTerm(string field) => field is Field.Term or TermStart or TermEnd;

    /// <summary>The field to which a recovered cell of a column belongs.</summary>
    public static string FieldOf(string column) => IsTerm(column) ? Field.Term : IsLeftOut(column) ? Field.Row : column;
}
