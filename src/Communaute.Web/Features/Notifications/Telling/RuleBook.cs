using Communaute.Announcements;
using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Forum.Editing;
using Communaute.Forum.Routing;
using Communaute.Journal;
using Communaute.Library;
using Communaute.Moderation;
using static Communaute.Web.Features.Notifications.Telling.Relations;

namespace Communaute.Web.Features.Notifications.Telling;

/// <summary>What is told of an entry of the journal, and to whom: the one place that says so.</summary>
internal static class RuleBook
{
    /// <summary>Nothing for an entry that concerns nobody.</summary>
    public static Told? For(JournalEntry entry) => entry.Kind switch
    {
        nameof(AnswerRequested) => On(entry.Read<AnswerRequested>().QuestionId, $"request:{entry.SubjectId}", RequestedMember),
        nameof(VerificationAsked) => Verification(entry.Read<VerificationAsked>().QuestionId, entry.Read<VerificationAsked>().AnswerId, entry, AuthorToVerify),
        nameof(CoordinatorAskedToVerify) => Verification(entry.Read<CoordinatorAskedToVerify>().QuestionId, entry.Read<CoordinatorAskedToVerify>().AnswerId, entry, CoordinatorToVerify),
        nameof(ClosingAsked) => On(entry.SubjectId, $"closing:{entry.Id}", AuthorToClose),
        nameof(MemberMentioned) => Mention(entry.Read<MemberMentioned>()),

        nameof(QuestionAsked) => On(entry.SubjectId, $"question:{entry.SubjectId}", FollowersOfSubjects),
        nameof(QuestionAnswered) => Answer(entry.Read<QuestionAnswered>().QuestionId, entry, "answer", AuthorOfQuestion, Followers),
        nameof(CommentAdded) => Comment(entry.Read<CommentAdded>(), entry),
        nameof(AnswerAccepted) => Answer(entry.Read<AnswerAccepted>().QuestionId, entry, "accepted", AuthorOfAnswer, Followers),
        nameof(AnswerValidated) => Answer(entry.Read<AnswerValidated>().QuestionId, entry, "validated", AuthorOfAnswer, AuthorOfQuestion),
        nameof(AnswerCalledDangerous) => Answer(entry.Read<AnswerCalledDangerous>().QuestionId, entry, "dangerous", AuthorOfAnswer, AuthorOfQuestion, Followers),
        nameof(AnswerOutdated) => Answer(entry.Read<AnswerOutdated>().QuestionId, entry, "outdated", AuthorOfAnswer, AuthorOfQuestion, Followers),
        nameof(QuestionSolvedQuietly) => On(entry.SubjectId, $"solved:{entry.SubjectId}", Followers),
        nameof(Moderated) => Act(entry.Read<Moderated>(), entry),

        nameof(EditProposed) => Proposal(entry.Read<EditProposed>().QuestionId, entry.Read<EditProposed>().AnswerId, $"proposal:{entry.SubjectId}", AuthorOfPost),
        nameof(ProposalAccepted) => Proposal(entry.Read<ProposalAccepted>().QuestionId, entry.Read<ProposalAccepted>().AnswerId, $"decision:{entry.SubjectId}", Proposer),
        nameof(ProposalRefused) => Proposal(entry.Read<ProposalRefused>().QuestionId, entry.Read<ProposalRefused>().AnswerId, $"decision:{entry.SubjectId}", Proposer),

        nameof(ResourcePublished) => new Told($"resource:{entry.SubjectId}", [AuthorOfOrigin, FollowersOfResource]) { ResourceId = entry.SubjectId },
        nameof(AnnouncementStarted) => new Told($"announcement:{entry.SubjectId}", [Addressees]) { AnnouncementId = entry.SubjectId },
        nameof(AnnouncementReminded) => new Told($"reminder:{entry.SubjectId}", [UnreadAddressees]) { AnnouncementId = entry.SubjectId },
        nameof(CoordinatorsReached) => On(entry.SubjectId, $"waiting:{entry.SubjectId}", Coordinators),
        nameof(PostReported) => new Told($"report:{entry.SubjectId}", [Coordinators]),
        nameof(ReportsSettled) => new Told($"settled:{entry.SubjectId}", [Reporters]),
        _ => null,
    };

    private static Told On(int questionId, string thing, params Relation[] whom) => new(thing, whom) { QuestionId = questionId };

    private static Told Answer(int questionId, JournalEntry entry, string what, params Relation[] whom) =>
        new($"{what}:{entry.SubjectId}", whom) { QuestionId = questionId, AnswerId = entry.SubjectId };

    private static Told Comment(CommentAdded comment, JournalEntry entry) =>
        new($"comment:{entry.SubjectId}", [AuthorOfAnswer, AuthorOfQuestion, Followers])
        {
            QuestionId = comment.QuestionId,
            AnswerId = comment.AnswerId,
            CommentId = entry.SubjectId,
        };

    /// <summary>The same thing as the text itself: whoever follows it and is named in it is told once, that they are named.</summary>
    private static Told Mention(MemberMentioned mention) => new($"{mention.PostKind.ToString().ToLowerInvariant()}:{mention.PostId}", [Named(mention.MemberId)])
    {
        QuestionId = mention.QuestionId,
        AnswerId = mention.PostKind == PostKind.Answer ? mention.PostId : null,
        CommentId = mention.PostKind == PostKind.Comment ? mention.PostId : null,
    };

    private static Told Verification(int questionId, int answerId, JournalEntry entry, Relation whom) =>
        new($"verification:{entry.Id}", [whom]) { QuestionId = questionId, AnswerId = answerId };

    private static Told Proposal(int questionId, int? answerId, string thing, Relation whom) =>
        new(thing, [whom]) { QuestionId = questionId, AnswerId = answerId };

    /// <summary>What stops or moves a conversation. What is deleted is told to nobody: it is not there to be seen.</summary>
    private static Told? Act(Moderated act, JournalEntry entry) => act switch
    {
        { QuestionId: { } id, Act: ActKind.Closed or ActKind.Reopened or ActKind.MarkedDuplicate or ActKind.DuplicateUndone or ActKind.Moved } =>
            On(id, $"act:{entry.SubjectId}", AuthorOfQuestion, Followers),
        _ => null,
    };
}

/// <summary>What is told, once to each: a thing, the page it is read on, and whom it may concern.</summary>
internal sealed record Told(string Thing, IReadOnlyList<Relation> Whom)
{
    public int? QuestionId { get; init; }

    public int? AnswerId { get; init; }

    public int? CommentId { get; init; }

    public int? ResourceId { get; init; }

    public int? AnnouncementId { get; init; }
}
