using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using Communaute.Library;
using Communaute.Members;
using Communaute.Web.Features.Library;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Communaute.IntegrationTests.Support;

/// <summary>Resources and files as coordinators bring them.</summary>
public static class LibraryScenes
{
    public static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Repeat((byte)'x', 2_000)];

    public static async Task<SaveResource> AResourceAsync(this CommunauteApp app, string title = "Premiers pas avec son smartphone", bool publish = true) => new()
    {
        Submission = Guid.NewGuid(),
        Title = title,
        Summary = "Un atelier pour six personnes au plus.",
        Kind = ResourceKind.Teaching,
        Body = "## Déroulé\n\nOn commence par les gestes.",
        ThemeIds = [await app.ReadAsync(db => db.Themes.OrderBy(theme => theme.Id).Select(theme => theme.Id).FirstAsync())],
        Publish = publish,
    };

    public static async Task<int> WriteResourceAsync(this CommunauteApp app, Member coordinator, bool publish = true) =>
        await app.SendAsync(await app.AResourceAsync(publish: publish), coordinator);

    /// <summary>A resource with one file attached.</summary>
    public static async Task<(int ResourceId, KeptFile File)> WriteWithFileAsync(this CommunauteApp app, Member coordinator, bool publish)
    {
        var file = await app.KeepFileAsync(coordinator);
        var resource = await app.AResourceAsync(publish: publish);
        resource.Files = [new AttachedFile(file.Id, "Le déroulé", file.Name, file.Size)];
        return (await app.SendAsync(resource, coordinator), file);
    }

    public static Task<KeptFile> KeepFileAsync(this CommunauteApp app, Member sender, byte[]? content = null, string name = "deroule.pdf") =>
        app.SendAsync(new KeepFile(new MemoryStream(content ?? Pdf), name), sender);

    /// <summary>A browser in which this member is signed in, with the tokens of a page they opened.</summary>
    public static HttpClient BrowserOf(this CommunauteApp app, Member member, bool withToken = true)
    {
        var scheme = IdentityConstants.ApplicationScheme;
        var principal = new ClaimsPrincipal(MemberClaims.For(member, scheme));
        // Years, since other tests move the same clock by weeks.
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = app.Clock.GetUtcNow(), ExpiresUtc = app.Clock.GetUtcNow().AddYears(10) }, scheme);
        var session = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);

        using var scope = app.Services.CreateScope();
        var tokens = app.Services.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = principal });
        var form = app.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name;

        var browser = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        browser.DefaultRequestHeaders.Add("Cookie", $"{session.Cookie.Name}={session.TicketDataFormat.Protect(ticket)}; {form}={tokens.CookieToken}");

        if (withToken)
        {
            browser.DefaultRequestHeaders.Add("RequestVerificationToken", tokens.RequestToken);
        }

        return browser;
    }

    public static async Task<HttpResponseMessage> UploadAsync(this HttpClient browser, byte[] content, string name, string declaredType = "application/octet-stream")
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(declaredType);
        using var form = new MultipartFormDataContent { { file, "file", name } };
        return await browser.PostAsync("/fichiers", form);
    }

    public static Task<HttpResponseMessage> OpenAsync(this HttpClient browser, string address) => browser.GetAsync(address);

    public static Task<HttpResponseMessage> PostAsync(this HttpClient browser, HttpContent content) => browser.PostAsync("/fichiers", content);

    public static Task<HttpResponseMessage> AskAsync(this HttpClient browser, HttpMethod method, string address, Action<HttpRequestHeaders>? with = null)
    {
        var request = new HttpRequestMessage(method, address);
        with?.Invoke(request.Headers);
        return browser.SendAsync(request);
    }

    public static Task<byte[]> DownloadAsync(this HttpClient browser, string address) => browser.GetByteArrayAsync(address);

    public static Task<byte[]> BytesAsync(this HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync();

    public static async Task<KeptFile> KeptAsync(this HttpResponseMessage response) => (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<KeptFile>())!;

    /// <summary>The sentence a member reads when a file is refused.</summary>
    public static async Task<string> RefusalAsync(this HttpResponseMessage response)
    {
        Xunit.Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;
    }
}
