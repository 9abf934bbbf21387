using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Shisaku.App.Api;

/// <summary>One page of many items, and where the next one begins.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">What <c>after</c> takes; null on the last page.</param>
internal sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Cuts pages out of what does not change as long as its stamp stays.</summary>
internal static class ApiPage
{
    private const char Apart = ' ';

    /// <summary>The page that is asked for.</summary>
    /// <param name="request">What is asked: <c>limit</c> and <c>after</c>.</param>
    /// <param name="all">All items.</param>
    /// <param name="stamp">What the items follow from, without blanks: a cursor of another stamp leads nowhere any more.</param>
    /// <exception cref="ApiProblemException">The cursor is none of this route, or out of date.</exception>
    public static ApiPage<T> Of<T>(ApiRequest request, IReadOnlyList<T> all, string stamp)
    {
        var from = request.Text(ApiParameter.After.Name) is { } cursor ? Read(cursor, request.Route.Name, stamp) : 0;
        var items = all.Skip(from).Take(request.Limit).ToList();
        var end = from + items.Count;
        return new ApiPage<T>(items, end < all.Count && items.Count > 0 ? Write(request.Route.Name, stamp, end) : null);
    }

    private static string Write(string route, string stamp, int end) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{route}{Apart}{stamp}{Apart}{end}")));

    private static int Read(string cursor, string route, string stamp)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Apart);
            if (parts.Length == 3 && parts[0] == route && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var end))
            {
                return parts[1] == stamp ? end : throw ApiProblem.StaleCursor(cursor);
            }
        }
        catch (FormatException)
        {
            // Said below, like a word of another make.
        }

        throw ApiProblem.BadCursor(cursor);
    }
}
