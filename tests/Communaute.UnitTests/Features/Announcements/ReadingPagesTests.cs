using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Announcements;
using MediatR;
using Xunit;

namespace Communaute.UnitTests.Features.Announcements;

public sealed class ReadingPagesTests : ComponentTest
{
    private static readonly DateTime Day = new(2026, 11, 20, 23, 0, 0, DateTimeKind.Utc);
    private static readonly AnnouncementLine Asked = new(4, "Charte à relire", Day, Day.AddDays(7), "Nadège Fournel", new TargetView(null, null, null)) { MustBeRead = true, IsForMe = true };

    public ReadingPagesTests() => OpenCircuit();

    [Fact]
    public async Task Having_read_is_said_after_the_text_and_then_shown()
    {
        Mediator.Answers<ReadAnnouncement>(new AnnouncementView(Asked, "<p>Le texte</p>", null));
        Mediator.Answers<ConfirmReading>(Unit.Value);
        var page = Render<ReadAnnouncementPage>(parameters => parameters.Add(one => one.Id, 4).Add(one => one.Slug, "charte-a-relire"));
        Mediator.Answers<ReadAnnouncement>(new AnnouncementView(Asked with { ReadAt = Day.AddDays(1) }, "<p>Le texte</p>", null));

        await page.Find(".note.sand button").ClickAsync(new());

        Assert.Equal(new ConfirmReading(4), Assert.Single(Mediator.Sent.OfType<ConfirmReading>()));
        Assert.Contains("22 novembre 2026", page.Find(".note.green").TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".note.sand"));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void It_is_asked_only_of_those_it_is_for_and_only_when_it_must_be_read(bool mustBeRead, bool isForMe)
    {
        var note = Render<ConfirmNote>(parameters => parameters.Add(one => one.Announcement, Asked with { MustBeRead = mustBeRead, IsForMe = isForMe }));

        Assert.Empty(note.Markup.Trim());
    }

    [Fact]
    public async Task The_reminder_is_offered_once_and_a_refusal_is_said()
    {
        var readings = new ReadingsView(new ListUnread(4), "Charte à relire", 12, 3, null, IsCurrent: true) { Rows = [new UnreadRow(9, "Karim Benali", null, IsListed: true)] };
        Mediator.Answers<ListUnread>(readings);
        Mediator.Refuses<RemindAnnouncement>(new BusinessRuleException("Une relance est déjà partie."));
        var page = Render<ReadingsPage>(parameters => parameters.Add(one => one.Id, 4).Add(one => one.Slug, "charte-a-relire"));
        Assert.Contains("9 personnes sur 12 l’ont lue.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Relancer 3 personnes", page.Find(".note button").TextContent);
        Mediator.Answers<ListUnread>(readings with { RemindedAt = Day });

        await page.Find(".note button").ClickAsync(new());

        Assert.Equal("Une relance est déjà partie.", page.Find("[role=alert]").TextContent);
        Assert.Contains("21 novembre 2026", page.Find(".note[role=status]").TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".note button"));
    }

    [Theory]
    [InlineData("2026-11-20T22:59:59Z", "Paraîtra le 21 novembre 2026")]
    [InlineData("2026-11-20T23:00:00Z", "Jusqu’au 27 novembre 2026")]
    [InlineData("2026-11-27T23:00:00Z", "Finie le 27 novembre 2026")]
    public void Its_days_are_said_as_they_pass(string now, string words) => Assert.Equal(words, AnnouncementWords.Period(
        Asked.StartsAt, Asked.EndsAt, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime).Replace('\u00a0', ' '));
}
