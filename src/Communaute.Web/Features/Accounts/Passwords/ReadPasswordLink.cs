using Communaute.Persistence;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Passwords;

/// <summary>Whether the link of a mail may still be used to choose a password.</summary>
[AllowAnonymous]
public sealed record ReadPasswordLink(int MemberId, string Code) : IRequest<bool>;

public sealed class ReadPasswordLinkHandler(IDbContextFactory<CommunauteDb> databases, PasswordRules passwords)
    : IRequestHandler<ReadPasswordLink, bool>
{
    public async Task<bool> Handle(ReadPasswordLink request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var member = await db.Members.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == request.MemberId && m.DepartedAt == null, cancellationToken);

        return member is not null && await passwords.IsResetCodeAsync(member, request.Code);
    }
}
