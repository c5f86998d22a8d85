using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Communaute.BrowserTests.Accessibility;

/// <summary>What axe finds in a page. Read once into each page: its own runner reads it twice and opens another page at each check.</summary>
internal static class Axe
{
    private const string Check = """
        async () => {
            const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
            const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
            return violations.map(found => [`${found.id}: ${found.help}`, ...found.nodes.map(node => "   " + node.html)].join("\n"));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static Task EnterAsync(IPage page) => page.EvaluateAsync($"() => {{ {Script} }}");

    public static Task<string[]> ViolationsAsync(IPage page) => page.EvaluateAsync<string[]>(Check);
}
