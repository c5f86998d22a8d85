using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Advisors;
using Communaute.Web.Features.Announcements;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Forms;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Communaute.UnitTests.Features.Announcements;

public sealed class AnnouncementFieldsTests : ComponentTest
{
    public AnnouncementFieldsTests()
    {
        OpenCircuit();
        Mediator.Answers<ListTaxonomy>(new TaxonomyView([new ThemeView(7, "Parentalité", Communaute.Taxonomy.ThemeFamily.DigitalCulture)], []));
        Mediator.Answers<ListDirectoryChoices>(new DirectoryChoices(new LongList([new("200065886", "Loire Forez")]), LongList.Empty, LongList.Empty));
        Mediator.Answers<ReadDraft>(null);
        Mediator.Answers<SaveDraft>(new SavedDraft(1, Guid.NewGuid()));
    }

    [Fact]
    public void It_begins_today_in_Paris_for_two_weeks_and_for_everybody()
    {
        Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 23, 30, 0, TimeSpan.Zero));

        var page = Render<PublishAnnouncementPage>();

        Assert.Equal(("2026-12-02", "2026-12-16"), (page.Find("#champ-FirstDay").GetAttribute("value"), page.Find("#champ-LastDay").GetAttribute("value")));
        Assert.Empty(page.FindAll("#champ-EmployerKind, #champ-EpciCode, #champ-ThemeId"));
    }

    [Theory]
    [InlineData(1, "#champ-EmployerKind")]
    [InlineData(2, "#champ-EpciCode")]
    [InlineData(3, "#champ-ThemeId")]
    public async Task Each_way_to_choose_people_asks_for_its_own_choice(int way, string field)
    {
        var page = Render<PublishAnnouncementPage>();

        await page.Find($"#champ-Target-{way}").ChangeAsync(new ChangeEventArgs { Value = "on" });
        await page.Find("form").SubmitAsync();

        Assert.Contains("Choisissez", page.Find($"{field}-erreur").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_day_of_one_that_has_appeared_is_shown_and_does_not_change()
    {
        Mediator.Answers<StartAnnouncementEdit>(new EditAnnouncement { AnnouncementId = 4, HasStarted = true, Title = "Réunion", FirstDay = new DateOnly(2026, 11, 20), LastDay = new DateOnly(2026, 12, 20) });

        var page = Render<EditAnnouncementPage>(parameters => parameters.Add(one => one.Id, 4).Add(one => one.Slug, "reunion"));

        Assert.True(page.Find("#champ-FirstDay").HasAttribute("readonly"));
        Assert.False(page.Find("#champ-LastDay").HasAttribute("readonly"));
    }

    [Fact]
    public async Task What_was_typed_and_chosen_is_what_is_published()
    {
        Mediator.Answers<PublishAnnouncement>(5);
        var page = Render<PublishAnnouncementPage>();

        await page.Find("#champ-Title").InputAsync(new ChangeEventArgs { Value = "Rencontre" });
        await page.Find("#champ-Body").ChangeAsync(new ChangeEventArgs { Value = "Venez." });
        await page.Find("#champ-LastDay").ChangeAsync(new ChangeEventArgs { Value = "2026-12-11" });
        await page.Find("#champ-Target-2").ChangeAsync(new ChangeEventArgs { Value = "on" });
        await page.Find("#champ-EpciCode").ChangeAsync(new ChangeEventArgs { Value = "200065886" });
        await page.Find("#champ-EventStart").ChangeAsync(new ChangeEventArgs { Value = "2026-12-11T09:30" });
        await page.Find("form").SubmitAsync();

        var sent = Assert.Single(Mediator.Sent.OfType<PublishAnnouncement>());
        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2026, 12, 11)), (sent.FirstDay, sent.LastDay));
        Assert.Equal((TargetKind.Territory, "200065886", new DateTime(2026, 12, 11, 9, 30, 0)), (sent.Target, sent.EpciCode, sent.EventStart));
    }

    [Fact]
    public void A_draft_keeps_all_that_was_chosen()
    {
        var written = new PublishAnnouncement
        {
            Title = "Rencontre", Body = "Venez.", FirstDay = new DateOnly(2026, 12, 1), LastDay = new DateOnly(2026, 12, 11), Target = TargetKind.Employer,
            EmployerKind = Communaute.Advisors.EmployerKind.Gip, MustBeRead = true, EventStart = new DateTime(2026, 12, 11, 9, 30, 0), EventPlace = "Feurs",
        };
        var restored = new PublishAnnouncement();

        DraftContent.Restore(restored, DraftContent.Of(written));

        Assert.Equal(written, restored with { NotPersonal = written.NotPersonal });
    }
}
