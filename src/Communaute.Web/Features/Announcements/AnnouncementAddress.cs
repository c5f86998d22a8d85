namespace Communaute.Web.Features.Announcements;

/// <summary>Where an announcement is read. The number decides; the words are for people.</summary>
public static class AnnouncementAddress
{
    private const string Wordless = "annonce";

    public static string Of(int id, string title) => $"annonces/{id}/{Slug(title)}";

    public static string ToEdit(int id, string title) => $"{Of(id, title)}/modifier";

    /// <summary>Who has not read it.</summary>
    public static string Readings(int id, string title) => $"{Of(id, title)}/lectures";

    /// <summary>Never empty: the pages beside it have addresses after it.</summary>
    public static string Slug(string title) => Folding.Slug(title) is { Length: > 0 } slug ? slug : Wordless;
}
