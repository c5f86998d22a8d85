using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Communaute.Files;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Xunit;

namespace Communaute.IntegrationTests.Platform.Files;

public sealed class ReceptionTests(CommunauteApp app)
{
    private static byte[] Picture(SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var surface = SKSurface.Create(new SKImageInfo(40, 30));
        surface.Canvas.Clear(SKColors.CadetBlue);
        using var image = surface.Snapshot();
        using var data = image.Encode(format, 90);
        return data.ToArray();
    }

    private static byte[] ZipBomb()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("[Content_Types].xml").Open().Dispose();
            using var document = archive.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open();
            var zeros = new byte[1_000_000];
            for (var megabyte = 0; megabyte < 600; megabyte++)
            {
                document.Write(zeros);
            }
        }

        return bytes.ToArray();
    }

    private static string[] LeftIn(CommunauteApp app) =>
        Directory.Exists(Path.Combine(app.DataFolder, "files", "incoming")) ? Directory.GetFiles(Path.Combine(app.DataFolder, "files", "incoming")) : [];

    [Fact]
    public async Task A_file_is_kept_under_the_address_that_is_answered()
    {
        using var camille = app.BrowserOf(await app.AddMemberAsync());

        var kept = await (await camille.UploadAsync(LibraryScenes.Pdf, "Déroulé (séance 1).pdf")).KeptAsync();

        Assert.Equal("Déroulé (séance 1).pdf", kept.Name);
        Assert.Equal($"/fichiers/{kept.Id}/deroule-seance-1.pdf", kept.Address);
        Assert.Equal(LibraryScenes.Pdf.Length, kept.Size);
        Assert.Equal(LibraryScenes.Pdf, await camille.DownloadAsync(kept.Address));
    }

    [Fact]
    public async Task A_picture_is_redrawn_and_takes_the_extension_of_what_it_became()
    {
        using var camille = app.BrowserOf(await app.AddMemberAsync());

        var kept = await (await camille.UploadAsync(Picture(), "IMG_2041.JPG", "image/jpeg")).KeptAsync();

        Assert.Equal("IMG_2041.webp", kept.Name);
        var read = await camille.OpenAsync(kept.Address);
        Assert.Equal("image/webp", read.Content.Headers.ContentType?.MediaType);
        Assert.Equal("RIFF"u8.ToArray(), (await read.BytesAsync())[..4]);
    }

    [Theory]
    [InlineData("page.png")]
    [InlineData("page.pdf")]
    [InlineData("page.jpeg")]
    public async Task A_page_that_passes_for_something_else_is_refused(string name)
    {
        using var camille = app.BrowserOf(await app.AddMemberAsync());

        var refusal = await camille.UploadAsync("<html><script>alert(1)</script></html>"u8.ToArray(), name, "image/png");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refusal.StatusCode);
        Assert.Contains("ne correspond pas à son nom", await refusal.RefusalAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dessin.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("page.html", "<html><script>alert(1)</script></html>")]
    public async Task What_a_browser_could_run_is_only_ever_downloaded(string name, string content)
    {
        using var camille = app.BrowserOf(await app.AddMemberAsync());

        var kept = await (await camille.UploadAsync(System.Text.Encoding.UTF8.GetBytes(content), name, "image/svg+xml")).KeptAsync();
        var read = await camille.OpenAsync(kept.Address);

        Assert.Equal("application/octet-stream", read.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", read.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("sandbox", string.Join(' ', read.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(["nosniff"], read.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("outil.exe")]
    [InlineData("planning.xlsm")]
    [InlineData("photo.heic")]
    public async Task Programs_macros_and_pictures_that_tell_a_place_are_refused(string name)
    {
        using var camille = app.BrowserOf(await app.AddMemberAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await camille.UploadAsync([1, 2, 3], name)).StatusCode);
    }

    [Fact]
    public async Task A_document_that_would_unpack_beyond_measure_is_refused()
    {
        using var camille = app.BrowserOf(await app.AddMemberAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await camille.UploadAsync(ZipBomb(), "cours.docx")).StatusCode);
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        using var camille = app.BrowserOf(await app.AddMemberAsync());

        Assert.Contains("est vide", await (await camille.UploadAsync([], "vide.pdf")).RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_and_leaves_nothing()
    {
        var camille = await app.AddMemberAsync();
        using var browser = app.BrowserOf(camille);

        var refusal = await browser.UploadAsync(new byte[100_000_001], "film.bin");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refusal.StatusCode);
        Assert.Contains("la limite est de 100\u00A0Mo", await refusal.RefusalAsync(), StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.Files.AnyAsync(file => file.UploadedById == camille.Id)));
        Assert.Empty(LeftIn(app));
    }

    [Fact]
    public async Task A_picture_has_a_lower_limit_of_its_own()
    {
        using var camille = app.BrowserOf(await app.AddMemberAsync());

        var refusal = await camille.UploadAsync([.. Picture(SKEncodedImageFormat.Png), .. new byte[KeepFile.MaxPictureBytes]], "affiche.png");

        Assert.Contains("la limite est de 15\u00A0Mo", await refusal.RefusalAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\Camille\\cours.pdf", "cours.pdf")]
    [InlineData("cours\u202Efdp.pdf", "coursfdp.pdf")]
    [InlineData("cours\r\nSet-Cookie: x=1.pdf", "coursSet-Cookie- x=1.pdf")]
    [InlineData("cours.docx", "cours.pdf")]
    [InlineData("cours", "cours.pdf")]
    public async Task A_name_is_cleaned_of_what_it_hides(string name, string cleaned)
    {
        var kept = await app.KeepFileAsync(await app.AddMemberAsync(), name: name);

        Assert.Equal(cleaned, kept.Name);
    }

    [Fact]
    public async Task Without_the_token_of_our_page_nothing_is_received()
    {
        var camille = await app.AddMemberAsync();
        using var browser = app.BrowserOf(camille, withToken: false);

        var refusal = await browser.UploadAsync(LibraryScenes.Pdf, "cours.pdf");

        Assert.Equal(HttpStatusCode.BadRequest, refusal.StatusCode);
        Assert.Contains("rechargez-la", await refusal.RefusalAsync(), StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.Files.AnyAsync(file => file.UploadedById == camille.Id)));
    }

    [Fact]
    public async Task The_token_of_another_member_is_worth_nothing()
    {
        using var camille = app.BrowserOf(await app.AddMemberAsync(), withToken: false);
        using var other = app.BrowserOf(await app.AddMemberAsync());
        camille.DefaultRequestHeaders.Add("RequestVerificationToken", other.DefaultRequestHeaders.GetValues("RequestVerificationToken"));

        Assert.Equal(HttpStatusCode.BadRequest, (await camille.UploadAsync(LibraryScenes.Pdf, "cours.pdf")).StatusCode);
    }

    [Fact]
    public async Task A_visitor_is_told_so_rather_than_sent_to_a_page()
    {
        using var visitor = app.CreateClient(new() { AllowAutoRedirect = false });

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.UploadAsync(LibraryScenes.Pdf, "cours.pdf")).StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task What_is_not_a_form_with_a_file_is_refused(string type)
    {
        using var camille = app.BrowserOf(await app.AddMemberAsync());
        using var content = new StringContent("--x--\r\n");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        Assert.Equal(HttpStatusCode.BadRequest, (await camille.PostAsync(content)).StatusCode);
    }

    [Fact]
    public async Task A_member_who_sends_too_fast_is_told_to_wait()
    {
        using var camille = app.BrowserOf(await app.AddMemberAsync());
        HttpResponseMessage response;
        var sent = 0;
        do
        {
            response = await camille.UploadAsync(LibraryScenes.Pdf, "cours.pdf");
        }
        while (response.IsSuccessStatusCode && sent++ < 4 * WriteLimiter.Burst);

        Assert.Contains("attendez quelques secondes", await response.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_member_sends_in_a_day_has_a_limit_that_yesterday_does_not_count_in()
    {
        var camille = await app.AddMemberAsync();
        await app.ChangeAsync(db => db.Files.AddRangeAsync(
            new StoredFile(new string('a', 64), "film.mp4", "video/mp4", KeepFile.MaxBytesPerDay - 1, camille.Id, app.Now),
            new StoredFile(new string('b', 64), "vieux.mp4", "video/mp4", KeepFile.MaxBytesPerDay, camille.Id, app.Now.AddDays(-1))));

        await app.KeepFileAsync(camille);

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.KeepFileAsync(camille));
    }
}
