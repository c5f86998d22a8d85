using Communaute.Journal;

namespace Communaute.Forum;

/// <summary>A question asked without its author's name: who may show it, and who may read it.</summary>
public sealed partial class Question
{
    public const int MaxLiftReasonLength = 500;

    /// <summary>When it was asked without its author's name. Nothing once the author shows it, and never again after that.</summary>
    public DateTime? AnonymousSince { get; private set; }

    /// <summary>When a coordinator lifted it: from then on coordinators read the name, and nobody else does.</summary>
    public DateTime? LiftedAt { get; private set; }

    public int? LiftedById { get; private set; }

    public string? LiftReason { get; private set; }

    public void ShowAuthor(int memberId, DateTime now)
    {
        if (AuthorId != memberId)
        {
            throw new BusinessRuleException("Seule la personne qui a posé la question peut afficher son nom.");
        }

        if (AnonymousSince is null)
        {
            throw new BusinessRuleException("Votre nom est déjà affiché.");
        }

        AnonymousSince = null;
        Happenings.Add(new AuthorShown(), memberId, now);
    }

    /// <summary>The reason stays here and not in the journal, which holds no text.</summary>
    public void LiftAnonymity(int coordinatorId, string reason, DateTime now)
    {
        if (AnonymousSince is null)
        {
            throw new BusinessRuleException("Cette question n’est pas posée sans nom.");
        }

        if (LiftedAt is not null)
        {
            throw new BusinessRuleException("L’anonymat de cette question est déjà levé.");
        }

        if (AuthorId == coordinatorId)
        {
            throw new BusinessRuleException("Cette question est la vôtre\u00a0: affichez plutôt votre nom.");
        }

        LiftedAt = now;
        LiftedById = coordinatorId;
        LiftReason = reason.Trim();
        Happenings.Add(new AnonymityLifted(), coordinatorId, now);
    }
}

public sealed record AuthorShown : JournalEvent;

public sealed record AnonymityLifted : JournalEvent;
