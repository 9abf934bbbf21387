namespace Shisaku.App.Site;

/// <summary>The names of what was asked for lately.</summary>
internal sealed class AskedNames
{
    private const int Most = 512;
    private readonly Lock gate = new();
    private readonly HashSet<object> names = [];
    private readonly Queue<object> order = new();

    /// <summary>Notes a name; answers whether it was asked for lately.</summary>
    public bool IsAgain(object name)
    {
        lock (gate)
        {
            if (!names.Add(name))
            {
                return true;
            }

            order.Enqueue(name);
            if (order.Count > Most)
            {
                names.Remove(order.Dequeue());
            }

            return false;
        }
    }
}
