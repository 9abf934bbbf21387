namespace Shisaku.Register;

/// <summary>The forms of names, each made once: most names stand in both years, and measures and divisions beside many listings.</summary>
internal sealed class NameForms
{
    private readonly Dictionary<string, NameForm> forms = new(StringComparer.Ordinal);

    /// <summary>The forms of a name.</summary>
    public NameForm Of(string? name)
    {
        if (!forms.TryGetValue(name ?? "", out var form))
        {
            forms.Add(name ?? "", form = NameForm.Of(name));
        }

        return form;
    }

    /// <summary>The form in which two names count as the same.</summary>
    public string KeyOf(string? name) => Of(name).Key;
}
