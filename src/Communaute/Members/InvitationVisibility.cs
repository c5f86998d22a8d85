namespace Communaute.Members;

public static class InvitationVisibility
{
    /// <summary>One sees the invitations one could have sent. The program's own, of the first start, are nobody's.</summary>
    public static IQueryable<Invitation> VisibleTo(this IQueryable<Invitation> invitations, Viewer viewer) =>
        viewer.Coordinates
            ? invitations.Where(i => i.InvitedById != null && i.Email != null && i.Role <= viewer.Role)
            : invitations.Where(_ => false);
}
