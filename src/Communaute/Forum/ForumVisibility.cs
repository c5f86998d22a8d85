using Communaute.Members;

namespace Communaute.Forum;

/// <summary>Who may see what in the forum: part of every query, never filtered after.</summary>
public static class ForumVisibility
{
    public static IQueryable<Question> VisibleTo(this IQueryable<Question> questions, Viewer viewer) =>
        questions.Where(question => question.DeletedAt == null);

    /// <summary>
    /// Those whose author bears no name for this viewer, the author among them: they read what the others read. Lists never say
    /// the name, even to coordinators who may know it.
    /// </summary>
    public static IQueryable<Question> UnsignedFor(this IQueryable<Question> questions, Viewer viewer) =>
        questions.Where(question => question.AnonymousSince != null
            && (question.LiftedAt == null || question.AuthorId == viewer.MemberId || !viewer.Coordinates));

    /// <summary>What stands on a deleted question is gone with it.</summary>
    public static IQueryable<Answer> VisibleTo(this IQueryable<Answer> answers, Viewer viewer) =>
        answers.Where(answer => answer.DeletedAt == null && answer.Question.DeletedAt == null);

    public static IQueryable<Comment> VisibleTo(this IQueryable<Comment> comments, Viewer viewer) =>
        comments.Where(comment => comment.DeletedAt == null && comment.Question.DeletedAt == null
            && (comment.AnswerId == null || comment.Answer!.DeletedAt == null));
}
