using System.Security.Claims;
using Communaute.Members;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Communaute.Web.Platform.Identity;

/// <summary>What a session carries: its own name, then its member's number, name, role and security stamp.</summary>
public sealed class MemberClaims(UserManager<Member> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Member>(accounts, options)
{
    public const string SessionClaim = "session";
    public const string StampClaim = "stamp";

    protected override Task<ClaimsIdentity> GenerateClaimsAsync(Member user) =>
        Task.FromResult(For(user, IdentityConstants.ApplicationScheme));

    public static ClaimsIdentity For(Member member, string scheme) => new(
        [
            new(ClaimTypes.NameIdentifier, member.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, member.DisplayName),
            new(ClaimTypes.Role, member.Role.ToString()),
            new(StampClaim, member.SecurityStamp ?? ""),
            new(SessionClaim, Guid.NewGuid().ToString("N")),
        ],
        scheme);
}

public static class MemberPrincipal
{
    public static Viewer? AsViewer(this ClaimsPrincipal principal) =>
        int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        && Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role)
            ? new Viewer(id, role)
            : null;
}
