using Communaute.Members;

namespace Communaute.Web.Features.Accounts;

public static class RoleLabels
{
    public static string Label(this Role role) => role switch
    {
        Role.Administrator => "Administratrice ou administrateur",
        Role.Coordinator => "Coordinatrice ou coordinateur",
        _ => "Conseillère ou conseiller",
    };
}
