using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>What one member has shown of one theme or tag.</summary>
internal sealed record Experience(int MemberId, string Subject, int Solved, int Useful);

internal static class Experiences
{
    /// <summary>Of each theme and tag, read from the end of its index: a popular one costs no more.</summary>
    private const int LatestQuestions = 200;

    /// <summary>Those whose answers solved most, or were most useful, on the themes and tags of a question.</summary>
    public static async Task<IReadOnlyList<Experience>> ExperiencesAsync(this CommunauteDb db, Need need, int atMost, CancellationToken cancellationToken)
    {
        var subjects = need.ThemeIds.Select(theme => OfTheme(db, theme)).Concat(need.TagIds.Select(tag => OfTag(db, tag))).ToList();

        if (subjects.Count == 0)
        {
            return [];
        }

        return await (
            from subject in subjects.Aggregate((all, some) => all.Concat(some))
            join question in db.Questions on subject.QuestionId equals question.Id
            join answer in db.Answers on question.Id equals answer.QuestionId
            where question.DeletedAt == null && answer.DeletedAt == null && answer.AuthorId != need.AuthorId
                && (answer.AcceptedAt != null || answer.Score > 0)
            group answer by new { answer.AuthorId, subject.Name } into theirs
            orderby theirs.Count(answer => answer.AcceptedAt != null) descending, theirs.Count() descending, theirs.Key.AuthorId
            select new Experience(
                theirs.Key.AuthorId,
                theirs.Key.Name,
                theirs.Count(answer => answer.AcceptedAt != null),
                theirs.Count(answer => answer.AcceptedAt == null)))
            .Take(atMost)
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<SubjectOfQuestion> OfTheme(CommunauteDb db, int themeId) =>
        db.QuestionThemes.Where(link => link.ThemeId == themeId).OrderByDescending(link => link.QuestionId).Take(LatestQuestions)
            .Join(db.Themes, link => link.ThemeId, theme => theme.Id, (link, theme) => new SubjectOfQuestion { QuestionId = link.QuestionId, Name = theme.Label });

    private static IQueryable<SubjectOfQuestion> OfTag(CommunauteDb db, int tagId) =>
        db.QuestionTags.Where(link => link.TagId == tagId).OrderByDescending(link => link.QuestionId).Take(LatestQuestions)
            .Join(db.Tags, link => link.TagId, tag => tag.Id, (link, tag) => new SubjectOfQuestion { QuestionId = link.QuestionId, Name = tag.Name });

    private sealed class SubjectOfQuestion
    {
        public int QuestionId { get; init; }

        public string Name { get; init; } = "";
    }
}
