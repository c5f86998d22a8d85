using Xunit;

namespace Communaute.UnitTests.Platform.Markdown;

/// <summary>What is written to act on whoever reads it.</summary>
public static class HostileTexts
{
    /// <summary>One of each kind, always there.</summary>
    public static IReadOnlyList<string> Ours { get; } =
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

    /// <summary>The known attacks, kept beside the repository by those who have them. The test is skipped where they are not.</summary>
    public static IReadOnlyList<string> Known() => [.. SharedData("xss_payloads.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    public static string SharedData(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", "security", name);
            if (File.Exists(path))
            {
                return File.ReadAllText(path);
            }
        }

        Assert.Skip($"shared/data/security/{name} is not above this folder.");
        return "";
    }
}
