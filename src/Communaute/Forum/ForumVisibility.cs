using Communaute.Members;

namespace Communaute.Forum;

/// <summary>Who may see what in the forum: part of every query, never filtered after.</summary>
public static class ForumVisibility
{
    public static IQueryable<Question> VisibleTo(this IQueryable<Question> questions, Viewer viewer) =>
        questions.Where(question => question.DeletedAt == null);

    public static IQueryable<Answer> VisibleTo(this IQueryable<Answer> answers, Viewer viewer) =>
        answers.Where(answer => answer.DeletedAt == null);

    public static IQueryable<Comment> VisibleTo(this IQueryable<Comment> comments, Viewer viewer) =>
        comments.Where(comment => comment.DeletedAt == null);
}
