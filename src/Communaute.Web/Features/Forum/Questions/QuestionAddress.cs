namespace Communaute.Web.Features.Forum.Questions;

/// <summary>Where a question is read. The number decides; the words are for people.</summary>
public static class QuestionAddress
{
    private const string Edit = "modifier";

    public static string Of(int id, string title) => $"questions/{id}/{Slug(title)}".TrimEnd('/');

    public static string ToEdit(int id) => $"questions/{id}/{Edit}";

    /// <summary>Empty for a title without a letter; never the word that opens the form.</summary>
    public static string Slug(string title)
    {
        var slug = Folding.Slug(title);
        return slug == Edit ? $"{Edit}-" : slug;
    }
}
