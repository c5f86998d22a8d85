using Communaute.Journal;
using Microsoft.AspNetCore.Identity;

namespace Communaute.Members;

/// <summary>Someone who takes part in the community, and the account they sign in with.</summary>
public sealed class Member : IdentityUser<int>, IJournaled
{
    public const int MaxNameLength = 60;
    public const int MaxEmailLength = 254;

    /// <summary>A visit ends after this silence; what came since the end of the former one is "new".</summary>
    private static readonly TimeSpan VisitPause = TimeSpan.FromMinutes(30);

    private Member()
    {
    }

    public Member(string firstName, string lastName, string email, Role role, DateTime now)
    {
        UserName = Email = email.Trim();
        NormalizedUserName = NormalizedEmail = NormalizeEmail(email);
        SecurityStamp = Guid.NewGuid().ToString("N");
        LockoutEnabled = true;
        Role = role;
        JoinedAt = now;
        Rename(firstName, lastName);
        Happenings.Add(new MemberJoined(role), actorId: null, now);
    }

    public Happenings Happenings { get; } = new();

    public string FirstName { get; private set; } = "";

    public string LastName { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    /// <summary>The name as it is compared when someone is looked for: see <see cref="Folding.Fold"/>.</summary>
    public string FoldedName { get; private set; } = "";

    public Role Role { get; private set; }

    public DateTime JoinedAt { get; private set; }

    public DateTime? DepartedAt { get; private set; }

    public DateTime? LastSeenAt { get; private set; }

    /// <summary>When the visit before this one ended; nothing on a first visit.</summary>
    public DateTime? FormerVisitAt { get; private set; }

    public Viewer AsViewer => new(Id, Role);

    /// <summary>An imported member has no password before they accept their invitation.</summary>
    public bool HasPassword => PasswordHash is not null;

    /// <summary>An address as it is compared, the way Identity writes it.</summary>
    public static string NormalizeEmail(string email) => Folding.Sound(email.Trim()).Normalize().ToUpperInvariant();

    public void Rename(string firstName, string lastName)
    {
        FirstName = firstName.Trim();
        LastName = lastName.Trim();
        DisplayName = $"{FirstName} {LastName}".Trim();
        FoldedName = Folding.Fold(DisplayName);
    }

    public void Appoint(Role role, int actorId, DateTime now)
    {
        if (role == Role)
        {
            return;
        }

        Role = role;
        SecurityStamp = Guid.NewGuid().ToString("N");
        Happenings.Add(new RoleChanged(role), actorId, now);
    }

    public void Visit(DateTime now)
    {
        if (LastSeenAt is null || now - LastSeenAt > VisitPause)
        {
            FormerVisitAt = LastSeenAt;
        }

        LastSeenAt = now;
    }

    /// <summary>The first password, or the next one: whatever was signed in before is signed out.</summary>
    public void TakePassword(string hash)
    {
        PasswordHash = hash;
        AccessFailedCount = 0;
        LockoutEnd = null;
        EndSessions();
    }

    public void ChangePassword(string hash, DateTime now)
    {
        TakePassword(hash);
        Happenings.Add(new PasswordChanged(), Id, now);
    }

    /// <summary>Signs this member out everywhere. Two changes of one account never pass each other.</summary>
    public void EndSessions()
    {
        SecurityStamp = Guid.NewGuid().ToString("N");
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    public void AskForNewPassword(DateTime now) => Happenings.Add(new PasswordResetAsked(), Id, now);

    /// <summary>Ends the membership: open circuits close at their next check, since the security stamp changes.</summary>
    public void Depart(int actorId, DateTime now)
    {
        if (DepartedAt is not null)
        {
            throw new BusinessRuleException("Ce compte est déjà fermé.");
        }

        DepartedAt = now;
        SecurityStamp = Guid.NewGuid().ToString("N");
        Happenings.Add(new MemberDeparted(), actorId, now);
    }
}

public sealed record MemberJoined(Role Role) : JournalEvent;

public sealed record RoleChanged(Role Role) : JournalEvent;

public sealed record PasswordResetAsked : JournalEvent;

public sealed record PasswordChanged : JournalEvent;

public sealed record MemberDeparted : JournalEvent;
