using System.Globalization;
using System.Text.RegularExpressions;

namespace Communaute.Web.Platform.References;

/// <summary>How a text names a question, a resource or a member, so that neither an edit nor a new title breaks it.</summary>
public static partial class ReferenceAddress
{
    public const string MemberScheme = "membre:";

    /// <summary>The thing and the place in its page; nothing for an ordinary link.</summary>
    /// <param name="home">The address of this site, when it is known.</param>
    public static (Reference To, string Anchor)? Read(string? address, Uri? home)
    {
        var path = address ?? "";

        if (home is not null && Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.Authority == home.Authority && uri.Scheme is "http" or "https")
        {
            path = uri.PathAndQuery + uri.Fragment;
        }

        return Page().Match(path) is { Success: true } page
            ? (new Reference(page.Groups["kind"].Value == "questions" ? ReferenceKind.Question : ReferenceKind.Resource, Number(page)), page.Groups["anchor"].Value)
            : Member().Match(path) is { Success: true } member ? (new Reference(ReferenceKind.Member, Number(member)), "") : null;
    }

    /// <summary>Without the words of its title, which may be withdrawn one day.</summary>
    public static string Of(Reference reference) => reference.Kind switch
    {
        ReferenceKind.Question => $"/questions/{reference.Id}",
        ReferenceKind.Resource => $"/ressources/{reference.Id}",
        _ => $"/annuaire/{reference.Id}",
    };

    /// <summary>What stands in a text where nothing better is known: it tells nothing.</summary>
    public static string Neutral(Reference reference) => reference.Kind switch
    {
        ReferenceKind.Question => $"question {reference.Id}",
        ReferenceKind.Resource => $"ressource {reference.Id}",
        _ => "@membre",
    };

    /// <summary>What the editor writes for it.</summary>
    public static string Markdown(Reference reference, string name) => reference.Kind == ReferenceKind.Member
        ? $"[@{Marks().Replace(name, @"\$0")}]({MemberScheme}{reference.Id})"
        : $"[{Neutral(reference)}]({Of(reference)})";

    private static int Number(Match match) => int.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture);

    // Pages about a question that are not the question itself stay ordinary links.
    [GeneratedRegex(@"^/(?<kind>questions|ressources)/(?<id>[0-9]{1,9})(?!/(?:modifier|historique|versions)(?:$|[/?#]))(?:/[^/?#]*)?(?:\?[^#]*)?(?<anchor>#(?:reponse|commentaire)-[0-9]{1,9})?(?:#.*)?$")]
    private static partial Regex Page();

    [GeneratedRegex("^membre:(?<id>[0-9]{1,9})$")]
    private static partial Regex Member();

    [GeneratedRegex(@"[\\\[\]*_`<>!~|&]")]
    private static partial Regex Marks();
}
