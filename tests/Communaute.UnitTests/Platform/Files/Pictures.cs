using System.Buffers.Binary;
using SkiaSharp;

namespace Communaute.UnitTests.Platform.Files;

/// <summary>Pictures as a telephone sends them.</summary>
internal static class Pictures
{
    /// <summary>Red on the left half, blue on the right.</summary>
    public static byte[] RedAndBlue(int width, int height, SKEncodedImageFormat format)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        using var red = new SKPaint { Color = SKColors.Red };
        using var blue = new SKPaint { Color = SKColors.Blue };
        surface.Canvas.DrawRect(0, 0, width / 2f, height, red);
        surface.Canvas.DrawRect(width / 2f, 0, width / 2f, height, blue);
        using var image = surface.Snapshot();
        using var data = image.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>Red, but for a blue quarter at the top left: no turn and no mirror leaves it where it was.</summary>
    public static byte[] BlueCorner(int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        using var blue = new SKPaint { Color = SKColors.Blue };
        surface.Canvas.Clear(SKColors.Red);
        surface.Canvas.DrawRect(0, 0, width / 2f, height / 2f, blue);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Jpeg, 95);
        return data.ToArray();
    }

    /// <summary>The JPEG with what a camera writes: how it was held, where it was, and whose it is.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation)
    {
        byte[] exif =
        [
            .. "Exif\0\0"u8, .. "MM\0*"u8, .. Long(8),
            .. Short(3), .. Field(0x010F, 2, 12, 50), .. Field(0x0112, 3, 1, (uint)orientation << 16), .. Field(0x8825, 4, 1, 62), .. Long(0),
            .. "Marinette L\0"u8,
            .. Short(1), .. Field(0x0001, 2, 2, (uint)'N' << 24), .. Long(0),
        ];
        return [0xFF, 0xD8, 0xFF, 0xE1, .. Short((ushort)(exif.Length + 2)), .. exif, .. jpeg.AsSpan(2)];
    }

    /// <summary>A PNG of a few bytes whose header announces a picture that would fill the memory.</summary>
    public static byte[] Announcing(int width, int height)
    {
        var png = RedAndBlue(2, 2, SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    private static byte[] Field(ushort tag, ushort type, uint count, uint value) => [.. Short(tag), .. Short(type), .. Long(count), .. Long(value)];

    private static byte[] Short(ushort value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Long(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var part in bytes)
        {
            crc ^= part;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
