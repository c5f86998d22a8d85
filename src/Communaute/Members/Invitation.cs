using Communaute.Journal;

namespace Communaute.Members;

/// <summary>The one way into the community: a link for one person and one role, that opens once.</summary>
public sealed class Invitation : Entity
{
    public static readonly TimeSpan Lifespan = TimeSpan.FromDays(90);
    public const int MaxLandingPathLength = 400;

    private Invitation()
    {
    }

    public Invitation(string email, Role role, int invitedById, string? landingPath, DateTime now)
    {
        Email = email.Trim();
        Role = role;
        InvitedById = invitedById;
        LandingPath = landingPath;
        SentAt = now;
        ExpiresAt = now + Lifespan;
        Happenings.Add(new MemberInvited(), invitedById, now);
    }

    /// <summary>Nobody's address in particular when the program itself invites the first administrator.</summary>
    public string? Email { get; private set; }

    public Role Role { get; private set; }

    public int? InvitedById { get; private set; }

    /// <summary>The page this invitation was made for, where the new member arrives.</summary>
    public string? LandingPath { get; private set; }

    public DateTime SentAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public int? AcceptedById { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public bool IsSetUp => InvitedById is null;

    /// <summary>The set-up link, which the console prints.</summary>
    public static Invitation ForAdministrator(string? email, DateTime now) => new()
    {
        Email = email,
        Role = Role.Administrator,
        SentAt = now,
        ExpiresAt = now + Lifespan,
    };

    public bool IsOpen(DateTime now) => AcceptedAt is null && WithdrawnAt is null && now < ExpiresAt;

    public void Accept(Member member, DateTime now)
    {
        if (!IsOpen(now))
        {
            throw new BusinessRuleException("Cette invitation a déjà servi ou n’est plus valable.");
        }

        AcceptedAt = now;
        AcceptedById = member.Id;
        Happenings.Add(new InvitationAccepted(member.Id), member.Id, now);
    }

    /// <summary>The same invitation under a new link: this one opens no more.</summary>
    public Invitation Renew(int actorId, DateTime now)
    {
        if (AcceptedAt is not null || WithdrawnAt is not null || Email is null)
        {
            throw new BusinessRuleException("Cette invitation a déjà servi, ou elle a été remplacée.");
        }

        if (IsOpen(now))
        {
            Withdraw(actorId, now);
        }
        else
        {
            WithdrawnAt = now;
        }

        return new Invitation(Email, Role, actorId, LandingPath, now);
    }

    public void Withdraw(int actorId, DateTime now)
    {
        if (!IsOpen(now))
        {
            throw new BusinessRuleException("Cette invitation n’est plus en attente.");
        }

        WithdrawnAt = now;
        Happenings.Add(new InvitationWithdrawn(), actorId, now);
    }
}

public sealed record MemberInvited : JournalEvent;

public sealed record InvitationAccepted(int MemberId) : JournalEvent;

public sealed record InvitationWithdrawn : JournalEvent;
