using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Privacy;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Answers;

/// <summary>An answer as its form shows it. Nothing when it is gone or this member may not change it.</summary>
[Authorize(Policies.Member)]
public sealed record StartAnswerEdit(int AnswerId) : IRequest<EditAnswer?>;

public sealed class StartAnswerEditHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<StartAnswerEdit, EditAnswer?>
{
    public async Task<EditAnswer?> Handle(StartAnswerEdit request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var edit = await db.Answers.VisibleTo(viewer)
            .Where(answer => answer.Id == request.AnswerId && ((answer.AuthorId == viewer.MemberId && answer.Question.LockedAt == null) || viewer.Coordinates))
            .Select(answer => new EditAnswer { AnswerId = answer.Id, Revision = answer.Revision, Body = answer.Body.Markdown })
            .SingleOrDefaultAsync(cancellationToken);

        return edit?.LetPublishedThrough();
    }
}
