using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work.Take;

/// <summary>What a person says of a list that is taken into the register, as typed.</summary>
/// <param name="Values">By the name of their field.</param>
public sealed record TakeForm(ImmutableDictionary<string, string> Values)
{
    /// <summary>The names of the fields.</summary>
    public const string Code = "code", Government = "government", Series = "series", Year = "year", Phase = "phase", Number = "number",
        Licence = "licence", Origin = "origin", Reason = "reason", Replaces = "replaces";

    /// <summary>The longest text of a field, in letters.</summary>
    public const int Longest = 300;

    private const int FirstYear = 1868, LastYear = 2200;

    private static readonly string[] Fields = [Code, Government, Series, Year, Phase, Number, Licence, Origin, Reason, Replaces];

    /// <summary>What stands in a field.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");

    /// <summary>The register's number of the version that is to be replaced; 0 for none.</summary>
    public long Replaced => long.TryParse(this[Replaces], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>What was sent.</summary>
    public static TakeForm Of(IFormCollection form) => new(Fields.ToImmutableDictionary(
        field => field, field => form[field].ToString().Trim() is var text && text.Length > Longest ? text[..Longest] : text));

    /// <summary>What a reading and the register say of it already.</summary>
    internal static TakeForm Of(ReadingResult result, ProgrammeRegister register)
    {
        var series = SeriesTitle.Of(result.Title ?? "");
        var government = series is not null && register.GovernmentsWith(series) is [var one] ? one : null;
        return new TakeForm(new Dictionary<string, string>
        {
            [Code] = government?.Code ?? "", [Government] = government?.Name ?? "", [Series] = series ?? "",
            [Year] = result.FiscalYear is { } year ? Numbers.Plain(year) : "", [Phase] = ListKey.WordOf(BudgetPhase.Initial),
        }.ToImmutableDictionary());
    }

    /// <summary>The same with another field.</summary>
    public TakeForm With(string field, string value) => new(Values.SetItem(field, value));

    /// <summary>Which list it is; null with the fields that say it wrongly.</summary>
    internal (KnownList? List, ImmutableArray<string> Faults) Known(ProgrammeRegister register)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var code = Plain(Code);
        var isCode = Register.Government.IsCode(code);
        var name = this[Government].Length > 0 ? this[Government] : isCode ? Governments.NameOf(code) ?? register.GovernmentName(code) ?? "" : "";
        var phase = Enum.GetValues<BudgetPhase>().FirstOrDefault(each => ListKey.WordOf(each) == this[Phase]);
        var year = EraYear.Read(Plain(Year)) is >= FirstYear and <= LastYear and { } read ? (int?)read : null;
        var number = phase == BudgetPhase.Supplementary ? Whole(Number, 1, 99) : 0;
        Faulty(Code, isCode);
        Faulty(Government, name.Length > 0);
        Faulty(Series, this[Series].Length > 0);
        Faulty(Year, year is not null);
        Faulty(Number, number is not null);
        return faults.Count > 0
            ? (null, faults.ToImmutable())
            : (new KnownList(new ListKey(new Government(code, name), this[Series], year!.Value, phase, number!.Value), Said(Licence), Said(Origin)), []);

        void Faulty(string field, bool isRight)
        {
            if (!isRight)
            {
                faults.Add(field);
            }
        }
    }

    private string? Said(string field) => this[field] is { Length: > 0 } said ? said : null;

    private string Plain(string field) => this[field].Normalize(NormalizationForm.FormKC);

    private int? Whole(string field, int least, int most) =>
        int.TryParse(Plain(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
