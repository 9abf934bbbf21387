using System.Net;

namespace Shisaku.EndToEnd.Site;

/// <summary>Asks again when the site says when, as a good program does: many tests together are one visitor who asks much.</summary>
internal sealed class PatientVisitor() : DelegatingHandler(new HttpClientHandler { AllowAutoRedirect = false })
{
    private const int MostTries = 10;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests || answer.Headers.RetryAfter?.Delta is not { } wait || request.Content is not null || tries == MostTries)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(wait, cancellationToken);
        }
    }
}
