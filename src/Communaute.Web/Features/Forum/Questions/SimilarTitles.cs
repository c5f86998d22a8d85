using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Search;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

internal static class SimilarTitles
{
    /// <summary>Titles are read one by one: beyond the latest ones it would be felt while typing.</summary>
    private const int Reach = 20_000;

    private const int MaxCandidates = 50;

    /// <summary>The questions whose title shares enough words with this one, closest first.</summary>
    public static async Task<IReadOnlyList<SimilarQuestion>> SimilarAsync(this CommunauteDb db, string title, Viewer viewer, CancellationToken cancellationToken)
    {
        var words = SignificantWords.Of(title);

        if (words.Count < SignificantWords.Enough)
        {
            return [];
        }

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
            .OrderByDescending(found => found.Shared).ThenBy(found => found.Question.Aside == Aside.Duplicate)
            .ThenByDescending(found => (int)found.Question.State % (int)QuestionState.SetAside).ThenByDescending(found => found.Question.Id)
            .Take(FindSimilarQuestions.MaxCount)
            .Select(found => found.Question)];
    }
}
