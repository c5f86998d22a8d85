using System.Text;
using System.Text.RegularExpressions;
using Communaute.Library;

namespace Communaute.Web.Features.Forum.Drawing;

/// <param name="By">Nobody, when the author asked without their name.</param>
/// <param name="Danger">What a member says is dangerous in it.</param>
internal sealed record Solution(string Markdown, string? By, string? Danger);

/// <summary>A question and its solutions as the text of a resource: the situation, what works, whom to thank.</summary>
internal static partial class ResourceText
{
    public static string Of(string situation, string? author, IReadOnlyList<Solution> solutions)
    {
        var text = new StringBuilder("## La situation\n\n").Append(Whole(situation)).Append("\n\n");
        var thanks = Thanks(author, [.. solutions.Select(solution => solution.By).OfType<string>().Distinct()]);

        foreach (var (solution, index) in solutions.Select((solution, index) => (solution, index)))
        {
            var part = $"{Heading(index, solutions.Count)}\n\n{Danger(solution.Danger)}{Whole(solution.Markdown)}\n\n";

            // The longest texts may not all fit: those that coordinators vouch for come first.
            if (text.Length + part.Length + thanks.Length <= Resource.MaxBodyLength)
            {
                text.Append(part);
            }
        }

        return text.Append(thanks).ToString();
    }

    private static string Heading(int index, int count) => count == 1 ? "## Ce qui marche" : $"## Solution {index + 1}";

    private static string Danger(string? reason) => reason is null ? "" : $"> [!WARNING]\n> Signalée comme dangereuse\u00a0: {Plain(reason)}\n\n";

    private static string Thanks(string? author, IReadOnlyList<string> helpers) => (author, helpers) switch
    {
        (null, []) => "*D’après une question de la communauté.*",
        (null, _) => $"*D’après une question de la communauté et les réponses de {Listed(helpers)}.*",
        (_, []) => $"*D’après une question de {Plain(author)}.*",
        _ => $"*D’après une question de {Plain(author)} et les réponses de {Listed(helpers)}.*",
    };

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 1 ? Plain(names[0]) : $"{string.Join(", ", names.SkipLast(1).Select(Plain))} et {Plain(names[^1])}";

    /// <summary>A block of code left open would swallow what follows.</summary>
    private static string Whole(string markdown) =>
        Fence().Count(markdown) % 2 == 0 ? markdown.Trim() : $"{markdown.Trim()}\n```";

    private static string Plain(string words) => Mark().Replace(words.ReplaceLineEndings(" "), @"\$0");

    [GeneratedRegex("^ {0,3}```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|~!&]")]
    private static partial Regex Mark();
}
