using Communaute.Members;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>An address has one account for ever: open, it signs in; closed, it stays closed.</summary>
public static class AccountRefusals
{
    private const string Field = nameof(InviteMember.Email);

    /// <summary>Someone who was imported has no password yet: they may be invited.</summary>
    /// <exception cref="BusinessRuleException">The address is taken.</exception>
    public static async Task RefuseTakenAsync(this CommunauteDb db, string email, CancellationToken cancellationToken)
    {
        var address = Member.NormalizeEmail(email);

        if (await db.Members.AsNoTracking().SingleOrDefaultAsync(member => member.NormalizedEmail == address, cancellationToken) is { } member)
        {
            RefuseTaken(member);
        }
    }

    public static void RefuseTaken(Member member)
    {
        if (member.DepartedAt is not null)
        {
            throw new BusinessRuleException("Le compte de cette adresse a été fermé. Utilisez une autre adresse.", Field);
        }

        if (member.HasPassword)
        {
            throw new BusinessRuleException("Un compte existe déjà pour cette adresse : cette personne peut se connecter.", Field);
        }
    }
}
