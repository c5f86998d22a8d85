using System.Text.Json.Serialization;
using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;

namespace Communaute.Web.Features.Forum;

/// <summary>Who wrote a text, as it is said beside it.</summary>
public sealed class Byline
{
    public const string Nameless = "L’auteur de la question";
    public const string NamelessMe = "Vous, sans votre nom";
    public const string InList = "Sans nom";

    /// <summary>Instead of a name beside the question itself.</summary>
    public static readonly Byline OfNamelessQuestion = new() { Name = "Question posée sans nom" };

    /// <summary>Nobody's, when this viewer may not know.</summary>
    public int? MemberId { get; init; }

    public string Name { get; init; } = "";

    public string? Employer { get; init; }

    /// <summary>Whether they have a page in the directory.</summary>
    public bool IsListed { get; init; }

    [JsonIgnore]
    public string Address => $"annuaire/{MemberId}/{Folding.Slug(Name)}";

    /// <summary>The name as it stands after other words: "la réponse de l’auteur de la question".</summary>
    public static string Spoken(string name) => name is Nameless or NamelessMe ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}

/// <summary>A byline and whose it is. The number serves to join, and leaves no query.</summary>
internal sealed class Signature
{
    public int MemberId { get; init; }

    public Byline Byline { get; init; } = null!;
}

internal static class Bylines
{
    /// <summary>
    /// To be joined by the queries of a question's page: the whole stays one command. Whoever asked it without their name bears
    /// none beside anything they wrote there: the name does not leave the database.
    /// </summary>
    public static IQueryable<Signature> On(CommunauteDb db, int questionId, Viewer viewer, DateOnly today)
    {
        var unsigned = db.Questions.UnsignedFor(viewer).Where(question => question.Id == questionId);

        return
            from member in db.Members
            let isNameless = unsigned.Any(question => question.AuthorId == member.Id)
            select new Signature
            {
                MemberId = member.Id,
                Byline = new Byline
                {
                    MemberId = isNameless ? null : member.Id,
                    Name = !isNameless ? member.DisplayName : member.Id == viewer.MemberId ? Byline.NamelessMe : Byline.Nameless,
                    IsListed = !isNameless && member.DepartedAt == null && db.Advisors.Any(advisor => advisor.Id == member.Id && advisor.ListedAt != null),
                    Employer = isNameless ? null : db.Employments
                        .Where(employment => employment.AdvisorId == member.Id && (employment.EndedOn == null || employment.EndedOn >= today))
                        .OrderByDescending(employment => employment.Id)
                        .Select(employment => employment.Employer.Name)
                        .FirstOrDefault(),
                },
            };
    }
}
