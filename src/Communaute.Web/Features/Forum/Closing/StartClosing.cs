using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Markdown;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Closing;

/// <summary>One's own question and what was answered, to say whether it is solved. Nothing for anybody else.</summary>
[Authorize(Policies.Member)]
public sealed record StartClosing(int QuestionId) : IRequest<ClosingView?>;

public sealed record ClosingView(int QuestionId, string Title, bool IsSolved, IReadOnlyList<ClosingAnswer> Answers);

/// <param name="Words">How it begins.</param>
public sealed record ClosingAnswer(int Id, string Author, DateTime AnsweredAt, string Words);

public sealed class StartClosingHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, MarkdownRenderer markdown, TimeProvider clock)
    : IRequestHandler<StartClosing, ClosingView?>
{
    private const int MaxAnswers = 50;
    private const int MaxWords = 220;

    public async Task<ClosingView?> Handle(StartClosing request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var signatures = Bylines.On(db, request.QuestionId, viewer, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

        var question = await db.Questions.VisibleTo(viewer)
            .Where(question => question.Id == request.QuestionId && question.AuthorId == viewer.MemberId)
            .Select(question => new { question.Title, question.State })
            .SingleOrDefaultAsync(cancellationToken);

        if (question is null)
        {
            return null;
        }

        var answers = await (
            from answer in db.Answers.VisibleTo(viewer)
            join signature in signatures on answer.AuthorId equals signature.MemberId
            where answer.QuestionId == request.QuestionId
            orderby answer.ValidatedAt == null, answer.Score descending, answer.Id
            select new { answer.Id, signature.Byline.Name, answer.AnsweredAt, answer.Body.Markdown }).Take(MaxAnswers).ToListAsync(cancellationToken);

        return new ClosingView(request.QuestionId, question.Title, question.State == QuestionState.Solved,
            [.. answers.Select(answer => new ClosingAnswer(answer.Id, answer.Name, answer.AnsweredAt, markdown.PlainText(answer.Markdown, MaxWords)))]);
    }
}
