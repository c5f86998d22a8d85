using Communaute.Journal;
using Communaute.Moderation;
using Communaute.Taxonomy;

namespace Communaute.Forum;

/// <summary>What coordinators do to a question. Each verb gives the act that says who did it and why.</summary>
public sealed partial class Question
{
    public const string LockedWords = "Cette question est verrouillée\u00a0: seule la coordination peut encore y écrire.";
    public const string ClosedWords = "Cette question est fermée\u00a0: elle ne prend plus de réponse.";
    public const string DuplicateWords = "Cette question est un doublon\u00a0: les réponses se donnent sur l’autre.";

    /// <summary>Since when it takes no more answers.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Since when only coordinators write on it.</summary>
    public DateTime? LockedAt { get; private set; }

    /// <summary>Since when it is known to repeat another.</summary>
    public DateTime? DuplicateSince { get; private set; }

    /// <summary>The three facts above in one word, kept for the lists.</summary>
    public Aside Aside { get; private set; }

    public void MustBeWritable(bool byCoordinator)
    {
        if (DeletedAt is not null)
        {
            throw new BusinessRuleException("Cette question a été supprimée.");
        }

        if (LockedAt is not null && !byCoordinator)
        {
            throw new BusinessRuleException(LockedWords);
        }
    }

    public void MustTakeAnswers(bool byCoordinator)
    {
        MustBeWritable(byCoordinator);

        if (DuplicateSince is not null || ClosedAt is not null)
        {
            throw new BusinessRuleException(DuplicateSince is not null ? DuplicateWords : ClosedWords);
        }
    }

    public ModerationAct Close(int coordinatorId, string reason, DateTime now)
    {
        Refuse(ClosedAt is not null, "Cette question est déjà fermée.");
        ClosedAt = now;
        return Did(ActKind.Closed, coordinatorId, reason, now);
    }

    public ModerationAct Reopen(int coordinatorId, DateTime now)
    {
        Refuse(ClosedAt is null, "Cette question n’est pas fermée.");
        ClosedAt = null;
        return Did(ActKind.Reopened, coordinatorId, "", now);
    }

    public ModerationAct Lock(int coordinatorId, string reason, DateTime now)
    {
        Refuse(LockedAt is not null, "Cette question est déjà verrouillée.");
        LockedAt = now;
        return Did(ActKind.Locked, coordinatorId, reason, now);
    }

    public ModerationAct Unlock(int coordinatorId, DateTime now)
    {
        Refuse(LockedAt is null, "Cette question n’est pas verrouillée.");
        LockedAt = null;
        return Did(ActKind.Unlocked, coordinatorId, "", now);
    }

    /// <param name="original">Touched as well: two coordinators who point two questions at each other collide.</param>
    public ModerationAct BeDuplicateOf(Question original, int coordinatorId, string reason, DateTime now)
    {
        Refuse(original == this, "Une question n’est pas son propre doublon.");
        Refuse(original.DuplicateSince is not null, "L’autre question est elle-même un doublon.");
        original.LastActivityAt = now;
        return BeDuplicate(new ModerationAct(ActKind.MarkedDuplicate, PostKind.Question, Id, Id, coordinatorId, reason, now) { TargetQuestionId = original.Id }, now);
    }

    public ModerationAct BeDuplicateOfResource(int resourceId, int coordinatorId, string reason, DateTime now) =>
        BeDuplicate(new ModerationAct(ActKind.MarkedDuplicate, PostKind.Question, Id, Id, coordinatorId, reason, now) { TargetResourceId = resourceId }, now);

    public ModerationAct NoLongerDuplicate(int coordinatorId, DateTime now)
    {
        Refuse(DuplicateSince is null, "Cette question n’est pas marquée comme doublon.");
        DuplicateSince = null;
        return Did(ActKind.DuplicateUndone, coordinatorId, "", now);
    }

    /// <summary>Puts it under another kind and other themes. Whoever edits it meanwhile is told.</summary>
    public ModerationAct Move(QuestionKind kind, IEnumerable<Theme> themes, int coordinatorId, string reason, DateTime now)
    {
        MustBeWritable(byCoordinator: true);
        BeOfKind(kind);
        Themes = [.. themes];
        Revision++;
        Happenings.Add(new QuestionMoved(), coordinatorId, now);
        return Did(ActKind.Moved, coordinatorId, reason, now);
    }

