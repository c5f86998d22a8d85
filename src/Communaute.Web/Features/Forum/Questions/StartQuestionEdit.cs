using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Privacy;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>A question as its form shows it. Nothing when it does not exist or this member may not change it.</summary>
[Authorize(Policies.Member)]
public sealed record StartQuestionEdit(int QuestionId) : IRequest<EditQuestion?>;

public sealed class StartQuestionEditHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<StartQuestionEdit, EditQuestion?>
{
    public async Task<EditQuestion?> Handle(StartQuestionEdit request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var edit = await db.Questions.VisibleTo(viewer)
            .Where(question => question.Id == request.QuestionId && (question.AuthorId == viewer.MemberId || viewer.Coordinates))
            .Select(question => new EditQuestion
            {
                QuestionId = question.Id,
                Revision = question.Revision,
                IsLocked = question.LockedAt != null && !viewer.Coordinates,
                Title = question.Title,
                Body = question.Body.Markdown,
                KindId = question.KindId,
                Urgency = question.Urgency,
                ThemeIds = question.Themes.Select(theme => theme.Id).ToList(),
                AudienceIds = question.Audiences.Select(audience => audience.Id).ToList(),
                Tags = question.Tags.Select(tag => tag.Name).ToList(),
            })
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancellationToken);

        return edit is null ? null : (edit with { Origin = Classification.Of(edit) }).LetPublishedThrough();
    }
}
