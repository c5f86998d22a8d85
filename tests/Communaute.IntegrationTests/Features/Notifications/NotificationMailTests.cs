using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Web.Features.Notifications.Mail;
using Communaute.Web.Platform.Mail;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace Communaute.IntegrationTests.Features.Notifications;

/// <summary>What is told by mail, and when, in a community of its own whose clock is moved.</summary>
public sealed class NotificationMailTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    [Fact]
    public async Task A_mail_waits_ten_minutes_and_says_what_happened_why_and_how_to_stop_it()
    {
        var (author, helper) = (await app.AddMemberAsync(firstName: "Pauline", lastName: "Rivoire"), await app.AddMemberAsync(firstName: "Linda", lastName: "Chavassieux"));
        var id = await app.AskAsync(author, "Comment retrouver un <mot> de passe ?");
        await app.AnswerAsync(id, helper, "Par le lien **« oublié »**, puis <b>le courriel</b>.");
        await app.ReadJournalAsync();

        await DecideAsync();
        Assert.Empty(app.MailsTo(author.Email!));

        app.Clock.Advance(Notification.Hold);
        await DecideAsync();
        var mail = Assert.Single(app.MailsTo(author.Email!));

        Assert.Equal("Linda Chavassieux a répondu\u00A0: Comment retrouver un <mot> de passe ?", mail.Subject);
        Assert.Contains("Linda Chavassieux\u00A0: Par le lien « oublié », puis", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("parce que c’est votre question", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("/preferences", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>le courriel</b>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("&lt;mot&gt;", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal($"question-{id}@localhost", Assert.Single(mail.References));
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
    }

    [Fact]
    public async Task Two_answers_are_one_mail_and_what_was_read_meanwhile_is_none()
    {
        var (author, busy) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var (id, other) = (await app.AskAsync(author), await app.AskAsync(busy));
        await app.AnswerAsync(id, await app.AddMemberAsync());
        await app.AnswerAsync(id, await app.AddMemberAsync());
        var answer = await app.AnswerAsync(other, await app.AddMemberAsync());
        await app.ReadJournalAsync();
        await app.SendAsync(new Web.Features.Forum.Reading.RecordReading(other, answer), busy);

        app.Clock.Advance(Notification.Hold);
        await DecideAsync();

        Assert.StartsWith("2 nouvelles réponses", Assert.Single(app.MailsTo(author.Email!)).Subject, StringComparison.Ordinal);
        Assert.Empty(app.MailsTo(busy.Email!));
        Assert.Equal(MailState.Dropped, await app.ReadAsync(db => db.Notifications.Where(told => told.MemberId == busy.Id).Select(told => told.Mail).SingleAsync()));
    }

    [Fact]
    public async Task What_is_deleted_between_the_decision_and_the_mail_is_not_sent()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, helper);
        await app.ReadJournalAsync();
        app.Clock.Advance(Notification.Hold);
        await MailerAsync();

        await app.SendAsync(new Web.Features.Forum.Answers.DeleteAnswer(answer), helper);
        await PostAsync();

        Assert.Empty(app.MailsTo(author.Email!));
    }

    [Fact]
    public async Task Beyond_the_share_of_the_hour_it_is_left_to_the_digest()
    {
        var author = await app.AddMemberAsync();
        await ChooseAsync(author, preferences => preferences.Limit(2));

        for (var n = 0; n < 4; n++)
        {
            await app.AnswerAsync(await app.AskAsync(author, $"Une question de plus, la {n}e"), await app.AddMemberAsync());
        }

        await app.ReadJournalAsync();
        app.Clock.Advance(Notification.Hold);
        await DecideAsync();
        app.Clock.Advance(TimeSpan.FromHours(3));
        await DecideAsync();

        Assert.Equal(2, app.MailsTo(author.Email!).Count);
        Assert.Equal(2, await app.ReadAsync(db => db.Notifications.CountAsync(told => told.MemberId == author.Id && told.Mail == MailState.LeftToDigest)));
    }

    [Fact]
    public async Task Two_nodes_write_one_mail()
    {
        var author = await app.AddMemberAsync();
        await app.AnswerAsync(await app.AskAsync(author), await app.AddMemberAsync());
        await app.ReadJournalAsync();
        app.Clock.Advance(Notification.Hold);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(MailerAsync)));
        await PostAsync();

        Assert.Single(app.MailsTo(author.Email!));
    }

    [Fact]
    public async Task Whoever_is_asked_gets_the_words_of_the_request_and_why()
    {
        var theme = await app.AddThemeAsync();
        var helper = await app.AddHelperAsync(theme);
        await app.AskAboutAsync(theme);
        await app.RouteAsync();
        await app.ReadJournalAsync();
        app.Clock.Advance(Notification.Hold);
        await DecideAsync();

        Assert.StartsWith("On vous demande", Assert.Single(app.MailsTo(helper.Email!)).Subject, StringComparison.Ordinal);
        Assert.Contains("parce qu’on vous le demande", app.MailsTo(helper.Email!)[0].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_coordinator_decides_is_one_mail_and_one_line()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);
        await app.SendAsync(new Web.Features.Forum.Acts.CloseQuestion { QuestionId = id, Reason = "Déjà réglé." }, await app.AddCoordinatorAsync());
        await app.ReadJournalAsync();
        app.Clock.Advance(Notification.Hold);
        await DecideAsync();

        Assert.StartsWith("La coordination a fermé", Assert.Single(app.MailsTo(author.Email!)).Subject, StringComparison.Ordinal);
        Assert.Equal(nameof(Communaute.Moderation.Moderated), await app.ReadAsync(db => db.Notifications.Where(told => told.MemberId == author.Id).Select(told => told.Kind).SingleAsync()));
    }

    [Fact]
    public async Task An_author_without_a_name_bears_none_in_the_mail_either()
    {
        var (author, helper) = (await app.AddMemberAsync(firstName: "Secrète", lastName: "Personne"), await app.AddMemberAsync());
        var id = await app.SendAsync(await app.AQuestionAsync() with { WithoutName = true }, author);
        await app.AnswerAsync(id, helper);
        await app.ReadJournalAsync();
        await ChooseAsync(helper, preferences => preferences.Choose(Matter.Followed, Channel.BellAndMail));
        await app.CommentAsync(id, author, body: "Merci, cela marche.");
        await app.ReadJournalAsync();
        app.Clock.Advance(Notification.Hold);
        await DecideAsync();

        var mail = Assert.Single(app.MailsTo(helper.Email!));
        Assert.DoesNotContain("Secrète", mail.ToString(), StringComparison.Ordinal);
        Assert.Contains("L’auteur de la question\u00A0: Merci, cela marche.", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_in_the_mail_stops_its_kind_without_signing_in_and_opening_the_link_alone_stops_nothing()
    {
        var author = await app.AddMemberAsync();
        await app.AnswerAsync(await app.AskAsync(author), await app.AddMemberAsync());
        await app.ReadJournalAsync();
        app.Clock.Advance(Notification.Hold);
        await DecideAsync();
        var link = StopLink(Assert.Single(app.MailsTo(author.Email!)));
        using var nobody = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        Assert.Contains("Ne plus recevoir ces courriels", await nobody.GetStringAsync(link.AbsolutePath, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(Channel.BellAndMail, await MineAsync(author));

        using var form = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await nobody.PostAsync(link.AbsolutePath, form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Channel.Bell, await MineAsync(author));

        using var forged = await nobody.PostAsync("/courrier/arret/" + new string('A', 80), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    [Fact]
    public async Task Quiet_hours_hold_a_mail_until_morning_and_a_dead_mailbox_gets_none()
    {
        var (author, unreachable) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var hour = TimeZoneInfo.ConvertTimeFromUtc(app.Now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).Hour;
        await ChooseAsync(author, preferences => preferences.BeQuiet(hour, (hour + 2) % 24, DaysOff.None, urgentAnytime: false));
        await ChooseAsync(unreachable, preferences => preferences.Bounced(app.Now));
        await app.AnswerAsync(await app.AskAsync(author), await app.AddMemberAsync());
        await app.AnswerAsync(await app.AskAsync(unreachable), await app.AddMemberAsync());
        await app.ReadJournalAsync();

        app.Clock.Advance(Notification.Hold);
        await DecideAsync();
        Assert.Empty(app.MailsTo(author.Email!));

        app.Clock.Advance(TimeSpan.FromHours(2));
        await DecideAsync();
        Assert.Single(app.MailsTo(author.Email!));
        Assert.Empty(app.MailsTo(unreachable.Email!));
    }

    private async Task DecideAsync()
    {
        await MailerAsync();
        await PostAsync();
    }

    private async Task MailerAsync()
    {
        while (await app.Services.GetRequiredService<NotificationMailer>().DecideNextAsync(CancellationToken.None))
        {
        }
    }

    private async Task PostAsync()
    {
        while (await app.Services.GetRequiredService<MailPost>().SendNextAsync(CancellationToken.None))
        {
        }
    }

    private Task ChooseAsync(Member member, Action<NotificationPreferences> choice) => app.ChangeAsync(async db =>
        choice(await db.NotificationPreferences.SingleAsync(preferences => preferences.MemberId == member.Id)));

    private Task<Channel> MineAsync(Member member) =>
        app.ReadAsync(db => db.NotificationPreferences.Where(preferences => preferences.MemberId == member.Id).Select(preferences => preferences.Mine).SingleAsync());

    private static Uri StopLink(MimeMessage mail) => new(mail.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>'));
}
