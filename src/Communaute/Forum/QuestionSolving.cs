using Communaute.Journal;

namespace Communaute.Forum;

/// <summary>What the person who asked says of it: which answers solved it, or that it was solved otherwise.</summary>
public sealed partial class Question
{
    public int AcceptedCount { get; private set; }

    public DateTime? SolvedAt { get; private set; }

    /// <summary>When its author said that it was solved, without an answer to thank for it.</summary>
    public DateTime? QuietlySolvedAt { get; private set; }

    /// <summary>The person who asked says that this answer solved it. Several may.</summary>
    public void Accept(Answer answer, int memberId, DateTime now, bool byCoordinator = false)
    {
        MustBeAskedBy(memberId);
        MustBeWritable(byCoordinator);
        answer.Accept(memberId, now);
        AcceptedCount++;
        RefreshState(now);
    }

    public void Unaccept(Answer answer, int memberId, DateTime now, bool byCoordinator = false)
    {
        MustBeAskedBy(memberId);
        MustBeWritable(byCoordinator);
        answer.Unaccept(memberId, now);
        AcceptedCount--;
        RefreshState(now);
    }

    /// <summary>"Résolue autrement": the author found elsewhere, or no longer needs it.</summary>
    public void SolveQuietly(int memberId, DateTime now, bool byCoordinator = false)
    {
        MustBeAskedBy(memberId);
        MustBeWritable(byCoordinator);

        if (State == QuestionState.Solved)
        {
            throw new BusinessRuleException("Cette question est déjà résolue.");
        }

        QuietlySolvedAt = now;
        RefreshState(now);
        Happenings.Add(new QuestionSolvedQuietly(), memberId, now);
    }

    /// <summary>Back to exactly what it was before.</summary>
    public void UnsolveQuietly(int memberId, DateTime now, bool byCoordinator = false)
    {
        MustBeAskedBy(memberId);
        MustBeWritable(byCoordinator);

        if (QuietlySolvedAt is null)
        {
            throw new BusinessRuleException("Cette question n’est pas marquée comme résolue autrement.");
        }

        if (AcceptedCount > 0)
        {
            throw new BusinessRuleException("Une réponse est retenue comme solution\u00a0: la question reste résolue tant qu’elle l’est.");
        }

        QuietlySolvedAt = null;
        RefreshState(now);
        Happenings.Add(new QuietSolutionWithdrawn(), memberId, now);
    }

    /// <summary>It was answered a while ago: its author is asked whether it is solved.</summary>
    public void AskWhetherSolved(DateTime now) => Happenings.Add(new ClosingAsked(), actorId: null, now);

    private void MustBeAskedBy(int memberId)
    {
        if (AuthorId != memberId)
        {
            throw new BusinessRuleException("Seule la personne qui a posé la question peut dire qu’une réponse l’a résolue.");
        }
    }
}

public sealed record QuestionSolvedQuietly : JournalEvent;

public sealed record QuietSolutionWithdrawn : JournalEvent;

public sealed record ClosingAsked : JournalEvent;
