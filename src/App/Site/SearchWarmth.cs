using Microsoft.Extensions.Hosting;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>Has the search ready before somebody asks: its segments are read and like names put in order while the site begins to listen.</summary>
internal sealed class SearchWarmth(ProgrammeRegister register) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            try
            {
                register.NamesLike("", 0);
            }
            catch (RegisterUnusableException)
            {
                // Whoever asks first is told.
            }
        },
        stoppingToken);
}
