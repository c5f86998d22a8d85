using Communaute.Journal;
using Communaute.Moderation;

namespace Communaute.Forum;

/// <summary>A member is named in a text of the forum. Once for each text, however often it is changed.</summary>
public sealed class Mention : Entity
{
    /// <summary>In one text: more is calling everybody.</summary>
    public const int MaxPerText = 10;

    private Mention()
    {
    }

    /// <param name="actorId">Who wrote the name: the author of the text, or the coordinator who changed it.</param>
    public Mention(PostKind postKind, int postId, int questionId, int memberId, int? actorId, DateTime now)
    {
        PostKind = postKind;
        PostId = postId;
        QuestionId = questionId;
        MemberId = memberId;
        MentionedAt = now;
        Happenings.Add(new MemberMentioned(memberId, postKind, postId, questionId), actorId, now);
    }

    public PostKind PostKind { get; private set; }

    public int PostId { get; private set; }

    /// <summary>The page it is read on.</summary>
    public int QuestionId { get; private set; }

    public int MemberId { get; private set; }

    public DateTime MentionedAt { get; private set; }
}

/// <summary>Its actor may be the author of a question asked without a name: whoever tells it signs with a byline, never with the actor's name.</summary>
public sealed record MemberMentioned(int MemberId, PostKind PostKind, int PostId, int QuestionId) : JournalEvent;
