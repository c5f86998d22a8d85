using Communaute.Moderation;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Questions;
using MediatR;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>What was just deleted, and how it comes back.</summary>
public sealed record DeletedPost(string Words, RestorePost Restore)
{
    public static DeletedPost? Of(IRequest<Unit> request) => request switch
    {
        DeleteQuestion question => new("Question supprimée.", new RestorePost(PostKind.Question, question.QuestionId)),
        DeleteAnswer answer => new("Réponse supprimée.", new RestorePost(PostKind.Answer, answer.AnswerId)),
        DeleteComment comment => new("Commentaire supprimé.", new RestorePost(PostKind.Comment, comment.CommentId)),
        _ => null,
    };
}
