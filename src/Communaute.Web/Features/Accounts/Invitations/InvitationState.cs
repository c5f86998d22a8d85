using Communaute.Members;

namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>The three tabs of the list of invitations.</summary>
public enum InvitationState
{
    Pending,
    Accepted,
    Closed,
}

public static class InvitationStates
{
    public static string Words(this InvitationState state) => state switch
    {
        InvitationState.Accepted => "Acceptées",
        InvitationState.Closed => "Expirées ou retirées",
        _ => "En attente",
    };

    /// <summary>As it stands in the page's address.</summary>
    public static string Key(this InvitationState state) => state switch
    {
        InvitationState.Accepted => "acceptees",
        InvitationState.Closed => "closes",
        _ => "attente",
    };

    public static InvitationState Read(string? key) =>
        Enum.GetValues<InvitationState>().FirstOrDefault(state => state.Key() == key);

    public static IQueryable<Invitation> In(this IQueryable<Invitation> invitations, InvitationState state, DateTime now) => state switch
    {
        InvitationState.Accepted => invitations.Where(i => i.AcceptedAt != null),
        InvitationState.Closed => invitations.Where(i => i.AcceptedAt == null && (i.WithdrawnAt != null || i.ExpiresAt <= now)),
        _ => invitations.Where(i => i.AcceptedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now),
    };
}
