using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>Whether the register has an account. The first one opens the site's log-in at once; that there is one is then asked once a second.</summary>
internal sealed class AccountsThere(ProgrammeRegister register, TimeProvider clock)
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);
    private long seenAt;

    /// <summary>Whether there is one.</summary>
    public bool Any
    {
        get
        {
            if (Volatile.Read(ref seenAt) is not 0 and var seen && clock.GetElapsedTime(seen) < Glance)
            {
                return true;
            }

            var any = register.Accounts.Any();
            Volatile.Write(ref seenAt, any ? clock.GetTimestamp() : 0);
            return any;
        }
    }
}
