using System.Security.Claims;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Sqlite;
using Communaute.Web.Platform.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Benchmarks;

/// <summary>Session cookies of the members of a database, made with the program's own keys: signing in is not what is measured.</summary>
public static class SignedIn
{
    public static async Task<IReadOnlyList<string>> CookiesAsync(string folder, int members)
    {
        var options = new DbContextOptionsBuilder<CommunauteDb>();
        new SqliteDatabase().Configure(options, $"Data Source={Path.Combine(folder, "communaute.db")}");
        await using var db = new CommunauteDb(options.Options);

        var protector = DataProtectionProvider
            .Create(new DirectoryInfo(Path.Combine(folder, "keys")), builder => builder.SetApplicationName("Communaute"))
            .CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", IdentityConstants.ApplicationScheme, "v2");
        var format = new TicketDataFormat(protector);

        return [.. (await db.Members.OrderBy(member => member.Id).Take(members).ToListAsync()).Select(member => "__Host-Communaute=" + format.Protect(Ticket(member)))];
    }

    private static AuthenticationTicket Ticket(Member member) => new(
        new ClaimsPrincipal(MemberClaims.For(member, IdentityConstants.ApplicationScheme)),
        new AuthenticationProperties { IssuedUtc = TimeProvider.System.GetUtcNow(), ExpiresUtc = TimeProvider.System.GetUtcNow().AddDays(1) },
        IdentityConstants.ApplicationScheme);
}
