using Communaute.Journal;

namespace Communaute.Forum.Editing;

/// <summary>How a member would write a post that is another's. Its author or a coordinator decides, once.</summary>
public sealed class EditProposal : Entity
{
    public const int MaxReasonLength = 300;

    /// <summary>How many a member may have open. Each holds a place, and the table's key gives a place once.</summary>
    public const int MostOpen = 10;

    public const int MaxPostLength = 24;

    private EditProposal()
    {
    }

    /// <param name="authorId">Whose post it is, for them to find what awaits them.</param>
    public EditProposal(int questionId, int? answerId, int authorId, int proposerId, int place, Guid submission, DateTime now)
    {
        QuestionId = questionId;
        AnswerId = answerId;
        AuthorId = authorId;
        ProposerId = proposerId;
        Submission = submission;
        ProposedAt = now;
        OpenPlace = place;
        OpenPost = answerId is { } id ? $"Answer:{id}" : $"Question:{questionId}";
        Happenings.Add(new EditProposed(questionId, answerId), proposerId, now);
    }

    public int QuestionId { get; private set; }

    /// <summary>The answer it is about; the question itself when there is none.</summary>
    public int? AnswerId { get; private set; }

    public int AuthorId { get; private set; }

    public int ProposerId { get; private set; }

    public Guid Submission { get; private set; }

    public DateTime ProposedAt { get; private set; }

    /// <summary>The text that was read before writing.</summary>
    public int BaseNumber { get; private set; }

    public string? Title { get; private set; }

    public string Markdown { get; private set; } = "";

    public string? Reason { get; private set; }

    public ProposalState State { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public int? ClosedById { get; private set; }

    public string? RefusalReason { get; private set; }

    /// <summary>Nothing once it is closed, as the next: these two let a member have one open on a post and ten in all.</summary>
    public int? OpenPlace { get; private set; }

    public string? OpenPost { get; private set; }

    public void Write(int baseNumber, string? title, string markdown, string? reason)
    {
        BaseNumber = baseNumber;
        Title = title?.Trim();
        Markdown = markdown;
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
    }

    public void Accept(int memberId, DateTime now)
    {
        Close(ProposalState.Accepted, memberId, now);
        Happenings.Add(new ProposalAccepted(QuestionId, AnswerId), memberId, now);
    }

    public void Refuse(int memberId, string? reason, DateTime now)
    {
        Close(ProposalState.Refused, memberId, now);
        RefusalReason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        Happenings.Add(new ProposalRefused(QuestionId, AnswerId), memberId, now);
    }

    public void Withdraw(DateTime now)
    {
        Close(ProposalState.Withdrawn, ProposerId, now);
        Happenings.Add(new ProposalWithdrawn(QuestionId, AnswerId), ProposerId, now);
    }

    private void Close(ProposalState outcome, int memberId, DateTime now)
    {
        if (ClosedAt is not null)
        {
            throw new BusinessRuleException($"Cette proposition a déjà été {Outcome}.");
        }

        (State, ClosedAt, ClosedById, OpenPlace, OpenPost) = (outcome, now, memberId, null, null);
    }

    private string Outcome => State switch { ProposalState.Accepted => "acceptée", ProposalState.Refused => "refusée", _ => "retirée" };
}

public enum ProposalState
{
    Open = 0,
    Accepted = 1,
    Refused = 2,
    Withdrawn = 3,
}

public sealed record EditProposed(int QuestionId, int? AnswerId) : JournalEvent;

public sealed record ProposalAccepted(int QuestionId, int? AnswerId) : JournalEvent;

public sealed record ProposalRefused(int QuestionId, int? AnswerId) : JournalEvent;

public sealed record ProposalWithdrawn(int QuestionId, int? AnswerId) : JournalEvent;
