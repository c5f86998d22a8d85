using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Search;
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
    /// <summary>Titles are read one by one: beyond the latest ones it would be felt while typing.</summary>
    private const int Reach = 20_000;

    private const int MaxCandidates = 50;

    public async Task<IReadOnlyList<SimilarQuestion>> Handle(FindSimilarQuestions request, CancellationToken cancellationToken)
    {
        var words = SignificantWords.Of(request.Title);

        if (words.Count < SignificantWords.Enough)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var masks = words.Select(SignificantWords.Mask).Concat(Enumerable.Repeat("", SignificantWords.Max)).Take(SignificantWords.Max).ToList();
        var (first, second, third, fourth, fifth, sixth) = (masks[0], masks[1], masks[2], masks[3], masks[4], masks[5]);
        var needed = SignificantWords.Needed(words.Count);

        // The masks let letters pass that may bear an accent: what the database finds is more than what resembles.
        var candidates = await db.Questions.VisibleTo(viewer)
            .Where(question => question.Id > db.Questions.Max(newest => newest.Id) - Reach)
            .Where(question =>
                (EF.Functions.Like(question.Title, first) ? 1 : 0) + (EF.Functions.Like(question.Title, second) ? 1 : 0)
                + (EF.Functions.Like(question.Title, third) ? 1 : 0) + (EF.Functions.Like(question.Title, fourth) ? 1 : 0)
                + (EF.Functions.Like(question.Title, fifth) ? 1 : 0) + (EF.Functions.Like(question.Title, sixth) ? 1 : 0) >= needed)
            .OrderByDescending(question => question.Id)
            .Take(MaxCandidates)
            .Select(question => new SimilarQuestion(
                question.Id, question.Title, question.State,
                db.Answers.Any(answer => answer.QuestionId == question.Id && answer.ValidatedAt != null && answer.DeletedAt == null),
                question.AnswerCount, question.AskedAt) { Aside = question.Aside })
            .ToListAsync(cancellationToken);

        return [.. candidates
            .Select(question => (Question: question, Shared: SignificantWords.Shared(words, question.Title)))
            .Where(found => found.Shared >= needed)
            .OrderByDescending(found => found.Shared).ThenBy(found => found.Question.Aside == Aside.Duplicate).ThenByDescending(found => (int)found.Question.State % (int)QuestionState.SetAside).ThenByDescending(found => found.Question.Id)
            .Take(FindSimilarQuestions.MaxCount)
            .Select(found => found.Question)];
    }
}
