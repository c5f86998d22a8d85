using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Markdown;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Drawing;

/// <summary>"En faire une ressource": a draft for the library, from a question and its solutions. Answers its number; the first one's, when there is one.</summary>
[Authorize(Policies.Coordinator)]
public sealed record DrawResource(int QuestionId) : ICommand<int>;

/// <summary>The resource that was drawn from a question, on its page.</summary>
public sealed record DrawnResource(int Id, string Title, bool IsDraft);

public sealed class DrawResourceHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, MarkdownRenderer markdown, TimeProvider clock)
    : IRequestHandler<DrawResource, int>
{
    public async Task<int> Handle(DrawResource request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await FindAsync(db, request.QuestionId, viewer, cancellationToken);

        if (await db.ResourceOrigins.SingleOrDefaultAsync(origin => origin.QuestionId == question.Id, cancellationToken) is { } first)
        {
            return first.ResourceId;
        }

        var solutions = await SolutionsAsync(db, question, viewer, cancellationToken);

        if (solutions.Count == 0)
        {
            throw ForumRefusals.NothingToDraw;
        }

        var author = question.AnonymousSince is not null ? null
            : await db.Members.Where(member => member.Id == question.AuthorId).Select(member => member.DisplayName).SingleAsync(cancellationToken);
        var resource = Write(question, ResourceText.Of(question.Body.Markdown, author, solutions), viewer.MemberId);
        db.Resources.Add(resource);
        db.ResourceOrigins.Add(resource.DrawFrom(question.Id, viewer.MemberId, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
        return resource.Id;
    }

    private Resource Write(Question question, string text, int coordinatorId)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var resource = new Resource(coordinatorId, Guid.NewGuid(), now);
        var summary = markdown.PlainText(question.Body.Markdown, Resource.MaxSummaryLength);
        resource.Write(question.Title, summary, ResourceKind.Article, Licence.CcBySa, markdown.Render(text), coordinatorId, now);
        resource.Classify(question.Themes, question.Audiences, question.Tags);
        return resource;
    }

    private static async Task<Question> FindAsync(CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) =>
        await db.Questions.VisibleTo(viewer)
            .Include(question => question.Themes).Include(question => question.Audiences).Include(question => question.Tags)
            .AsSplitQuery()
            .SingleOrDefaultAsync(question => question.Id == id, cancellationToken)
        ?? throw new NotFoundException();

    /// <summary>What coordinators vouch for, then what the author kept. What is out of date is left out.</summary>
    private static async Task<List<Solution>> SolutionsAsync(CommunauteDb db, Question question, Viewer viewer, CancellationToken cancellationToken)
    {
        var nameless = question.AnonymousSince is null ? 0 : question.AuthorId;

        return await (
            from answer in db.Answers.VisibleTo(viewer)
            where answer.QuestionId == question.Id && (answer.AcceptedAt != null || answer.ValidatedAt != null)
                && !db.Verifications.Any(verification => verification.AnswerId == answer.Id && verification.OutdatedAt != null)
            orderby answer.ValidatedAt == null, answer.AcceptedAt == null, answer.Score descending, answer.Id
            select new Solution(
                answer.Body.Markdown,
                answer.AuthorId == nameless ? null : db.Members.Where(member => member.Id == answer.AuthorId).Select(member => member.DisplayName).FirstOrDefault(),
                db.AnswerReactions.Where(reaction => reaction.AnswerId == answer.Id && reaction.Kind == ReactionKind.Dangerous).Select(reaction => reaction.Reason).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }
}
