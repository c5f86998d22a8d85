namespace Communaute.Web.Features.Forum.Kinds;

/// <summary>When a template may be put in a text: it never takes the place of what somebody typed.</summary>
internal static class KindTemplates
{
    /// <summary>Nothing was typed: the text is empty, or a template as it was given.</summary>
    public static bool IsUntouched(string body, IEnumerable<KindView> kinds)
    {
        var text = Clean(body);
        return text.Length == 0 || kinds.Any(kind => kind.Template == text);
    }

    public static bool IsHeldBy(this string template, string body) =>
        template.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(body.Contains);

    public static string Follow(this string template, string body) => $"{body.TrimEnd()}\n\n{template}";

    private static string Clean(string text) => text.Trim().ReplaceLineEndings("\n");
}
