using Communaute.Forum;
using Communaute.Library;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Home;

/// <summary>Where what this member published from a draft is to be read. Nothing when it is gone.</summary>
[Authorize(Policies.Member)]
public sealed record FindPublished(Guid Submission) : IRequest<string?>;

public sealed class FindPublishedHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<FindPublished, string?>
{
    public async Task<string?> Handle(FindPublished request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var (me, submission) = (viewer.MemberId, request.Submission);

        var question = await db.Questions.VisibleTo(viewer).Where(asked => asked.AuthorId == me && asked.Submission == submission).Select(asked => asked.Id)
            .Concat(db.Answers.VisibleTo(viewer).Where(answer => answer.AuthorId == me && answer.Submission == submission).Select(answer => answer.QuestionId))
            .Concat(db.Comments.VisibleTo(viewer).Where(comment => comment.AuthorId == me && comment.Submission == submission).Select(comment => comment.QuestionId))
            .FirstOrDefaultAsync(cancellationToken);

        if (question != 0)
        {
            return $"questions/{question}";
        }

        var resource = await db.Resources.VisibleTo(viewer).Where(written => written.AuthorId == me && written.Submission == submission)
            .Select(written => written.Id).FirstOrDefaultAsync(cancellationToken);

        if (resource != 0)
        {
            return $"ressources/{resource}";
        }

        var announcement = await db.Announcements.Where(told => told.AuthorId == me && told.Submission == submission && told.WithdrawnAt == null)
            .Select(told => told.Id).FirstOrDefaultAsync(cancellationToken);

        if (announcement != 0)
        {
            return $"annonces/{announcement}";
        }

        // A change bears no submission, but its draft says what it was of.
        var key = await db.Drafts.Where(draft => draft.MemberId == me && draft.Submission == submission).Select(draft => draft.Key).FirstOrDefaultAsync(cancellationToken);
        return key is null or "question" or "ressource" or "annonce" ? null : DraftAddress.Published(key);
    }
}
