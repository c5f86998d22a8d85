using Communaute.Advisors;
using Communaute.Members;

namespace Communaute.Web.Features.Advisors.Profiles;

/// <summary>What one viewer reads of one person.</summary>
public sealed record ProfileView(
    ProfilePerson Person,
    IReadOnlyList<ProfileKnowledge> Knows,
    IReadOnlyList<ProfilePlace> Places,
    IReadOnlyList<ProfileAnswer> Answers,
    IReadOnlyList<ProfileResource> Resources)
{
    public IEnumerable<ProfileKnowledge> Audiences => Knows.Where(known => known.Level == 0);

    public IEnumerable<IGrouping<SkillLevel, ProfileKnowledge>> SkillsByLevel =>
        Knows.Where(known => known.Level != 0).GroupBy(known => known.Level).OrderByDescending(level => level.Key);
}

public sealed record ProfilePerson
{
    public int Id { get; init; }

    public string Name { get; init; } = "";

    public string FirstName { get; init; } = "";

    public Role Role { get; init; }

    public DateTime JoinedAt { get; init; }

    public string Headline { get; init; } = "";

    public string BioHtml { get; init; } = "";

    public string Languages { get; init; } = "";

    public DateTime? AwayUntil { get; init; }

    public bool IsListed { get; init; }

    /// <summary>Null when there is none, or none for this viewer; so are the address and the photo.</summary>
    public string? Phone { get; init; }

    public string? Email { get; init; }

    public int? PhotoFileId { get; init; }

    public IReadOnlyList<ProfileTraining> Trainings { get; init; } = [];

    public IReadOnlyList<ProfileEmployment> Employments { get; init; } = [];
}

/// <param name="Level">Zero for an audience, which has none.</param>
public sealed record ProfileKnowledge(int SubjectId, string Label, SkillLevel Level);

public sealed record ProfileTraining(string? Label, int? Hours, bool Pix, DateOnly? EndedOn);

public sealed record ProfileEmployment(int EmployerId, string Name, DateOnly? StartedOn, DateOnly? EndedOn);

public sealed record ProfilePlace(int Id, string Name, string Commune, string? Hours);

/// <param name="Asker">Nothing for a question asked without a name.</param>
public sealed record ProfileAnswer(
    int QuestionId, int AnswerId, string QuestionTitle, string? Asker, string? Theme, bool IsSolution, bool IsValidated, int Score, DateTime AnsweredAt);

public sealed record ProfileResource(int Id, string Title, string Summary, DateTime PublishedAt);
