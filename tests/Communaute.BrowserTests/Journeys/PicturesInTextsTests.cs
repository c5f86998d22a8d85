using System.Text.RegularExpressions;
using Communaute.BrowserTests.Accessibility;
using Communaute.BrowserTests.Support;
using Communaute.UnitTests.Platform.Files;
using Microsoft.Playwright;
using SkiaSharp;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

/// <summary>A picture goes from a pocket to a text: smaller, masked, described, and never before one says so.</summary>
public sealed class PicturesInTextsTests(Community community)
{
    private const string Sheet = "La situation";

    [Fact]
    public async Task What_is_masked_with_the_keyboard_is_gone_from_the_bytes_that_the_server_keeps()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.PierreYves);
        var sent = CountUploads(page);
        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();
        // Held upright: its blue corner, written at the top left, is seen at the top right.
        await ChooseAsync(page, "image", Pictures.WithExif(Pictures.BlueCorner(6_000, 4_000), orientation: 6));

        await page.Button("Ajouter une zone").ClickAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(page.Locator("[data-says]").Last).ToContainTextAsync("en largeur");
        await page.Keyboard.PressAsync("Enter");
        await page.Button("Ajouter une zone").ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(Dialog(page)).ToBeVisibleAsync();
        await page.Button("Envoyer").ClickAsync();
        await Expect(page.GetByText("cochez « image décorative »")).ToBeVisibleAsync();
        Assert.Empty(sent);
        await Axe.EnterAsync(page);
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.GetByLabel("Décrivez l’image pour qui ne la voit pas").FillAsync("Un coin [bleu] sur du rouge");
        await page.Button("Envoyer").ClickAsync();

        await Expect(page.Editor(Sheet)).ToHaveValueAsync(new Regex(@"\n\n!\[Un coin \\\[bleu\\\] sur du rouge\]\(/fichiers/\d+/image\.webp\)$"));
        Assert.Single(sent);
        var bytes = await KeptAsync(page);
        Assert.Equal(-1, bytes.AsSpan().IndexOf("Marinette"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("Exif"u8));
        using var kept = SKBitmap.Decode(bytes);
        Assert.Equal((1_280, 1_920), (kept.Width, kept.Height));
        AssertColour(SKColors.Blue, kept.GetPixel(1_100, 100));
        AssertColour(SKColors.Red, kept.GetPixel(100, 1_800));
        AssertColour(SKColor.Parse("14232B"), kept.GetPixel(640, 940));
    }

    [Fact]
    public async Task On_a_phone_a_zone_is_drawn_with_a_finger_and_what_is_cancelled_goes_nowhere()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.Coralie, Screen.Phone);
        var sent = CountUploads(page);
        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();
        await Expect(page.Button("Photographier")).ToBeVisibleAsync();
        await ChooseAsync(page, "photo", Checkered());
        await Expect(Dialog(page)).ToBeVisibleAsync();
        Assert.True(await Dialog(page).EvaluateAsync<bool>("dialog => dialog.scrollWidth <= dialog.clientWidth && dialog.getBoundingClientRect().right <= innerWidth"));
        await page.Button("Annuler").ClickAsync();
        await Expect(page.GetByText("Image non envoyée.")).ToBeVisibleAsync();
        Assert.Empty(sent);

        await ChooseAsync(page, "photo", Checkered());
        await page.GetByLabel("Gros carrés flous").CheckAsync();
        await DrawAsync(page, 0.1f, 0.1f, 0.9f, 0.6f);
        await DrawAsync(page, 0.1f, 0.7f, 0.2f, 0.8f);
        await page.Button("Enlever la dernière").ClickAsync();
        await page.GetByText("Image décorative").ClickAsync();
        await page.Button("Envoyer").ClickAsync();

        await Expect(page.Editor(Sheet)).ToHaveValueAsync(new Regex("!\\[\\]\\(/fichiers/[0-9]+/image\\.webp \"décorative\"\\)$"));
        await Expect(page.GetByText("Une image n’a pas de description")).ToHaveCountAsync(0);
        using var kept = SKBitmap.Decode(await KeptAsync(page));
        // Nothing is left of the squares: neither their black nor their white, anywhere in the zone.
        Assert.All(from x in Enumerable.Range(10, 60) from y in Enumerable.Range(8, 30) select kept.GetPixel(x * 5, y * 5), pixel => Assert.InRange(pixel.Red, 80, 175));
        Assert.True(kept.GetPixel(62, 308).Red is < 40 or > 215);
    }

    [Fact]
    public async Task A_picture_is_pasted_or_dropped_too_and_one_without_a_description_is_noticed()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.Jeanne);
        await ListensAsync(page);

        foreach (var gesture in new[] { "paste", "drop" })
        {
            await page.Editor(Sheet).EvaluateAsync("""
                (area, { gesture, bytes }) => {
                  const data = new DataTransfer();
                  data.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], "madame-martin.png", { type: "image/png" }));
                  area.dispatchEvent(gesture === "paste"
                    ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
                    : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
                }
                """, new { gesture, bytes = Convert.ToBase64String(Pictures.RedAndBlue(60, 40, SKEncodedImageFormat.Png)) });
            await page.GetByLabel("Décrivez l’image pour qui ne la voit pas").FillAsync($"Par {gesture}");
            await page.Button("Envoyer").ClickAsync();
            await Expect(Dialog(page)).ToBeHiddenAsync();
            await Expect(page.Editor(Sheet)).ToHaveValueAsync(new Regex($@"!\[Par {gesture}\]\(/fichiers/[0-9]+/image\.webp\)"));
        }

        await page.Editor(Sheet).FillAsync("Avant ![](/fichiers/1/image.webp) après");
        await page.Button("Aller à l’image").ClickAsync();
        await page.WaitForFunctionAsync("() => document.activeElement.value?.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd) === '![](/fichiers/1/image.webp)'");
    }

    private static ILocator Dialog(IPage page) => page.GetByRole(AriaRole.Dialog, new() { Name = "Masquer ce qui est personnel" });

    private static List<string> CountUploads(IPage page)
    {
        var sent = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.Method == "POST" && new Uri(request.Url).AbsolutePath == "/fichiers")
            {
                sent.Add(request.Url);
            }
        };
        return sent;
    }

    private static async Task ChooseAsync(IPage page, string way, byte[] picture)
    {
        await ListensAsync(page);
        await page.Locator($"input[data-for={way}]").SetInputFilesAsync(new FilePayload { Name = "madame-martin.jpg", MimeType = "image/jpeg", Buffer = picture });
        await Expect(Dialog(page)).ToBeVisibleAsync();
    }

    /// <summary>The editor's script has come: before it, a text is typed and a picture goes nowhere.</summary>
    private static Task ListensAsync(IPage page) => Expect(page.Locator("textarea[aria-autocomplete]").First).ToBeAttachedAsync();

    private static async Task DrawAsync(IPage page, float left, float top, float right, float bottom)
    {
        var box = (await page.Locator("[data-canvas]").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * left), box.Y + (box.Height * top));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * right), box.Y + (box.Height * bottom), new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    /// <summary>Read back from the server, as any reader does.</summary>
    private async Task<byte[]> KeptAsync(IPage page)
    {
        var text = await page.Editor(Sheet).InputValueAsync();
        var address = text[text.IndexOf("/fichiers/", StringComparison.Ordinal)..].Split(' ', ')')[0];
        return await (await page.APIRequest.GetAsync(new Uri(community.Address, address).ToString())).BodyAsync();
    }

    /// <summary>Black and white squares of 25 pixels, 400 wide and 400 high.</summary>
    private static byte[] Checkered()
    {
        using var surface = SKSurface.Create(new SKImageInfo(400, 400));
        using var black = new SKPaint { Color = SKColors.Black };
        surface.Canvas.Clear(SKColors.White);

        for (var square = 0; square < 256; square += 1)
        {
            var (x, y) = (square % 16, square / 16);

            if ((x + y) % 2 == 0)
            {
                surface.Canvas.DrawRect(x * 25, y * 25, 25, 25, black);
            }
        }

        using var data = surface.Snapshot().Encode(SKEncodedImageFormat.Jpeg, 95);
        return data.ToArray();
    }

    private static void AssertColour(SKColor expected, SKColor pixel) =>
        Assert.True(Math.Abs(expected.Red - pixel.Red) + Math.Abs(expected.Green - pixel.Green) + Math.Abs(expected.Blue - pixel.Blue) < 60, $"{pixel} is not {expected}");
}
