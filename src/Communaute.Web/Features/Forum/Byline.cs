using System.Text.Json.Serialization;
using Communaute.Persistence;

namespace Communaute.Web.Features.Forum;

/// <summary>Who wrote a text, as it is said beside it.</summary>
public sealed class Byline
{
    public int MemberId { get; init; }

    public string Name { get; init; } = "";

    public string? Employer { get; init; }

    /// <summary>Whether they have a page in the directory.</summary>
    public bool IsListed { get; init; }

    [JsonIgnore]
    public string Address => $"annuaire/{MemberId}/{Folding.Slug(Name)}";
}

internal static class Bylines
{
    /// <summary>To be joined by the queries that show authors: the whole stays one command.</summary>
    public static IQueryable<Byline> Of(CommunauteDb db, DateOnly today) => db.Members.Select(member => new Byline
    {
        MemberId = member.Id,
        Name = member.DisplayName,
        IsListed = member.DepartedAt == null && db.Advisors.Any(advisor => advisor.Id == member.Id && advisor.ListedAt != null),
        Employer = db.Employments
            .Where(employment => employment.AdvisorId == member.Id && (employment.EndedOn == null || employment.EndedOn >= today))
            .OrderByDescending(employment => employment.Id)
            .Select(employment => employment.Employer.Name)
            .FirstOrDefault(),
    });
}
