using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>The questions whose title resembles the one being written: the answer may be there already.</summary>
[Authorize(Policies.Member)]
public sealed record FindSimilarQuestions(string Title) : IRequest<IReadOnlyList<SimilarQuestion>>
{
    public const int MaxCount = 5;
}

public sealed record SimilarQuestion(int Id, string Title, QuestionState State, bool IsValidated, int AnswerCount, DateTime AskedAt)
{
    public Aside Aside { get; init; }
}

public sealed class FindSimilarQuestionsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<FindSimilarQuestions, IReadOnlyList<SimilarQuestion>>
{
    public async Task<IReadOnlyList<SimilarQuestion>> Handle(FindSimilarQuestions request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.SimilarAsync(request.Title, await currentMember.GetAsync(), cancellationToken);
    }
}
