using Communaute.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Communaute.UnitTests.Shell;

public sealed class SecurityHeadersTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("X-Frame-Options", "DENY")]
    [InlineData("Referrer-Policy", "same-origin")]
    [InlineData("Cross-Origin-Opener-Policy", "same-origin")]
    [InlineData("Cross-Origin-Resource-Policy", "same-origin")]
    public void A_response_says_what_a_browser_may_do_with_it(string header, string value)
    {
        var headers = NoHeaders();

        SecurityHeaders.Write(headers);

        Assert.Equal(value, headers[header]);
    }

    [Fact]
    public void Only_our_own_scripts_run_and_nobody_frames_us()
    {
        var headers = NoHeaders();

        SecurityHeaders.Write(headers);

        var policy = headers.ContentSecurityPolicy.ToString().Split("; ");
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("object-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.Contains("camera=()", headers["Permissions-Policy"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_download_keeps_the_stricter_policy_it_has_set()
    {
        var headers = NoHeaders();
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";

        SecurityHeaders.Write(headers);

        Assert.Equal("default-src 'none'; sandbox", headers.ContentSecurityPolicy);
    }

    [Theory]
    [InlineData("https://communaute.example", "communaute.example", false)]
    [InlineData("https://COMMUNAUTE.example", "communaute.example", false)]
    [InlineData("http://127.0.0.1:5080", "127.0.0.1:5080", false)]
    [InlineData(null, "communaute.example", false)]
    [InlineData("https://evil.example", "communaute.example", true)]
    [InlineData("https://communaute.example.evil.example", "communaute.example", true)]
    [InlineData("https://evil.example/communaute.example", "communaute.example", true)]
    [InlineData("https://communaute.example@evil.example", "communaute.example", true)]
    [InlineData("http://127.0.0.1:5081", "127.0.0.1:5080", true)]
    [InlineData("null", "communaute.example", true)]
    [InlineData("", "communaute.example", true)]
    public void The_hub_opens_to_pages_of_its_own_host_alone(string? origin, string host, bool foreign)
    {
        var request = new DefaultHttpContext().Request;
        request.Path = "/_blazor/negotiate";
        request.Host = new HostString(host);
        request.Headers.Origin = origin;

        Assert.Equal(foreign, SecurityHeaders.IsForeignToHub(request));
    }

    [Fact]
    public async Task The_headers_are_there_on_an_error_page_and_on_a_refusal_of_the_hub()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var failed = await client.GetAsync("/casse", Cancellation);
        Assert.Equal(500, (int)failed.StatusCode);
        Assert.Equal("nosniff", failed.Headers.GetValues("X-Content-Type-Options").Single());

        client.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        using var refused = await client.GetAsync("/_blazor", Cancellation);
        Assert.Equal(403, (int)refused.StatusCode);
        Assert.True(refused.Headers.Contains("Content-Security-Policy"));

        using var page = await client.GetAsync("/", Cancellation);
        Assert.Equal(200, (int)page.StatusCode);
    }

    private static IHeaderDictionary NoHeaders() => new DefaultHttpContext().Response.Headers;

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();

        app.UseSecurityHeaders();
        app.UseExceptionHandler(error => error.Run(context => context.Response.WriteAsync("Erreur", Cancellation)));
        app.MapGet("/", () => "Accueil");
        app.MapGet("/casse", string () => throw new InvalidOperationException());
        await app.StartAsync(Cancellation);

        return app;
    }
}
