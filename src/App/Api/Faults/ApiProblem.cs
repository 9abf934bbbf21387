using System.Globalization;
using Microsoft.AspNetCore.Http;
using Shisaku.App.Site;
using Shisaku.Budget;

namespace Shisaku.App.Api;

/// <summary>Why there is no answer, in the one shape of all faults of the API (RFC 9457).</summary>
/// <param name="Kind">Its lasting name, under which its words stand in the texts and its type in the documentation.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Words">What is filled into its sentences: what was found, what was expected.</param>
internal sealed record ApiProblem(string Kind, int Status, params (string Name, string Value)[] Words)
{
    /// <summary>The longest part of what was sent that is repeated.</summary>
    private const int LongestRepeated = 100;

    /// <summary>Every kind, as it is documented.</summary>
    public static IReadOnlyList<(string Kind, int Status)> Kinds { get; } =
    [
        ("unknown-parameter", 400), ("missing-parameter", 400), ("too-many-values", 400), ("bad-value", 400), ("bad-cursor", 400),
        ("wrong-order", 400), ("bad-request", 400), ("no-such-address", 404), ("no-such-list", 404), ("no-such-programme", 404), ("no-such-cell", 404),
        ("wrong-method", 405), ("stale-cursor", 410), ("too-large", 413), ("wrong-type", 415), ("too-many-requests", 429),
        ("fault", 500), ("register-unusable", 503), ("too-slow", 504),
    ];

    /// <summary>A parameter that the route does not know.</summary>
    public static ApiProblemException UnknownParameter(string name, IReadOnlyList<string> known) =>
        Because("unknown-parameter", ("name", name), ("known", known.Count > 0 ? string.Join(", ", known) : "-"));

    /// <summary>A parameter without which there is no answer.</summary>
    public static ApiProblemException MissingParameter(ApiParameter parameter) => Because("missing-parameter", ("name", parameter.Name));

    /// <summary>A parameter that was given too often.</summary>
    public static ApiProblemException TooManyValues(ApiParameter parameter, int count) => Because(
        "too-many-values", ("name", parameter.Name), ("count", Text(count)), ("most", Text(parameter.IsSeveral ? ApiParameter.MostValues : 1)));

    /// <summary>A value that the parameter does not take.</summary>
    public static ApiProblemException BadValue(ApiParameter parameter, string value) => parameter.Kind switch
    {
        ApiKind.Number => Because("bad-value", ("name", parameter.Name), ("value", value), ("key", "number"), ("least", Text(parameter.Least)), ("most", Text(parameter.Most))),
        ApiKind.Word => Because("bad-value", ("name", parameter.Name), ("value", value), ("key", "word"), ("words", string.Join(", ", parameter.Words))),
        _ => Because("bad-value", ("name", parameter.Name), ("value", value), ("key", "text"), ("most", Text(parameter.Longest))),
    };

    /// <summary>A cursor that no answer gave.</summary>
    public static ApiProblemException BadCursor(string cursor) => Because("bad-cursor", ("value", cursor));

    /// <summary>A cursor into what has changed since.</summary>
    public static ApiProblemException StaleCursor(string cursor) => Because("stale-cursor", ("value", cursor));

    /// <summary>A list that is not there.</summary>
    public static ApiProblemException NoSuchList(string slug) => Because("no-such-list", ("value", slug));

    /// <summary>A programme that is not there.</summary>
    public static ApiProblemException NoSuchProgramme(string id) => Because("no-such-programme", ("value", id));

    /// <summary>A cell that is not there.</summary>
    public static ApiProblemException NoSuchCell(string list, int line, string field) =>
        Because("no-such-cell", ("list", list), ("line", Text(line)), ("field", field));

    /// <summary>Two lists of which the first is not the earlier.</summary>
    public static ApiProblemException WrongOrder(PublicList earlier, PublicList later) => Because(
        "wrong-order", ("a", earlier.Slug), ("b", later.Slug), ("earlier", Text(earlier.Head.Key.FiscalYear)), ("later", Text(later.Head.Key.FiscalYear)));

    /// <summary>The problem of an answer that has only a status.</summary>
    public static ApiProblem OfStatus(int status, HttpRequest request)
    {
        var kind = status switch
        {
            StatusCodes.Status404NotFound => "no-such-address",
            StatusCodes.Status405MethodNotAllowed => "wrong-method",
            StatusCodes.Status413PayloadTooLarge => "too-large",
            StatusCodes.Status415UnsupportedMediaType => "wrong-type",
            StatusCodes.Status429TooManyRequests => "too-many-requests",
            StatusCodes.Status503ServiceUnavailable => "register-unusable",
            StatusCodes.Status504GatewayTimeout => "too-slow",
            < StatusCodes.Status500InternalServerError => "bad-request",
            _ => "fault",
        };
        return new ApiProblem(
            kind, status, ("path", Cut(request.Path.Value ?? "")), ("method", Cut(request.Method)), ("status", Text(status)), ("type", Cut(request.ContentType ?? "-")),
            ("once", Text(Limits.ApiAtOnce)), ("second", Text(Limits.ApiEverySecond)));
    }

    /// <summary>A sentence about it.</summary>
    /// <param name="part"><c>title</c>, <c>found</c>, <c>expected</c> or <c>do</c>.</param>
    /// <param name="texts">The words of the API.</param>
    public string Sentence(string part, TextResource texts)
    {
        var key = $"problem.{Kind}.{part}";
        var kind = Words.FirstOrDefault(word => word.Name == "key").Value;
        return TextResource.Fill(
            (kind is null ? null : texts.Find($"{key}.{kind}")) ?? texts[key],
            name => Words.FirstOrDefault(word => word.Name == name).Value ?? "");
    }

    private static ApiProblemException Because(string kind, params (string Name, string Value)[] words) =>
        new(new ApiProblem(kind, Kinds.First(each => each.Kind == kind).Status, [.. words.Select(word => (word.Name, Cut(word.Value)))]));

    private static string Cut(string text) => text.Length > LongestRepeated ? string.Concat(text.AsSpan(0, LongestRepeated), "…") : text;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>There is no answer.</summary>
/// <param name="problem">Why.</param>
internal sealed class ApiProblemException(ApiProblem problem) : Exception(problem.Kind)
{
    /// <summary>Why.</summary>
    public ApiProblem Problem => problem;
}
