using System.Globalization;
using Communaute.IntegrationTests.Support;
using Communaute.Notifications;
using Communaute.Web.Platform.Journal;
using Communaute.Web.Platform.Mail;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace Communaute.IntegrationTests.Platform.Mail;

/// <summary>An invitation's mail, seen from the server that carries it. Time passes here, in a community of its own.</summary>
public sealed class MailDeliveryTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    private readonly string _email = AccountScenes.NewAddress();

    [Fact]
    public async Task A_server_that_is_down_delays_a_mail_and_loses_none()
    {
        await using var server = new FakeSmtpServer();
        await using var sender = SenderTo(server);
        await app.InviteAsync(_email);
        await app.ReadJournalAsync();

        await SendAsync(sender);
        var delayed = await MailAsync();
        Assert.Equal((1, null as DateTime?), (delayed.Failures, delayed.SentAt));
        Assert.NotNull(delayed.Error);

        server.Start();
        await SendAsync(sender);
        Assert.Empty(Received(server));

        app.Clock.Advance(TimeSpan.FromSeconds(31));
        await SendAsync(sender);
        await SendAsync(sender);

        Assert.Single(Received(server));
        Assert.Equal(app.Now, (await MailAsync()).SentAt);
    }

    [Theory]
    [InlineData(SmtpMood.Closes)]
    [InlineData(SmtpMood.Defers)]
    [InlineData(SmtpMood.Drops)]
    public async Task A_server_that_does_not_take_a_mail_is_tried_again_until_it_takes_it_once(SmtpMood mood)
    {
        await using var server = new FakeSmtpServer { Mood = mood };
        server.Start();
        await using var sender = SenderTo(server);
        await app.InviteAsync(_email);
        await app.ReadJournalAsync();

        await SendAsync(sender);
        app.Clock.Advance(TimeSpan.FromSeconds(31));
        await SendAsync(sender);
        Assert.Equal(2, (await MailAsync()).Failures);
        Assert.Empty(Received(server));

        server.Mood = SmtpMood.Accepts;
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        await SendAsync(sender);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await SendAsync(sender);

        Assert.Single(Received(server));
    }

    [Fact]
    public async Task The_server_reads_one_recipient_and_no_line_of_our_members()
    {
        await using var server = new FakeSmtpServer();
        server.Start();
        await using var sender = SenderTo(server);
        var hostile = await app.AddCoordinatorAsync();
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(m => m.Id == hostile.Id)).Rename("Nadège\r\nBcc: x@exemple.fr\r\n\r\n.\r\nMAIL FROM:<x@exemple.fr>", "F"));
        await app.SendAsync(new Communaute.Web.Features.Accounts.Invitations.InviteMember { Email = _email }, hostile);
        await app.ReadJournalAsync();

        await SendAsync(sender);

        var received = Assert.Single(Received(server));
        Assert.Equal(["MAIL FROM:<communaute@localhost>", $"RCPT TO:<{_email}>"], received.Commands.Select(command => command.Split(" SIZE")[0].Split(" BODY")[0]));
        Assert.Empty(MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(received.Content)), TestContext.Current.CancellationToken).Bcc);
    }

    [Fact]
    public async Task What_a_killed_process_saved_leaves_later_exactly_once()
    {
        await app.InviteAsync(_email);

        // Another process finds the journal as the killed one left it: no consumer had read it.
        await using var restarted = app.WithWebHostBuilder(_ => { });
        await DeliverAsync(restarted);
        await DeliverAsync(restarted);
        await app.DeliverAsync();

        Assert.Single(app.MailsTo(_email));
    }

    [Fact]
    public async Task A_process_killed_while_it_sends_leaves_the_mail_to_the_next_one()
    {
        await app.InviteAsync(_email);
        await app.ReadJournalAsync();
        await using (var killed = app.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<IMailTransport, KilledTransport>())))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(killed));
        }

        await using var restarted = app.WithWebHostBuilder(_ => { });
        await SendAsync(restarted);
        Assert.Empty(app.MailsTo(_email));

        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await SendAsync(restarted);
        Assert.Single(app.MailsTo(_email));
    }

    [Fact]
    public async Task Many_senders_send_one_mail()
    {
        await using var server = new FakeSmtpServer();
        server.Start();
        await using var sender = SenderTo(server);
        await app.InviteAsync(_email);
        await app.ReadJournalAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SendAsync(sender))));

        Assert.Single(Received(server));
    }

    [Fact]
    public async Task A_replayed_journal_sends_nothing_again()
    {
        await app.InviteAsync(_email);
        await app.DeliverAsync();

        await app.Services.GetRequiredService<JournalReader>().ReplayAsync(app.Services.GetServices<JournalConsumer>().OfType<MailDesk>().Single(), TestContext.Current.CancellationToken);
        await app.DeliverAsync();

        Assert.Equal(1, await app.ReadAsync(db => db.OutgoingMails.CountAsync(mail => mail.Recipient == _email)));
        Assert.Single(app.MailsTo(_email));
    }

    private WebApplicationFactory<Program> SenderTo(FakeSmtpServer server) => app.WithWebHostBuilder(host => host
        .UseSetting("Communaute:Mail:Host", "127.0.0.1")
        .UseSetting("Communaute:Mail:Port", server.Port.ToString(CultureInfo.InvariantCulture))
        .UseSetting("Communaute:Mail:Encrypted", "false"));

    private IEnumerable<ReceivedMail> Received(FakeSmtpServer server) => server.Accepted.Where(mail => mail.Content.Contains(_email, StringComparison.Ordinal));

    private Task<OutgoingMail> MailAsync() => app.ReadAsync(db => db.OutgoingMails.SingleAsync(mail => mail.Recipient == _email));

    private static async Task DeliverAsync(WebApplicationFactory<Program> process)
    {
        var reader = process.Services.GetRequiredService<JournalReader>();

        foreach (var consumer in process.Services.GetServices<JournalConsumer>())
        {
            while (await reader.ReadBatchAsync(consumer, TestContext.Current.CancellationToken) > 0)
            {
            }
        }

        await SendAsync(process);
    }

    private static async Task SendAsync(WebApplicationFactory<Program> process)
    {
        while (await process.Services.GetRequiredService<MailPost>().SendNextAsync(TestContext.Current.CancellationToken))
        {
        }
    }

    private sealed class KilledTransport : IMailTransport
    {
        public Task SendAsync(MimeMessage mail, CancellationToken cancellationToken) => throw new OperationCanceledException();
    }
}
