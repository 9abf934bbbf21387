using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Shisaku.App.UseCases;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>A list that the site shows.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Head">What the register says of its current version.</param>
public sealed record PublicList(string Slug, VersionHead Head);

/// <summary>The register as the site reads it: its lists by their names in addresses, and what was read once kept in memory until
/// the register changes, whoever changes it.</summary>
internal sealed class PublicLists(ProgrammeRegister register, TimeProvider clock, IHttpContextAccessor? requests = null) : IDisposable
{
    // Memory for lists that were read, in listings.
    private const int KeptListings = 50_000;
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private readonly IDisposable open = register.KeepOpen();
    private readonly Lock gate = new();
    private Known known = Known.None;

    /// <summary>The register itself.</summary>
    public ProgrammeRegister Register => register;

    /// <summary>The hash of the register's last change: what was shown under another one may be out of date.</summary>
    public string State => Current().State;

    /// <summary>Every list, the newest year first.</summary>
    public IReadOnlyList<PublicList> All => Current().Lists;

    /// <summary>The list of a name; null where there is none.</summary>
    public PublicList? Find(string slug) => Current().BySlug.GetValueOrDefault(slug);

    /// <summary>The list that the register numbers so; null where there is none.</summary>
    public PublicList? OfNumber(long list) => Current().ByNumber.GetValueOrDefault(list);

    /// <summary>The list of a version that is current; null where there is none.</summary>
    public PublicList? OfVersion(long version) => Current().ByVersion.GetValueOrDefault(version);

    /// <summary>The newest fiscal year of a list's series.</summary>
    public int NewestYear(ListKey key) => Current().NewestYears[(key.Government.Code, key.Series)];

    /// <summary>A list in full, as it is published.</summary>
    public Publication Read(PublicList list) => Made(list.Head.Id, list.Head.Listings, () => PublishVersion.Shown(register, list.Head));

    /// <summary>What follows from a list in full and costs something to make, kept as long as the register does not change.</summary>
    /// <param name="name">What it is, and of what.</param>
    /// <param name="size">How much it keeps, in listings.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="isDear">Whether it takes so long that it is kept at once, not only when it is asked for again.</param>
    public T Keep<T>(string name, int size, Func<T> make, bool isDear = false)
        where T : class => Made(name, size, make, isDear);

    /// <summary>The register was changed by this site: what is asked next sees it.</summary>
    public void LookAgain()
    {
        lock (gate)
        {
            known = known with { SeenAt = 0 };
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        known.Cache.Dispose();
        open.Dispose();
    }

    // What is asked for once serves its own request and is forgotten with it: large things that live a little longer than that are what
    // collecting garbage takes its time for. What another request asks for again soon is kept.
    private T Made<T>(object name, int size, Func<T> make, bool isDear = false)
        where T : class
    {
        var now = Current();
        if (now.Cache.TryGetValue(name, out T? kept))
        {
            return kept!;
        }

        var request = requests?.HttpContext;
        var own = (now.State, name);
        if (request is not null && request.Items.TryGetValue(own, out var before))
        {
            return (T)before!;
        }

        var made = make();
        if (isDear || request is null || now.Asked.IsAgain(name))
        {
            using var entry = now.Cache.CreateEntry(name);
            (entry.Value, entry.Size) = (made, size + 1);
        }
        else
        {
            request.Items[own] = made;
        }

        return made;
    }

    // Another process may change the register: its last change is looked at once a second.
    private Known Current()
    {
        var now = known;
        if (clock.GetElapsedTime(now.SeenAt) < Glance && now.SeenAt != 0)
        {
            return now;
        }

        lock (gate)
        {
            if (clock.GetElapsedTime(known.SeenAt) < Glance && known.SeenAt != 0)
            {
                return known;
            }

            var state = register.State();
            known = known.SeenAt != 0 && known.State == state
                ? known with { SeenAt = clock.GetTimestamp() }
                : Known.Of(state, [.. state.Length == 0 ? [] : register.Versions()], clock.GetTimestamp());
            return known;
        }
    }

    private sealed record Known(
        string State,
        IReadOnlyList<PublicList> Lists,
        FrozenDictionary<string, PublicList> BySlug,
        FrozenDictionary<long, PublicList> ByNumber,
        FrozenDictionary<long, PublicList> ByVersion,
        FrozenDictionary<(string Government, string Series), int> NewestYears,
        MemoryCache Cache,
        AskedNames Asked,
        long SeenAt)
    {
        public static Known None { get; } = Of("", [], 0);

        public static Known Of(string state, IReadOnlyList<VersionHead> heads, long seenAt)
        {
            var slugs = ListSlug.Of(heads);
            PublicList[] lists =
            [
                .. heads.Select(head => new PublicList(slugs[head.ListId], head))
                    .OrderByDescending(list => list.Head.Key.FiscalYear).ThenBy(list => list.Slug, StringComparer.Ordinal),
            ];
            return new Known(
                state, lists, lists.ToFrozenDictionary(list => list.Slug), lists.ToFrozenDictionary(list => list.Head.ListId),
                lists.ToFrozenDictionary(list => list.Head.Id),
                heads.GroupBy(head => (head.Key.Government.Code, head.Key.Series))
                    .ToFrozenDictionary(series => series.Key, series => series.Max(head => head.Key.FiscalYear)),
                new MemoryCache(new MemoryCacheOptions { SizeLimit = KeptListings }), new AskedNames(), seenAt);
        }
    }
}
