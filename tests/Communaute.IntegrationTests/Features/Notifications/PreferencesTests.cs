using Communaute.IntegrationTests.Support;
using Communaute.Notifications;
using Communaute.Web.Features.Notifications.Bell;
using Communaute.Web.Features.Notifications.Preferences;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Xunit;

namespace Communaute.IntegrationTests.Features.Notifications;

public sealed class PreferencesTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    [Fact]
    public async Task What_is_chosen_is_kept_and_decides_what_is_told()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var chosen = (await app.SendAsync(new ReadPreferences(), author)).Chosen;
        chosen.Mine = Channel.Nothing;
        chosen.QuietFrom = 20;
        chosen.DaysOff = DaysOff.Wednesday | DaysOff.Sunday;
        chosen.PausedUntil = DateOnly.FromDateTime(app.Now).AddDays(7);
        await app.SendAsync(chosen, author);

        await app.AnswerAsync(await app.AskAsync(author), helper);
        await app.ReadJournalAsync();

        Assert.Equal(0, await app.SendAsync(new CountNotifications(), author));
        Assert.Equal(chosen, (await app.SendAsync(new ReadPreferences(), author)).Chosen);
    }

    [Theory]
    [InlineData(Preset.Discreet, Channel.BellAndMail, Channel.Bell, Channel.Bell)]
    [InlineData(Preset.Normal, Channel.BellAndMail, Channel.BellAndMail, Channel.Bell)]
    [InlineData(Preset.Everything, Channel.BellAndMail, Channel.BellAndMail, Channel.BellAndMail)]
    public void A_preset_is_where_one_begins(Preset preset, Channel asked, Channel mine, Channel followed)
    {
        var chosen = new SavePreferences();
        chosen.Begin(preset);

        Assert.Equal((asked, mine, followed), (chosen.Asked, chosen.Mine, chosen.Followed));
    }

    [Fact]
    public void Whoever_chose_nothing_has_the_normal_preset()
    {
        var chosen = SavePreferences.Of(NotificationPreferences.Normal);
        var begun = SavePreferences.Of(NotificationPreferences.Normal);
        begun.Begin(Preset.Normal);

        Assert.Equal(begun, chosen);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        var member = await app.AddMemberAsync();

        foreach (var wrong in new Action<SavePreferences>[]
        {
            preferences => preferences.QuietFrom = 24,
            preferences => preferences.Mentions = (Channel)9,
            preferences => preferences.MailsPerHour = 0,
            preferences => preferences.DaysOff = (DaysOff)1024,
            preferences => preferences.PausedUntil = new DateOnly(2999, 1, 1),
        })
        {
            var chosen = SavePreferences.Of(NotificationPreferences.Normal);
            wrong(chosen);
            await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(chosen, member));
        }

        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ReadPreferences(), sender: null));
    }

    [Fact]
    public async Task Two_tabs_at_once_leave_one_of_the_two_choices()
    {
        var member = await app.AddMemberAsync();
        var quiet = SavePreferences.Of(NotificationPreferences.Normal) with { MailsPerHour = 1, Mine = Channel.Bell };
        var loud = SavePreferences.Of(NotificationPreferences.Normal) with { MailsPerHour = 10, Mine = Channel.BellAndMail };

        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(() => app.SendAsync(n % 2 == 0 ? quiet : loud, member))));

        Assert.Contains((await app.SendAsync(new ReadPreferences(), member)).Chosen, new[] { quiet, loud });
    }
}
