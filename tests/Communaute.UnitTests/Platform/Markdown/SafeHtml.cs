using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Communaute.UnitTests.Platform.Markdown;

/// <summary>What a browser would make of a rendering, and the proof that nothing in it acts.</summary>
internal static class SafeHtml
{
    private static readonly HashSet<string> Elements =
    [
        "P", "BR", "HR", "H2", "H3", "H4", "H5", "H6", "STRONG", "EM", "DEL", "CODE", "PRE", "BLOCKQUOTE", "UL", "OL", "LI",
        "A", "IMG", "TABLE", "THEAD", "TBODY", "TR", "TH", "TD", "DIV", "SPAN", "INPUT",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "class", "href", "rel", "src", "alt", "loading", "start", "scope", "type", "disabled", "checked", "role", "tabindex", "aria-label",
    ];

    public static IElement Parse(string html) => new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;

    public static void AssertHarmless(string html, string payload)
    {
        foreach (var element in Parse(html).QuerySelectorAll("*"))
        {
            Assert.True(Elements.Contains(element.TagName), $"<{element.TagName}> came out of {payload}");
            foreach (var attribute in element.Attributes)
            {
                Assert.True(Attributes.Contains(attribute.Name), $"{attribute.Name} came out of {payload}");
            }

            AssertLeadsNowhereBad(element, payload);
        }
    }

    private static void AssertLeadsNowhereBad(IElement element, string payload)
    {
        if (element.GetAttribute("src") is { } source)
        {
            Assert.True(source.StartsWith("/fichiers/", StringComparison.Ordinal), $"The image {source} came out of {payload}");
        }

        if (element.GetAttribute("href") is not { } address || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)))
        {
            return;
        }

        var uri = new Uri(address);
        Assert.True(uri.Scheme is "http" or "https" or "mailto" or "tel", $"The link {address} came out of {payload}");
        Assert.Equal("noopener noreferrer nofollow", element.GetAttribute("rel"));
    }
}
