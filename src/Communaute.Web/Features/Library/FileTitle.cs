using Communaute.Library;

namespace Communaute.Web.Features.Library;

/// <summary>The title offered for a file, from the name it had on somebody's computer.</summary>
public static class FileTitle
{
    public static string Of(string name)
    {
        var words = Path.GetFileNameWithoutExtension(name).Replace('-', ' ').Replace('_', ' ').Trim();
        var title = words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
        return title.Length <= ResourceFile.MaxTitleLength ? title : title[..ResourceFile.MaxTitleLength].TrimEnd();
    }
}
