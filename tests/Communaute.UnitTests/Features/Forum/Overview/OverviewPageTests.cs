using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum.Overview;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Overview;

public sealed class OverviewPageTests : ComponentTest
{
    [Fact]
    public void A_plot_says_in_words_and_in_a_table_what_it_draws_and_leaves_a_gap_where_nothing_is_known()
    {
        var page = Page([Week(0, 60), Week(1, null), Week(2, 90), Week(3, 30)]);
        var plot = page.Find("svg[aria-labelledby=plot-attente]");

        Assert.Equal("Attente médiane d’une première réponse\u00a0: de 1\u00a0h la semaine du 2 nov. à 30\u00a0min celle du 23 nov.", plot.QuerySelector("title")!.TextContent);
        Assert.Equal(2, plot.QuerySelectorAll("path.ln").Length);
        Assert.Equal(["1\u00a0h", "—", "1\u00a0h\u00a030", "30\u00a0min"], page.Find("section[aria-labelledby=h-attente]").QuerySelectorAll("tbody td.r:nth-child(2)").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_theme_that_lacks_people_is_said_in_words_too()
    {
        var page = Page([Week(0, 60)], new ThemeLine(1, "Parentalité", 19, 2, 3, 4), new ThemeLine(2, "Santé", 8, 0, 1, 2));

        Assert.Equal(["peu de monde, 4"], page.FindAll(".cov.themes .state").Select(mark => mark.TextContent));
        Assert.Single(page.FindAll(".cov.themes .barr.low"));
    }

    [Fact]
    public void A_community_that_begins_is_told_that_there_is_nothing_yet()
    {
        var page = Page([Week(0, null)]);

        Assert.Contains("aucune question de la période", page.Find("svg title").TextContent, StringComparison.Ordinal);
        Assert.Contains("Aucune question dans la période", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Toutes les questions ont reçu une réponse", page.Markup, StringComparison.Ordinal);
    }

    private static WeekOfWaits Week(int number, int? minutes) =>
        new(new DateOnly(2026, 11, 2).AddDays(7 * number), new Waits(1, minutes is null ? 0 : 1, 0, minutes is { } known ? TimeSpan.FromMinutes(known) : null, null, 0, 0));

    private IRenderedComponent<OverviewPage> Page(WeekOfWaits[] weeks, params ThemeLine[] themes)
    {
        Mediator.Answers<ShowOverview>(new OverviewView(new ShowOverview(), weeks[0].Waits, null, weeks, [], themes, [], false, false));
        return Render<OverviewPage>();
    }
}
