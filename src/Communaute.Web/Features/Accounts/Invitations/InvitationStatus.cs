namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>What someone who opens an invitation's link finds.</summary>
public enum InvitationStatus
{
    Open,
    Unknown,
    Accepted,
    Withdrawn,
    Expired,

    /// <summary>The link of the first start, once there is an administrator.</summary>
    SetUpOver,
}
