using Communaute.Web.Platform.Files;
using SkiaSharp;
using Xunit;

namespace Communaute.UnitTests.Platform.Files;

public sealed class ImageProcessorTests : IDisposable
{
    private readonly ImageProcessor images = new();

    public void Dispose() => images.Dispose();

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_picture_becomes_WebP(SKEncodedImageFormat format)
    {
        var image = await CleanAsync(Pictures.RedAndBlue(60, 40, format));

        Assert.Equal(FileKind.Webp, FileKind.Of(new MemoryStream(image.Content), ""));
        Assert.Equal((60, 40), (image.Width, image.Height));
        AssertRed(image, 10, 20);
        AssertBlue(image, 50, 20);
    }

    [Fact]
    public async Task A_drawing_in_GIF_becomes_WebP()
    {
        byte[] gif =
        [
            .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0xFF, 0, 0, 0, 0, 0,
            0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B,
        ];

        AssertRed(await CleanAsync(gif), 0, 0);
    }

    [Fact]
    public async Task Where_and_by_whom_a_photo_was_taken_is_forgotten()
    {
        var photo = Pictures.WithExif(Pictures.RedAndBlue(60, 40, SKEncodedImageFormat.Jpeg), orientation: 1);
        Assert.True(photo.AsSpan().IndexOf("Marinette"u8) > 0);

        var image = await CleanAsync(photo);

        Assert.Equal(-1, image.Content.AsSpan().IndexOf("Marinette"u8));
        Assert.Equal(-1, image.Content.AsSpan().IndexOf("Exif"u8));
        Assert.Equal(-1, image.Content.AsSpan().IndexOf("EXIF"u8));
    }

    // Where the blue corner ends up, for each way the camera may have been held.
    [Theory]
    [InlineData(1, 60, 40, false, false)]
    [InlineData(2, 60, 40, true, false)]
    [InlineData(3, 60, 40, true, true)]
    [InlineData(4, 60, 40, false, true)]
    [InlineData(5, 40, 60, false, false)]
    [InlineData(6, 40, 60, true, false)]
    [InlineData(7, 40, 60, true, true)]
    [InlineData(8, 40, 60, false, true)]
    public async Task A_photo_is_shown_upright(int orientation, int width, int height, bool isRight, bool isBottom)
    {
        var image = await CleanAsync(Pictures.WithExif(Pictures.BlueCorner(60, 40), (ushort)orientation));

        Assert.Equal((width, height), (image.Width, image.Height));
        var (x, y) = (width / 4, height / 4);
        AssertBlue(image, isRight ? width - x : x, isBottom ? height - y : y);
        AssertRed(image, isRight ? x : width - x, isBottom ? height - y : y);
        AssertRed(image, isRight ? width - x : x, isBottom ? y : height - y);
    }

    [Fact]
    public async Task A_large_picture_is_brought_to_the_longest_side_allowed()
    {
        var image = await CleanAsync(Pictures.RedAndBlue(3_000, 1_500, SKEncodedImageFormat.Jpeg));

        Assert.Equal((2_000, 1_000), (image.Width, image.Height));
    }

    [Theory]
    [InlineData(640, 480, 320, 240)]
    [InlineData(100, 3_000, 11, 320)]
    [InlineData(50, 40, 50, 40)]
    public async Task A_thumbnail_keeps_the_proportions(int width, int height, int expectedWidth, int expectedHeight)
    {
        using var picture = new MemoryStream(Pictures.RedAndBlue(width, height, SKEncodedImageFormat.Png));

        var image = await images.ThumbnailAsync(picture, 320, TestContext.Current.CancellationToken);

        Assert.Equal((expectedWidth, expectedHeight), (image.Width, image.Height));
    }

    [Fact]
    public async Task A_picture_that_would_fill_the_memory_is_refused_from_its_header()
    {
        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(() => CleanAsync(Pictures.Announcing(8_000, 5_001)));

        Assert.Contains("40 millions de pixels", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_picture_is_refused()
    {
        var photo = Pictures.RedAndBlue(600, 400, SKEncodedImageFormat.Jpeg);

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(() => CleanAsync(photo[..(photo.Length / 2)]));

        Assert.Contains("incomplète", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("BM ceci n’est pas une image")]
    [InlineData("GIF89a")]
    public async Task What_is_not_a_picture_is_refused(string content) =>
        await Assert.ThrowsAsync<BusinessRuleException>(() => CleanAsync(System.Text.Encoding.UTF8.GetBytes(content)));

    private async Task<WebImage> CleanAsync(byte[] picture)
    {
        using var stream = new MemoryStream(picture);
        return await images.CleanAsync(stream, TestContext.Current.CancellationToken);
    }

    private static void AssertRed(WebImage image, int x, int y)
    {
        var pixel = PixelOf(image, x, y);
        Assert.True(pixel.Red > 200 && pixel.Blue < 60, pixel.ToString());
    }

    private static void AssertBlue(WebImage image, int x, int y)
    {
        var pixel = PixelOf(image, x, y);
        Assert.True(pixel.Blue > 200 && pixel.Red < 60, pixel.ToString());
    }

    private static SKColor PixelOf(WebImage image, int x, int y)
    {
        using var bitmap = SKBitmap.Decode(image.Content);
        return bitmap.GetPixel(x, y);
    }
}
