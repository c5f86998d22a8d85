using Communaute.Advisors;
using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.References;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Advisors.Profiles;

/// <summary>Someone's page, with what this viewer may know of them. Nothing when they are not to be found.</summary>
[Authorize(Policies.Member)]
public sealed record ReadProfile(int MemberId) : IRequest<ProfileView?>;

public sealed class ReadProfileHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ReadProfile, ProfileView?>
{
    private const int LastTexts = 5;

    public async Task<ProfileView?> Handle(ReadProfile request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var person = await PersonAsync(db, request.MemberId, viewer, cancellationToken);

        if (person is null)
        {
            return null;
        }

        var names = await db.NamesAsync(ReferenceWords.In([person.BioHtml]), viewer, cancellationToken);

        return new ProfileView(
            person with { BioHtml = ReferenceWords.Write(person.BioHtml, names) },
            await KnowsAsync(db, request.MemberId, cancellationToken),
            await PlacesAsync(db, request.MemberId, cancellationToken),
            await AnswersAsync(db, request.MemberId, viewer, cancellationToken),
            await ResourcesAsync(db, request.MemberId, viewer, cancellationToken));
    }

    private static Task<ProfilePerson?> PersonAsync(CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) => (
        from advisor in db.Advisors.VisibleTo(viewer)
        join contact in db.Advisors.ContactsFor(viewer) on advisor.Id equals contact.AdvisorId
        where advisor.Id == id
        select new ProfilePerson
        {
            Id = advisor.Id,
            Name = advisor.Member.DisplayName,
            FirstName = advisor.Member.FirstName,
            Role = advisor.Member.Role,
            JoinedAt = advisor.Member.JoinedAt,
            Headline = advisor.Headline,
            BioHtml = advisor.Bio.Html,
            Languages = advisor.Languages,
            AwayUntil = advisor.AwayUntil,
            IsListed = advisor.ListedAt != null,
            Phone = contact.Phone,
            Email = contact.Email,
            PhotoFileId = contact.PhotoFileId,
            Trainings = advisor.Trainings.OrderByDescending(training => training.EndedOn)
                .Select(training => new ProfileTraining(training.Label, training.Hours, training.Pix, training.EndedOn)).ToList(),
            Employments = advisor.Employments.OrderByDescending(work => work.StartedOn)
                .Select(work => new ProfileEmployment(work.EmployerId, work.Employer.Name, work.StartedOn, work.EndedOn)).ToList(),
        })
        // A few lines each: one command with some repetition costs less than three.
        .AsSingleQuery()
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Skills and audiences in one command: both are short lists of labels.</summary>
    private static async Task<IReadOnlyList<ProfileKnowledge>> KnowsAsync(CommunauteDb db, int id, CancellationToken cancellationToken)
    {
        var skills =
            from skill in db.Skills
            join theme in db.Themes on skill.ThemeId equals theme.Id
            where skill.AdvisorId == id
            select new { SubjectId = theme.Id, theme.Label, Level = (int)skill.Level, theme.Position };
        var audiences = db.Advisors.Where(advisor => advisor.Id == id).SelectMany(advisor => advisor.Audiences)
            .Select(audience => new { SubjectId = audience.Id, audience.Label, Level = 0, audience.Position });

        var known = await skills.Concat(audiences).ToListAsync(cancellationToken);
        return [.. known.OrderBy(one => one.Position).Select(one => new ProfileKnowledge(one.SubjectId, one.Label, (SkillLevel)one.Level))];
    }

    private async Task<List<ProfilePlace>> PlacesAsync(CommunauteDb db, int id, CancellationToken cancellationToken) =>
        await db.Assignments.On(Availability.Today(clock.GetUtcNow().UtcDateTime))
            .Where(work => work.AdvisorId == id)
            .OrderBy(work => work.Id)
            .Select(work => new ProfilePlace(work.PlaceId, work.Place.Sheet.Name, work.Place.Sheet.CommuneName, work.Place.Sheet.Hours))
            .ToListAsync(cancellationToken);

    private static Task<List<ProfileAnswer>> AnswersAsync(CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) => (
        from answer in db.Answers.VisibleTo(viewer)
        join question in db.Questions.VisibleTo(viewer) on answer.QuestionId equals question.Id
        join asker in db.Members on question.AuthorId equals asker.Id
        // An answer to one's own question would tell who asked it without a name.
        where answer.AuthorId == id && (question.AnonymousSince == null || question.AuthorId != id)
        orderby answer.AcceptedAt != null descending, answer.Id descending
        select new ProfileAnswer(
            question.Id, answer.Id, question.Title, question.AnonymousSince == null ? asker.DisplayName : null,
            question.Themes.OrderBy(theme => theme.Position).Select(theme => theme.Label).FirstOrDefault(),
            answer.AcceptedAt != null, answer.ValidatedAt != null, answer.Score, answer.AnsweredAt))
        .Take(LastTexts)
        .ToListAsync(cancellationToken);

    private static Task<List<ProfileResource>> ResourcesAsync(CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) =>
        db.Resources.VisibleTo(viewer)
            .Where(resource => resource.AuthorId == id && resource.State == ResourceState.Published)
            .OrderByDescending(resource => resource.PublishedAt).ThenByDescending(resource => resource.Id)
            .Select(resource => new ProfileResource(resource.Id, resource.Title, resource.Summary, resource.PublishedAt!.Value))
            .Take(LastTexts)
            .ToListAsync(cancellationToken);
}
