using Communaute.Members;
using Communaute.Web.Features.Accounts.Invitations;
using Communaute.Web.Platform.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Communaute.IntegrationTests.Support;

/// <summary>Accounts, invitations and mails, in the intentions of a test.</summary>
public static class AccountScenes
{
    public const string Password = "trois canards sur la Loire";

    private static int _addresses;

    public static string NewAddress() => $"invitee{Interlocked.Increment(ref _addresses)}.{Guid.NewGuid():N}@exemple.fr";

    /// <summary>A member who can sign in with <see cref="Password"/>.</summary>
    public static async Task<Member> AddAccountAsync(this CommunauteApp app, Role role = Role.Advisor)
    {
        var added = await app.AddMemberAsync(role);
        await using var scope = app.Services.CreateAsyncScope();
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Member>>().HashPassword(added, Password);
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(m => m.Id == added.Id)).TakePassword(hash));
        return await app.ReloadAsync(added);
    }

    public static Task<Member> ReloadAsync(this CommunauteApp app, Member member) =>
        app.ReadAsync(db => db.Members.AsNoTracking().SingleAsync(m => m.Id == member.Id));

    public static async Task<int> InviteAsync(this CommunauteApp app, string email, Role role = Role.Advisor, string landingPath = "") =>
        await app.SendAsync(new InviteMember { Email = email, Role = role, LandingPath = landingPath }, await app.AddAdministratorAsync());

    public static string InvitationPath(this CommunauteApp app, int invitationId) =>
        $"/invitation/{app.Services.GetRequiredService<InvitationCode>().For(invitationId)}";

    /// <summary>What has left for this address so far, the oldest first.</summary>
    public static IReadOnlyList<MimeMessage> MailsTo(this CommunauteApp app, string address) => MailsIn(app.DataFolder, address);

    public static IReadOnlyList<MimeMessage> MailsIn(string dataFolder, string address)
    {
        var folder = Path.Combine(dataFolder, "mail");
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.GetFiles(folder, "*.eml").Select(file => MimeMessage.Load(file))
                .Where(mail => mail.To.Mailboxes.Any(to => to.Address == address)).OrderBy(mail => mail.Date),
        ];
    }

    public static async Task DeliverAsync(this CommunauteApp app)
    {
        await app.ReadJournalAsync();
        await app.SendMailsAsync();
    }

    /// <summary>The path of the one link that a mail is about.</summary>
    public static string PathIn(MimeMessage mail) =>
        new Uri(mail.TextBody!.Split('\n').Last(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
}
