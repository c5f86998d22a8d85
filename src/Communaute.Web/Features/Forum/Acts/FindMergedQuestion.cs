using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>Where a question that is not there any more was merged. Nothing when it was not.</summary>
[Authorize(Policies.Member)]
public sealed record FindMergedQuestion(int QuestionId) : IRequest<MergedInto?>;

public sealed record MergedInto(int Id, string Title);

public sealed class FindMergedQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<FindMergedQuestion, MergedInto?>
{
    public async Task<MergedInto?> Handle(FindMergedQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        return await (
            from link in db.QuestionLinks
            join question in db.Questions.VisibleTo(viewer) on link.TargetQuestionId equals question.Id
            where link.QuestionId == request.QuestionId && link.IsMerged
            select new MergedInto(question.Id, question.Title)).SingleOrDefaultAsync(cancellationToken);
    }
}
