using System.Net;
using System.Net.Http.Headers;
using Communaute.Advisors;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Platform.Files;
using SkiaSharp;
using Xunit;

namespace Communaute.IntegrationTests.Platform.Files;

public sealed class DeliveryTests(CommunauteApp app)
{
    private static byte[] Png(int side)
    {
        using var surface = SKSurface.Create(new SKImageInfo(side, side));
        surface.Canvas.Clear(SKColors.SeaGreen);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    [Fact]
    public async Task A_file_nobody_shared_is_found_by_its_sender_alone()
    {
        var camille = await app.AddMemberAsync();
        var file = await app.KeepFileAsync(camille);
        using var own = app.BrowserOf(camille);
        using var coordinator = app.BrowserOf(await app.AddCoordinatorAsync());

        Assert.Equal(HttpStatusCode.OK, (await own.OpenAsync(file.Address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.OpenAsync(file.Address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await own.OpenAsync("/fichiers/999999999/rien.pdf")).StatusCode);
    }

    [Fact]
    public async Task A_visitor_is_sent_to_sign_in()
    {
        var file = await app.KeepFileAsync(await app.AddMemberAsync());
        using var visitor = app.CreateClient(new() { AllowAutoRedirect = false });

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.OpenAsync(file.Address)).StatusCode);
    }

    [Theory]
    [InlineData(Visibility.Me, false, false)]
    [InlineData(Visibility.Coordinators, false, true)]
    [InlineData(Visibility.Community, true, true)]
    public async Task A_photo_is_seen_as_far_as_its_owner_shows_it(Visibility shown, bool byMembers, bool byCoordinators)
    {
        var camille = await app.AddMemberAsync();
        var photo = await app.KeepFileAsync(camille, Png(50), "moi.png");
        await app.ChangeAsync(db =>
        {
            var advisor = new Advisor(db.Attach(camille).Entity, app.Now);
            advisor.ShowPhoto(photo.Id, shown);
            db.Advisors.Add(advisor);
            return Task.CompletedTask;
        });

        Assert.Equal(byMembers, await app.SendAsync(new ReadFile(photo.Id), await app.AddMemberAsync()) is not null);
        Assert.Equal(byCoordinators, await app.SendAsync(new ReadFile(photo.Id), await app.AddCoordinatorAsync()) is not null);
    }

    [Fact]
    public async Task A_document_opens_in_the_page_under_its_own_name_and_can_do_nothing_there()
    {
        var camille = await app.AddMemberAsync();
        var file = await app.KeepFileAsync(camille, name: "Été \"2026\".pdf");
        using var browser = app.BrowserOf(camille);

        var response = await browser.OpenAsync(file.Address);

        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("inline; filename=", string.Join("", response.Content.Headers.GetValues("Content-Disposition")), StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''%C3%89t%C3%A9%20-2026-.pdf", string.Join("", response.Content.Headers.GetValues("Content-Disposition")), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", string.Join("", response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl is { Private: true, MaxAge.TotalMinutes: > 0 });
    }

    [Fact]
    public async Task A_part_is_sent_when_a_part_is_asked()
    {
        var camille = await app.AddMemberAsync();
        var file = await app.KeepFileAsync(camille);
        using var browser = app.BrowserOf(camille);

        var part = await browser.AskAsync(HttpMethod.Get, file.Address, headers => headers.Range = new RangeHeaderValue(5, 8));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("1.7\n"u8.ToArray(), await part.BytesAsync());
        Assert.Equal(LibraryScenes.Pdf.Length, part.Content.Headers.ContentRange?.Length);
    }

    [Fact]
    public async Task A_part_beyond_the_end_is_refused()
    {
        var camille = await app.AddMemberAsync();
        var file = await app.KeepFileAsync(camille);
        using var browser = app.BrowserOf(camille);

        var part = await browser.AskAsync(HttpMethod.Get, file.Address, headers => headers.Range = new RangeHeaderValue(1_000_000, null));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, part.StatusCode);
    }

    [Fact]
    public async Task The_head_alone_says_the_size()
    {
        var camille = await app.AddMemberAsync();
        var file = await app.KeepFileAsync(camille);
        using var browser = app.BrowserOf(camille);

        var head = await browser.AskAsync(HttpMethod.Head, file.Address);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(LibraryScenes.Pdf.Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.BytesAsync());
    }

    [Fact]
    public async Task What_the_browser_already_has_is_not_sent_again()
    {
        var camille = await app.AddMemberAsync();
        var file = await app.KeepFileAsync(camille);
        using var browser = app.BrowserOf(camille);
        var mark = (await browser.OpenAsync(file.Address)).Headers.ETag!;

        var again = await browser.AskAsync(HttpMethod.Get, file.Address, headers => headers.IfNoneMatch.Add(mark));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_thumbnail_is_small_and_a_document_has_none()
    {
        var camille = await app.AddMemberAsync();
        var (picture, document) = (await app.KeepFileAsync(camille, Png(900), "plan.png"), await app.KeepFileAsync(camille));
        using var browser = app.BrowserOf(camille);

        using var thumbnail = SKBitmap.Decode(await browser.DownloadAsync($"{picture.Address}?miniature=300"));

        Assert.Equal(320, thumbnail.Width);
        Assert.Equal(LibraryScenes.Pdf, await browser.DownloadAsync($"{document.Address}?miniature=320"));
    }
}
