using System.Text.Json;
using Communaute.Web.Platform.Markdown;
using Xunit;

namespace Communaute.UnitTests.Platform.Markdown;

public sealed class HostileMarkdownTests
{
    private static readonly MarkdownRenderer Renderer = new();

    public static TheoryData<string> Payloads =>
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<iframe src=javascript:alert(1)>",
        "<a href=javascript:alert(1)>x</a>",
        "<style>*{background:url(//evil.test)}</style>",
        "<meta http-equiv=refresh content=0;url=//evil.test>",
        "<base href=//evil.test>",
        "<form action=//evil.test><input name=a><button>x</button></form>",
        "<object data=javascript:alert(1)>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#9;script:alert(1))",
        "[x](java&NewLine;script:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](file:///etc/passwd)",
        "[x](//evil.test)",
        "[x](/\\evil.test)",
        "[x](\\\\evil.test)",
        "[x](https://impots.gouv.fr@evil.test/)",
        "[x](blob:https://evil.test/1)",
        "[x](intent://evil#Intent;end)",
        "[x](/a \"t\" onmouseover=alert(1))",
        "[x](/a\"onmouseover=\"alert(1))",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "![x](javascript:alert(1))",
        "![x](https://evil.test/pixel.gif)",
        "![x](/fichiers/../compte/deconnexion)",
        "![x](/fichiers/%2e%2e/compte/deconnexion)",
        "![x](/compte/deconnexion)",
        "![x\" onerror=\"alert(1)](/fichiers/1/a.webp)",
        "![<script>alert(1)</script>](/fichiers/1/a.webp)",
        "[![x](/fichiers/1/a.webp)](javascript:alert(1))",
        "# titre {onclick=alert(1)}",
        "texte {#x .note onclick=alert(1) style=position:fixed}",
        "```html\" onmouseover=\"alert(1)\n<script>alert(1)</script>\n```",
        "`<script>alert(1)</script>`",
        "| <script>alert(1)</script> | b |\n| --- | --- |\n| [x](javascript:alert(1)) | \" onclick=alert(1) |",
        "> [!NOTE]\n> <img src=x onerror=alert(1)>",
        "> [!\"><script>alert(1)</script>]\n> x",
        "- [ ] <img src=x onerror=alert(1)>",
        "- [x](javascript:alert(1))",
        "https://evil.test/\"onmouseover=alert(1)",
        "www.evil.test/'onmouseover='alert(1)",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\\<script>alert(1)\\</script>",
    ];

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
        var payloads = File.ReadAllLines(SharedData("xss_payloads.txt"));

        Assert.All(payloads, payload => SafeHtml.AssertHarmless(Renderer.Render(payload).Html, payload));
    }

    [Fact]
    public void Nothing_of_the_CommonMark_examples_acts()
    {
        using var examples = JsonDocument.Parse(File.ReadAllText(SharedData("commonmark_spec_0.31.2.json")));
        var texts = examples.RootElement.EnumerateArray().Select(example => example.GetProperty("markdown").GetString()!).ToList();

        Assert.All(texts, text => SafeHtml.AssertHarmless(Renderer.Render(text).Html, text));
    }

    private static string SharedData(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", "security", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"shared/data/security/{name} is not above this folder.");
        return "";
    }
}
