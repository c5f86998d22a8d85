using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Ageing;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>Another question on the same subject.</summary>
public sealed record NearQuestion(int Id, string Title, QuestionState State, int AnswerCount, DateTime AskedAt)
{
    public Freshness Freshness { get; init; }

    public Aside Aside { get; init; }
}

internal static class NearQuestions
{
    private const int MaxCount = 5;

    /// <summary>The latest that share a tag, then a theme. Each tag and theme gives a few, read from the end of its index: a popular one costs no more.</summary>
    public static async Task<IReadOnlyList<NearQuestion>> NearAsync(this CommunauteDb db, QuestionView question, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var tags = question.Tags.Select(tag => tag.Id).ToList();
        var subjects = question.Tags.Select(tag => Latest(db.QuestionTags.Where(link => link.TagId == tag.Id).Select(link => link.QuestionId), question.Id))
            .Concat(question.Themes.Select(theme => Latest(db.QuestionThemes.Where(link => link.ThemeId == theme.Id).Select(link => link.QuestionId), question.Id)))
            .ToList();

        if (subjects.Count == 0)
        {
            return [];
        }

        var candidates = subjects.Aggregate((all, some) => all.Union(some));

        return await db.Questions.VisibleTo(viewer)
            .Where(near => candidates.Contains(near.Id))
            .OrderByDescending(near => db.QuestionTags.Any(link => link.QuestionId == near.Id && tags.Contains(link.TagId)))
            .ThenByDescending(near => near.Id)
            .Take(MaxCount)
            .Select(near => new NearQuestion(near.Id, near.Title, near.State, near.AnswerCount, near.AskedAt)
            {
                Aside = near.Aside,
                Freshness = (Freshness)(db.SolutionsOn(now).Where(solution => solution.QuestionId == near.Id).Max(solution => (int?)solution.Freshness) ?? 0),
            })
            .ToListAsync(cancellationToken);
    }

    // One more than needed for each, in case one was deleted.
    private static IQueryable<int> Latest(IQueryable<int> questions, int except) =>
        questions.Where(id => id != except).OrderByDescending(id => id).Take(MaxCount + 1);
}
