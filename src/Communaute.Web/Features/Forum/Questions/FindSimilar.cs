using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Library;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>The questions and resources that resemble the title being written: the answer may be there already.</summary>
[Authorize(Policies.Member)]
public sealed record FindSimilar(string Title) : IRequest<SimilarThings>
{
    public const int MaxQuestions = 5;
    public const int MaxResources = 3;
}

public sealed record SimilarThings(IReadOnlyList<SimilarQuestion> Questions, IReadOnlyList<SimilarResource> Resources)
{
    public static readonly SimilarThings None = new([], []);

    public bool Any => Questions.Count + Resources.Count > 0;
}

public sealed record SimilarQuestion(int Id, string Title, QuestionState State, bool IsValidated, int AnswerCount, DateTime AskedAt)
{
    public bool IsMine { get; init; }

    public Aside Aside { get; init; }

    public Freshness Freshness { get; init; }
}

/// <param name="WrittenAt">When somebody last wrote it.</param>
public sealed record SimilarResource(int Id, string Title, string Summary, ResourceKind Kind, DateTime WrittenAt)
{
    /// <summary>So long after, what it says may have changed.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromDays(365);

    public bool IsToCheck(DateTime now) => now - WrittenAt > Freshness;
}

public sealed class FindSimilarHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<FindSimilar, SimilarThings>
{
    public async Task<SimilarThings> Handle(FindSimilar request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        return new SimilarThings(
            await db.SimilarAsync(request.Title, viewer, clock.GetUtcNow().UtcDateTime, cancellationToken),
            await db.SimilarResourcesAsync(request.Title, viewer, cancellationToken));
    }
}
