using Communaute.Forum;
using Communaute.Forum.Editing;
using Communaute.Members;
using Communaute.Persistence;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>A question or one of its answers: what has a history, and can be proposed a change.</summary>
internal sealed class Post
{
    private readonly Question? _question;
    private readonly Answer? _answer;

    public Post(Question question) => _question = question;

    public Post(Answer answer) => _answer = answer;

    public Entity Entity => (Entity?)_question ?? _answer!;

    public int QuestionId => _question?.Id ?? _answer!.QuestionId;

    /// <summary>Nothing for the question itself.</summary>
    public int? AnswerId => _answer?.Id;

    public int AuthorId => _question?.AuthorId ?? _answer!.AuthorId;

    public PostText Text => new(_question?.Title, Body.Markdown);

    public FormattedText Body => _question?.Body ?? _answer!.Body;

    public int Revision => _question?.Revision ?? _answer!.Revision;

    public DateTime WrittenAt => _question is not null ? _question.EditedAt ?? _question.AskedAt : _answer!.EditedAt ?? _answer.AnsweredAt;

    /// <summary>What the journal calls a change of it.</summary>
    public string Edited => _question is not null ? nameof(QuestionEdited) : nameof(AnswerEdited);

    public string Spoken => _question is not null ? "cette question" : "cette réponse";

    /// <summary>Only coordinators write on a question that is locked.</summary>
    public void MustBeWritableBy(Viewer viewer) => (_question ?? _answer!.Question).MustBeWritable(viewer.Coordinates);

    public void Edit(string? title, FormattedText body, Viewer editor, DateTime now)
    {
        _question?.Edit(title ?? _question.Title, body, editor.MemberId, now, editor.Coordinates);
        _answer?.Edit(body, editor.MemberId, now, editor.Coordinates);
    }
}

/// <summary>What somebody reads of a post.</summary>
/// <param name="Title">Nothing for an answer.</param>
public sealed record PostText(string? Title, string Markdown);

internal static class Posts
{
    public static async Task<Post> FindPostAsync(this CommunauteDb db, int questionId, int? answerId, Viewer viewer, CancellationToken cancellationToken)
    {
        if (answerId is not { } id)
        {
            return new Post(await db.FindQuestionAsync(questionId, viewer, cancellationToken));
        }

        var answer = await db.FindAnswerAsync(id, viewer, cancellationToken);
        return answer.QuestionId == questionId ? new Post(answer) : throw new Platform.Identity.NotFoundException();
    }

    public static IQueryable<PostRevision> Of(this IQueryable<PostRevision> revisions, int questionId, int? answerId) =>
        answerId == null
            ? revisions.Where(revision => revision.QuestionId == questionId && revision.AnswerId == null)
            : revisions.Where(revision => revision.AnswerId == answerId && revision.QuestionId == questionId);

    public static IQueryable<EditProposal> Of(this IQueryable<EditProposal> proposals, int questionId, int? answerId) =>
        answerId == null
            ? proposals.Where(proposal => proposal.QuestionId == questionId && proposal.AnswerId == null)
            : proposals.Where(proposal => proposal.AnswerId == answerId && proposal.QuestionId == questionId);
}
