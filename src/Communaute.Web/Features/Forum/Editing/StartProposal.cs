using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Privacy;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>Another's post, for a member to write as they would. Nothing when it may not be seen, is locked, or may be changed at once.</summary>
[Authorize(Policies.Member)]
public sealed record StartProposal(int QuestionId, int? AnswerId = null) : IRequest<ProposeEdit?>;

public sealed class StartProposalHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<StartProposal, ProposeEdit?>
{
    public async Task<ProposeEdit?> Handle(StartProposal request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var questions = db.Questions.VisibleTo(viewer).Where(question => question.Id == request.QuestionId && question.LockedAt == null);

        var started = request.AnswerId is null
            ? await questions.Where(question => question.AuthorId != viewer.MemberId && !viewer.Coordinates)
                .Select(question => new ProposeEdit { QuestionId = question.Id, Revision = question.Revision, Title = question.Title, Body = question.Body.Markdown })
                .SingleOrDefaultAsync(cancellationToken)
            : await db.Answers.VisibleTo(viewer)
                .Where(answer => answer.Id == request.AnswerId && questions.Any(question => question.Id == answer.QuestionId)
                    && answer.AuthorId != viewer.MemberId && !viewer.Coordinates)
                .Select(answer => new ProposeEdit { QuestionId = answer.QuestionId, AnswerId = answer.Id, Revision = answer.Revision, Body = answer.Body.Markdown })
                .SingleOrDefaultAsync(cancellationToken);

        return started?.LetPublishedThrough();
    }
}
