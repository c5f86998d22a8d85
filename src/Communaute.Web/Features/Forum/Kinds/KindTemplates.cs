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

    /// <summary>
    /// The text without the headings of a template under which nothing was written. A heading that its author typed stays, and
    /// so does one of the template that was filled in on its own line.
    /// </summary>
    public static string WithoutEmptyHeadings(string body, IEnumerable<KindView> kinds)
    {
        var headings = kinds.SelectMany(kind => kind.Template.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0).ToHashSet();
        var kept = new List<string>();
        var (isFilled, isHeading) = (false, false);

        // From the end: a heading is worth what stands between it and the next one.
        foreach (var line in Clean(body).Split('\n').Reverse())
        {
            var wasHeading = isHeading;
            isHeading = headings.Contains(line.Trim());
            isFilled = isHeading || !wasHeading ? isFilled : false;
            isFilled |= !isHeading && line.Trim().Length > 0;

            if (!isHeading || isFilled)
            {
                kept.Add(line);
            }
            else
            {
                RemoveBlanksAtEnd(kept);
            }
        }

        return string.Join('\n', kept.AsEnumerable().Reverse()).Trim();
    }

    private static void RemoveBlanksAtEnd(List<string> lines)
    {
        var length = lines.FindLastIndex(line => line.Trim().Length > 0) + 1;
        lines.RemoveRange(length, lines.Count - length);
    }

    private static string Clean(string text) => text.Trim().ReplaceLineEndings("\n");
}
