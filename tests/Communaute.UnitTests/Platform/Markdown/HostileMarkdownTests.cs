using System.Text.Json;
using Communaute.Web.Platform.Markdown;
using Xunit;

namespace Communaute.UnitTests.Platform.Markdown;

public sealed class HostileMarkdownTests
{
    private static readonly MarkdownRenderer Renderer = new();

    public static TheoryData<string> Payloads => [.. HostileTexts.Ours];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Nothing_hostile_survives_the_rendering(string payload) =>
        SafeHtml.AssertHarmless(Renderer.Render(payload).Html, payload);

    // The renderer never writes HTML it was given; if it did one day, this wall would stand alone.
    [Theory]
    [MemberData(nameof(Payloads))]
    public void Nothing_hostile_survives_the_sanitiser_alone(string payload)
    {
        var links = new ProseSanitizer().Sanitize(payload).Replace("<a ", "<a rel=\"noopener noreferrer nofollow\" ", StringComparison.Ordinal);
        SafeHtml.AssertHarmless(links, payload);
    }

    [Theory]
    [InlineData("<input type=text name=motdepasse>")]
    [InlineData("<input type=checkbox>")]
    [InlineData("<input type=image disabled src=/fichiers/1/a.webp>")]
    public void No_field_can_be_forged(string html) => Assert.Equal("", new ProseSanitizer().Sanitize(html));

    [Fact]
    public void Only_the_classes_of_the_product_pass() =>
        Assert.Equal("<p class=\"note\">x</p>", new ProseSanitizer().Sanitize("<p class=\"note topbar\" id=\"contenu\" style=\"position:fixed\">x</p>"));

    [Fact]
    public void Nothing_of_the_known_attacks_survives()
    {
        Assert.All(HostileTexts.Known(), payload => SafeHtml.AssertHarmless(Renderer.Render(payload).Html, payload));
    }

    [Fact]
    public void Nothing_of_the_CommonMark_examples_acts()
    {
        using var examples = JsonDocument.Parse(HostileTexts.SharedData("commonmark_spec_0.31.2.json"));
        var texts = examples.RootElement.EnumerateArray().Select(example => example.GetProperty("markdown").GetString()!).ToList();

        Assert.All(texts, text => SafeHtml.AssertHarmless(Renderer.Render(text).Html, text));
    }
}
