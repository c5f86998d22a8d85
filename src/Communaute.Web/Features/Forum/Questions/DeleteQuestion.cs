using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>Takes a question away: its author while nobody has answered, a coordinator at any time.</summary>
[Authorize(Policies.Member)]
public sealed record DeleteQuestion(int QuestionId) : ICommand<Unit>;

public sealed class DeleteQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<DeleteQuestion, Unit>
{
    public async Task<Unit> Handle(DeleteQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);
        viewer.MustBeAbleToChange(question.AuthorId);

        if (question.AnswerCount > 0 && !viewer.Coordinates)
        {
            throw ForumRefusals.QuestionHasAnswers;
        }

        question.Delete(viewer.MemberId, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
