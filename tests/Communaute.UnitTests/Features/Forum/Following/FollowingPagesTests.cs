using Bunit;
using Communaute.Forum.Following;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum.Following;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Following;

public sealed class FollowingPagesTests : ComponentTest
{
    private static readonly FollowView Theme = new(FollowKind.Theme, 7, "Numérique en santé", FollowLevel.All);

    public FollowingPagesTests()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Mediator.Answers<FollowSubject>(Unit.Value);
        Mediator.Answers<FollowQuestion>(Unit.Value);
    }

    [Fact]
    public async Task Above_the_list_of_a_theme_one_of_three_levels_is_pressed_and_pressing_it_again_takes_it_back()
    {
        Mediator.Answers<ReadFollow>(Theme);
        var bar = Render<FollowBar>(follow => follow.Add(b => b.ThemeId, 7));
        bar.WaitForAssertion(() => Assert.Equal(["Tout", "Seulement les nouvelles questions", "Rien"], bar.FindAll("button").Select(button => button.TextContent.Trim())));
        Assert.Equal("Tout", Pressed(bar));
        Assert.Equal("Suivre «\u00a0Numérique en santé\u00a0»", bar.Find("[role=group]").GetAttribute("aria-label"));

        await bar.FindAll("button")[2].ClickAsync(new());
        await bar.FindAll("button")[0].ClickAsync(new());

        Assert.Equal([new FollowSubject(FollowKind.Theme, 7, FollowLevel.Nothing), new FollowSubject(FollowKind.Theme, 7, null)], Mediator.Sent.OfType<FollowSubject>());
    }

    [Fact]
    public void A_tag_that_nobody_wrote_cannot_be_followed()
    {
        Mediator.Answers<ReadFollow>(null);

        Assert.Empty(Render<FollowBar>(follow => follow.Add(b => b.Tag, "inconnue")).FindAll("button"));
    }

    [Fact]
    public async Task What_one_stops_following_stays_on_the_page_so_that_a_mistake_can_be_mended()
    {
        var page = Open("mes-suivis", new FollowView(FollowKind.Question, 3, "Ameli en panne", FollowLevel.All));
        Assert.Equal("questions/3/ameli-en-panne", page.Find(".rows a").GetAttribute("href"));

        await page.Find(".rows button").ClickAsync(new());
        Assert.Equal("Suivre : Ameli en panne", page.Find(".rows button").GetAttribute("aria-label"));
        await page.Find(".rows button").ClickAsync(new());

        Assert.Equal([new FollowQuestion(3, On: false), new FollowQuestion(3, On: true)], Mediator.Sent.OfType<FollowQuestion>());
    }

    [Fact]
    public async Task A_refused_choice_is_said_and_the_page_shows_the_former_one()
    {
        Mediator.Refuses<FollowSubject>(new BusinessRuleException("Trop vite."));
        var page = Open("mes-suivis?quoi=thematiques", Theme);

        await page.FindAll(".rows button")[2].ClickAsync(new());

        Assert.Equal("Tout", Pressed(page));
        Assert.Equal("Trop vite.", Assert.Single(Services.GetRequiredService<ISnackbar>().ShownSnackbars).Message);
    }

    [Theory]
    [InlineData("mes-suivis", FollowKind.Question, "Vous ne suivez aucune question")]
    [InlineData("mes-suivis?quoi=thematiques", FollowKind.Theme, "Vous ne suivez aucune thématique")]
    [InlineData("mes-suivis?quoi=etiquettes", FollowKind.Tag, "Vous ne suivez aucune étiquette")]
    [InlineData("mes-suivis?quoi=nimporte", FollowKind.Question, "Vous ne suivez aucune question")]
    public void The_address_decides_what_is_listed_and_an_empty_list_says_what_to_do(string address, FollowKind kind, string words)
    {
        var page = Open(address);

        Assert.Equal(kind, Assert.Single(Mediator.Sent.OfType<ListMyFollows>()).Kind);
        Assert.Equal(words, page.Find(".empty h2").TextContent);
    }

    private static string Pressed(IRenderedComponent<IComponent> page) =>
        Assert.Single(page.FindAll("button"), button => button.GetAttribute("aria-pressed") == "true").TextContent.Trim();

    private IRenderedComponent<MyFollowsPage> Open(string address, params FollowView[] rows)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        Mediator.Answers<ListMyFollows>(new FollowList(new ListMyFollows(KindOf(address)), rows, Next: null));
        return Render<MyFollowsPage>();
    }

    private static FollowKind KindOf(string address) => address switch
    {
        _ when address.EndsWith("thematiques", StringComparison.Ordinal) => FollowKind.Theme,
        _ when address.EndsWith("etiquettes", StringComparison.Ordinal) => FollowKind.Tag,
        _ => FollowKind.Question,
    };
}