    /// <summary>Gives all it received to another, and disappears behind it.</summary>
    public ModerationAct MergeInto(Question other, int coordinatorId, string reason, DateTime now)
    {
        MustBeWritable(byCoordinator: true);
        other.MustBeWritable(byCoordinator: true);
        Refuse(other == this, "Une question ne se fusionne pas avec elle-même.");
        // Whoever asked without their name signs nothing on their own page, and signs elsewhere: merged, the two would meet.
        Refuse(AnonymousSince is not null || other.AnonymousSince is not null,
            "Une question posée sans nom ne se fusionne pas, son auteur se devinerait\u00a0: marquez-la plutôt comme doublon.");
        other.Receive(this, now);
        DeletedAt = now;
        DeletedById = coordinatorId;
        Happenings.Add(new QuestionDeleted(), coordinatorId, now);
        return new ModerationAct(ActKind.Merged, PostKind.Question, Id, Id, coordinatorId, reason, now) { TargetQuestionId = other.Id };
    }

    /// <summary>Brings it back with the answers and comments that disappeared with it, and no other.</summary>
    public void Restore(int actorId, bool byCoordinator, DateTime now)
    {
        Refuse(DeletedAt is null, "Cette question n’est pas supprimée.");
        Deletions.MustBeMine(AuthorId, DeletedById, actorId, byCoordinator);
        (DeletedAt, DeletedById) = (null, null);
        Happenings.Add(new QuestionRestored(), actorId, now);
    }

    public void Restore(Answer answer, int actorId, bool byCoordinator, DateTime now)
    {
        MustBeWritable(byCoordinator);
        answer.Restore(actorId, byCoordinator, now);
        AnswerCount++;
        RefreshState(now);
    }

    /// <summary>What its author said solved it still solves it.</summary>
    private void Receive(Question merged, DateTime now)
    {
        AnswerCount += merged.AnswerCount;
        AcceptedCount += merged.AcceptedCount;
        LastActivityAt = now;
        RefreshState(now);
    }

    private ModerationAct BeDuplicate(ModerationAct act, DateTime now)
    {
        MustBeWritable(byCoordinator: true);
        Refuse(DuplicateSince is not null, "Cette question est déjà marquée comme doublon.");
        DuplicateSince = now;
        RefreshState(now);
        return act;
    }

    private ModerationAct Did(ActKind kind, int coordinatorId, string reason, DateTime now)
    {
        MustBeWritable(byCoordinator: true);
        RefreshState(now);
        return new ModerationAct(kind, PostKind.Question, Id, Id, coordinatorId, reason, now);
    }

    private static void Refuse(bool isSo, string why)
    {
        if (isSo)
        {
            throw new BusinessRuleException(why);
        }
    }

    private void RefreshState(DateTime now)
    {
        Aside = DuplicateSince is not null ? Aside.Duplicate : LockedAt is not null ? Aside.Locked : ClosedAt is not null ? Aside.Closed : Aside.None;
        State = AcceptedCount > 0 || QuietlySolvedAt is not null ? QuestionState.Solved
            : AnswerCount > 0 ? QuestionState.Answered
            : Aside != Aside.None ? QuestionState.SetAside
            : QuestionState.Unanswered;
        SolvedAt = State == QuestionState.Solved ? SolvedAt ?? now : null;
    }
}

/// <summary>Why a question takes no more answers.</summary>
public enum Aside
{
    None = 0,
    Closed = 1,
    Locked = 2,
    Duplicate = 3,
}

internal static class Deletions
{
    /// <summary>Whoever deleted their own text brings it back; what a coordinator deleted, coordinators alone bring back.</summary>
    public static void MustBeMine(int authorId, int? deletedById, int actorId, bool byCoordinator)
    {
        if (!byCoordinator && (actorId != authorId || deletedById != authorId))
        {
            throw new BusinessRuleException("La coordination a supprimé ce texte\u00a0: elle seule peut le remettre.");
        }
    }
}

public sealed record QuestionMoved : JournalEvent;

public sealed record QuestionRestored : JournalEvent;
