using System.Text.RegularExpressions;

namespace Communaute.Web.Platform.Markdown;

/// <summary>Pictures of a text that say nothing to those who do not see them.</summary>
public static partial class ImageDescriptions
{
    public static bool LacksOne(string markdown) => Undescribed().IsMatch(markdown);

    // Its author may have said that it has nothing to describe: editor-images.js writes that mark, and looks for the same pattern.
    [GeneratedRegex("""!\[\s*\]\([^)\s]+(?:\s+"(?!décorative")[^"]*")?\s*\)""")]
    private static partial Regex Undescribed();
}
