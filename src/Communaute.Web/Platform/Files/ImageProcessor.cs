using SkiaSharp;

namespace Communaute.Web.Platform.Files;

/// <summary>A picture ready for a page, in WebP.</summary>
public sealed record WebImage(byte[] Content, int Width, int Height);

/// <summary>Redraws the pictures that members send: upright, of a sensible size, and without what the camera wrote in them (place, date, owner).</summary>
public sealed class ImageProcessor : IDisposable
{
    public const int MaxPixels = 40_000_000;
    public const int MaxSide = 2_000;

    private const int Quality = 82;

    // A picture of 40 million pixels takes 160 MB while it is drawn: two at a time, the others wait.
    private readonly SemaphoreSlim drawing = new(2);

    public Task<WebImage> CleanAsync(Stream picture, CancellationToken cancellationToken = default) =>
        ThumbnailAsync(picture, MaxSide, cancellationToken);

    /// <summary>The whole picture within a square of that side; a smaller one keeps its size.</summary>
    public async Task<WebImage> ThumbnailAsync(Stream picture, int side, CancellationToken cancellationToken = default)
    {
        using var bytes = new MemoryStream();
        await picture.CopyToAsync(bytes, cancellationToken);
        await drawing.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Redraw(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), side), cancellationToken);
        }
        finally
        {
            drawing.Release();
        }
    }

    public void Dispose() => drawing.Dispose();

    private static WebImage Redraw(ReadOnlySpan<byte> bytes, int side)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec?.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp or SKEncodedImageFormat.Gif))
        {
            throw new BusinessRuleException("Cette image ne s’ouvre pas. Enregistrez-la en PNG ou en JPEG, puis recommencez.");
        }

        // Read from the header: the pixels of a picture made to fill the memory are never unpacked.
        if ((long)codec.Info.Width * codec.Info.Height > MaxPixels)
        {
            throw new BusinessRuleException("Cette image est trop grande\u00A0: la limite est de 40 millions de pixels. Réduisez-la, puis recommencez.");
        }

        using var raw = Decode(codec, side);
        using var upright = Draw(raw, codec.EncodedOrigin, side);
        using var encoded = upright.Encode(SKEncodedImageFormat.Webp, Quality);
        return new WebImage(encoded.ToArray(), upright.Width, upright.Height);
    }

    private static SKBitmap Decode(SKCodec codec, int side)
    {
        // JPEG can be unpacked at a fraction of its size, which spares most of the memory.
        var wanted = Math.Min(1f, 2f * side / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(wanted);
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        throw new BusinessRuleException("Cette image est abîmée ou incomplète. Ouvrez-la et enregistrez-la de nouveau, puis recommencez.");
    }

    private static SKImage Draw(SKBitmap raw, SKEncodedOrigin origin, int side)
    {
        var turned = origin >= SKEncodedOrigin.LeftTop;
        var (width, height) = turned ? (raw.Height, raw.Width) : (raw.Width, raw.Height);
        var scale = Math.Min(1f, (float)side / Math.Max(width, height));
        var target = new SKImageInfo(
            Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)), SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());

        using var surface = SKSurface.Create(target);
        surface.Canvas.Scale((float)target.Width / width, (float)target.Height / height);
        surface.Canvas.Concat(Upright(origin, raw.Width, raw.Height));
        using var image = SKImage.FromBitmap(raw);
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface.Snapshot();
    }

    /// <summary>The eight ways a camera may have been held, as EXIF counts them.</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
