using Communaute.Announcements;
using Communaute.Forum.Following;
using Communaute.Journal;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Following;

namespace Communaute.Web.Features.Notifications.Telling;

/// <summary>The members in one relation with what is told.</summary>
internal delegate IQueryable<Concerned> Relation(CommunauteDb db, JournalEntry entry, Told told);

/// <summary>A member whom something concerns, and why.</summary>
internal sealed class Concerned
{
    public int MemberId { get; init; }

    public TellingRule Rule { get; init; }
}

internal static class Relations
{
    /// <summary>Nobody is asked any more once they settled it.</summary>
    public static IQueryable<Concerned> RequestedMember(CommunauteDb db, JournalEntry entry, Told told) =>
        db.AnswerRequests.Where(request => request.Id == entry.SubjectId && request.ClosedAt == null)
            .Select(request => new Concerned { MemberId = request.MemberId, Rule = TellingRule.Asked });

    public static IQueryable<Concerned> AuthorToVerify(CommunauteDb db, JournalEntry entry, Told told) =>
        db.Verifications.Where(verification => verification.Id == entry.SubjectId)
            .Select(verification => new Concerned { MemberId = verification.AuthorId, Rule = TellingRule.Asked });

    public static IQueryable<Concerned> CoordinatorToVerify(CommunauteDb db, JournalEntry entry, Told told) =>
        db.Verifications.Where(verification => verification.Id == entry.SubjectId && verification.CoordinatorId != null)
            .Select(verification => new Concerned { MemberId = verification.CoordinatorId!.Value, Rule = TellingRule.Asked });

    public static IQueryable<Concerned> AuthorToClose(CommunauteDb db, JournalEntry entry, Told told) =>
        db.Questions.Where(question => question.Id == told.QuestionId)
            .Select(question => new Concerned { MemberId = question.AuthorId, Rule = TellingRule.Asked });

    public static Relation Named(int memberId) => (db, _, _) =>
        db.Members.Where(member => member.Id == memberId)
            .Select(member => new Concerned { MemberId = member.Id, Rule = TellingRule.Mentioned });

    public static IQueryable<Concerned> AuthorOfAnswer(CommunauteDb db, JournalEntry entry, Told told) =>
        Heard(db, told, db.Answers.Where(answer => answer.Id == told.AnswerId)
            .Select(answer => new Concerned { MemberId = answer.AuthorId, Rule = TellingRule.AnswerToMe }));

    public static IQueryable<Concerned> AuthorOfQuestion(CommunauteDb db, JournalEntry entry, Told told) =>
        Heard(db, told, db.Questions.Where(question => question.Id == told.QuestionId)
            .Select(question => new Concerned { MemberId = question.AuthorId, Rule = TellingRule.MyQuestion }));

    /// <summary>Their question became this resource.</summary>
    public static IQueryable<Concerned> AuthorOfOrigin(CommunauteDb db, JournalEntry entry, Told told) =>
        from origin in db.ResourceOrigins
        join question in db.Questions on origin.QuestionId equals question.Id
        where origin.ResourceId == told.ResourceId && question.DeletedAt == null
        select new Concerned { MemberId = question.AuthorId, Rule = TellingRule.MyQuestion };

    public static IQueryable<Concerned> AuthorOfPost(CommunauteDb db, JournalEntry entry, Told told) =>
        db.EditProposals.Where(proposal => proposal.Id == entry.SubjectId)
            .Select(proposal => new Concerned { MemberId = proposal.AuthorId, Rule = TellingRule.AnswerToMe });

    public static IQueryable<Concerned> Proposer(CommunauteDb db, JournalEntry entry, Told told) =>
        db.EditProposals.Where(proposal => proposal.Id == entry.SubjectId)
            .Select(proposal => new Concerned { MemberId = proposal.ProposerId, Rule = TellingRule.AnswerToMe });

    public static IQueryable<Concerned> Reporters(CommunauteDb db, JournalEntry entry, Told told) =>
        db.Reports.Where(report => report.CaseId == entry.SubjectId)
            .Select(report => new Concerned { MemberId = report.ReporterId, Rule = TellingRule.AnswerToMe });

    public static IQueryable<Concerned> Followers(CommunauteDb db, JournalEntry entry, Told told) =>
        AsConcerned(db.FollowersOf(told.QuestionId ?? 0, FollowLevel.All, entry.At));

    /// <summary>Whoever follows the question itself knows that it is asked.</summary>
    public static IQueryable<Concerned> FollowersOfSubjects(CommunauteDb db, JournalEntry entry, Told told) =>
        AsConcerned(db.FollowersOf(told.QuestionId ?? 0, FollowLevel.NewQuestions, entry.At).Where(follower => follower.Through != FollowKind.Question));

    public static IQueryable<Concerned> FollowersOfResource(CommunauteDb db, JournalEntry entry, Told told) =>
        from resource in db.Resources
        from theme in resource.Themes
        join follow in db.ThemeFollows on theme.Id equals follow.ThemeId
        where resource.Id == told.ResourceId && follow.Level == FollowLevel.All && follow.ChosenAt <= entry.At
        select new Concerned { MemberId = follow.MemberId, Rule = TellingRule.FollowedTheme };

    public static IQueryable<Concerned> Coordinators(CommunauteDb db, JournalEntry entry, Told told) =>
        db.Members.Where(member => member.Role == Role.Coordinator)
            .Select(member => new Concerned { MemberId = member.Id, Rule = TellingRule.Role });

    private static IQueryable<Concerned> AsConcerned(IQueryable<Follower> followers) => followers.Select(follower => new Concerned
    {
        MemberId = follower.MemberId,
        Rule = follower.Through == FollowKind.Question ? TellingRule.FollowedQuestion
            : follower.Through == FollowKind.Tag ? TellingRule.FollowedTag
            : TellingRule.FollowedTheme,
    });

    public static IQueryable<Concerned> Addressees(CommunauteDb db, JournalEntry entry, Told told) =>
        db.RecipientsOf(entry.SubjectId, entry.At).Select(memberId => new Concerned { MemberId = memberId, Rule = TellingRule.Addressed });

    public static IQueryable<Concerned> UnreadAddressees(CommunauteDb db, JournalEntry entry, Told told) =>
        db.UnreadRecipientsOf(entry.SubjectId, entry.At).Select(memberId => new Concerned { MemberId = memberId, Rule = TellingRule.Addressed });

    /// <summary>Without those who said that they want nothing more of this question, though it is theirs.</summary>
    private static IQueryable<Concerned> Heard(CommunauteDb db, Told told, IQueryable<Concerned> concerned) =>
        concerned.Where(one => !db.QuestionFollows.Any(follow =>
            follow.QuestionId == told.QuestionId && follow.MemberId == one.MemberId && follow.Level == FollowLevel.Nothing));
}
