using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts;

/// <summary>What a member's own account says of them.</summary>
[Authorize(Policies.Member)]
public sealed record ReadMyAccount : IRequest<MyAccount>;

public sealed record MyAccount(string Name, string Email, Role Role, DateTime JoinedAt);

public sealed class ReadMyAccountHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ReadMyAccount, MyAccount>
{
    public async Task<MyAccount> Handle(ReadMyAccount request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        return await db.Members
            .Where(member => member.Id == viewer.MemberId)
            .Select(member => new MyAccount(member.DisplayName, member.Email ?? "", member.Role, member.JoinedAt))
            .SingleOrDefaultAsync(cancellationToken) ?? throw new AccessDeniedException();
    }
}
