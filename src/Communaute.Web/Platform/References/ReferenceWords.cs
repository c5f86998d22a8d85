using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Communaute.Web.Platform.References;

/// <summary>
/// The references of a rendered text. The rendering is kept and holds numbers alone; the words are put in for each reader, so
/// that a title is the current one and what they may not see has none.
/// </summary>
public static partial class ReferenceWords
{
    /// <summary>Of one page. Those beyond it keep their neutral words.</summary>
    public const int MaxCount = 200;

    public const string Unavailable = "contenu indisponible";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>How the renderer writes one: the only HTML that the two others look for.</summary>
    public static string Mark(Reference reference, string anchor) =>
        $"<a class=\"{ClassOf(reference.Kind)}\" href=\"{ReferenceAddress.Of(reference)}{anchor}\">{ReferenceAddress.Neutral(reference)}</a>";

    /// <summary>Each once, in the order of the texts.</summary>
    public static IReadOnlyList<Reference> In(IEnumerable<string> texts) =>
        [.. texts.SelectMany(html => Marks().Matches(html)).Select(Of).Distinct().Take(MaxCount)];

    /// <summary>The text with the words of what was asked about.</summary>
    public static string Write(string html, ReferenceNames names) =>
        names.IsEmpty ? html : Marks().Replace(html, mark => names.Asked(Of(mark)) ? Words(mark, names.Of(Of(mark))) : mark.Value);

    private static string Words(Match mark, ReferenceName? known)
    {
        var isMember = mark.Groups["class"].Value == "mention";
        var words = Html.Encode(known?.Name ?? (isMember ? "membre inconnu" : Unavailable));

        return known is { HasPage: true }
            ? $"<a class=\"{mark.Groups["class"]}\" href=\"{ReferenceAddress.Of(known.Of)}{mark.Groups["anchor"]}\">{(isMember ? "@" : "")}{words}</a>"
            : $"<span class=\"{mark.Groups["class"]}\">{(isMember ? "@" : "")}{words}</span>";
    }

    private static Reference Of(Match mark) => new(
        mark.Groups["kind"].Value switch { "questions" => ReferenceKind.Question, "ressources" => ReferenceKind.Resource, _ => ReferenceKind.Member },
        int.Parse(mark.Groups["id"].ValueSpan, CultureInfo.InvariantCulture));

    private static string ClassOf(ReferenceKind kind) => kind == ReferenceKind.Member ? "mention" : "ref";

    [GeneratedRegex("""<a class="(?<class>ref|mention)" href="/(?<kind>questions|ressources|annuaire)/(?<id>[0-9]{1,9})(?<anchor>#[a-z]+-[0-9]{1,9})?">[^<]*</a>""")]
    private static partial Regex Marks();
}
