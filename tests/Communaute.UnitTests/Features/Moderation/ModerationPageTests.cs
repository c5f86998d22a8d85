using Bunit;
using Communaute.Moderation;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Moderation;
using Xunit;

namespace Communaute.UnitTests.Features.Moderation;

public sealed class ModerationPageTests : ComponentTest
{
    private static readonly DateTime Opened = new(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc);

    private static readonly CaseView ACase = new(4, 2, PostKind.Answer, 9, 3, Opened, "Ameli en panne", "<p>Donnez votre code.</p>", "Karim Benali", IsGone: false)
    {
        Reports = [new ReportView(4, ReportReason.DangerousOrFalse, "On ne donne jamais son code.", "Maud Villeneuve", Opened)],
    };

    public ModerationPageTests()
    {
        OpenCircuit();
        Mediator.Answers<ListReports>(new ReportList(new ListReports(), [ACase], null));
    }

    [Fact]
    public void A_case_shows_the_text_what_is_wrong_with_it_and_leads_to_the_answer()
    {
        var page = Render<ModerationPage>();

        Assert.Equal("questions/3/ameli-en-panne#reponse-9", page.Find("h3 a").GetAttribute("href"));
        Assert.Contains("Donnez votre code.", page.Find(".prose").TextContent, StringComparison.Ordinal);
        Assert.Contains("Contenu dangereux ou faux\u00a0: On ne donne jamais son code.", page.Find(".reports").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_who_was_first_and_sees_the_queue_anew()
    {
        var page = Render<ModerationPage>();
        await DecideAsync(page);
        Mediator.Answers<SettleReports>(new Settled("Nadège Fournel a déjà traité ce signalement."));
        Mediator.Answers<ListReports>(new ReportList(new ListReports(), [], null));

        await page.Find("form").SubmitAsync();

        Assert.Equal("Nadège Fournel a déjà traité ce signalement.", page.Find("[role=alert]").TextContent.Trim());
        Assert.Contains("Aucun signalement n’attend", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_comes_meanwhile_is_shown_and_what_is_typed_stays()
    {
        var page = Render<ModerationPage>();
        await DecideAsync(page);
        Mediator.Answers<SettleReports>(new Settled("Un autre signalement vient d’arriver.", IsOpen: true));
        Mediator.Answers<ListReports>(new ReportList(new ListReports(), [ACase with { Version = 3 }], null));
        await page.Find("form").SubmitAsync();
        Assert.Equal("Relu.", page.Find("textarea").GetAttribute("value"));

        Mediator.Answers<SettleReports>(new Settled());
        await page.Find("form").SubmitAsync();

        Assert.Equal(3, Mediator.Sent.OfType<SettleReports>().Last().Version);
        Assert.Contains("C’est fait.", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task Nothing_is_sent_without_a_decision_and_a_reason()
    {
        var page = Render<ModerationPage>();
        await page.Find(".acts button").ClickAsync(new());

        await page.Find("form").SubmitAsync();

        Assert.Equal(2, page.FindAll(".errmsg").Count);
        Assert.Empty(Mediator.Sent.OfType<SettleReports>());
    }

    private static async Task DecideAsync(IRenderedComponent<ModerationPage> page)
    {
        await page.Find(".acts button").ClickAsync(new());
        await page.FindAll("input[type=radio]")[0].ChangeAsync(new());
        await page.Find("textarea").InputAsync("Relu.");
    }
}
