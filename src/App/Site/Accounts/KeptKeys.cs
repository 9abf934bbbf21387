using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>The keys by which sessions are sealed, kept in the register so that sessions outlive the server and hold for several.</summary>
/// <remarks>They are made when a session is first sealed: a site without accounts has none.</remarks>
internal sealed class KeptKeys(ProgrammeRegister register) : IDataProtectionProvider
{
    private readonly Lazy<IDataProtectionProvider> keys = new(() =>
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("shisaku");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new Secrets(register.Accounts));
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>();
    });

    /// <inheritdoc/>
    public IDataProtector CreateProtector(string purpose) => keys.Value.CreateProtector(purpose);

    private sealed class Secrets(AccountBook accounts) : IXmlRepository
    {
        private const string Prefix = "key/";

        public IReadOnlyCollection<XElement> GetAllElements() => [.. accounts.Secrets(Prefix).Select(XElement.Parse)];

        public void StoreElement(XElement element, string friendlyName) =>
            accounts.Keep(Prefix + friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }
}
