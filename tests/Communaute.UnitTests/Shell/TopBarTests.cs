using System.Security.Claims;
using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Shell;
using Xunit;

namespace Communaute.UnitTests.Shell;

public sealed class TopBarTests : ComponentTest
{
    [Theory]
    [InlineData("", true)]
    [InlineData("questions", true)]
    [InlineData("questions?etat=sans-reponse", true)]
    [InlineData("questions/12/carte-grise", false)]
    [InlineData("annuaire", false)]
    public void Asking_is_the_one_filled_button_of_the_home_page_and_of_the_list_alone(string address, bool filled)
    {
        var bar = RenderAt(address);

        Assert.Equal(filled, bar.Find(".ask").ClassList.Contains("primary"));
    }

    [Fact]
    public void One_who_is_asking_is_not_offered_to_ask() => Assert.Empty(RenderAt("questions/poser").FindAll(".ask"));

    [Fact]
    public void A_search_is_a_form_that_needs_no_circuit()
    {
        var form = RenderAt("").Find("form[role=search]");

        Assert.Equal("recherche", form.GetAttribute("action"));
        Assert.Equal("q", form.QuerySelector("input")!.GetAttribute("name"));
    }

    [Fact]
    public void The_words_searched_for_stay_in_the_field_of_the_results_page()
    {
        Assert.Equal("carte grise", RenderAt("recherche?q=carte%20grise").Find("#q").GetAttribute("value"));
        Assert.Null(RenderAt("questions?q=carte").Find("#q").GetAttribute("value"));
    }

    [Fact]
    public void Signing_out_is_a_posted_form_that_proves_where_it_comes_from()
    {
        var form = RenderAt("").Find("form[method=post]");

        Assert.Equal("compte/deconnexion", form.GetAttribute("action"));
        Assert.Equal("jeton", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
    }

    [Fact]
    public void The_menu_calls_a_member_by_the_first_name()
    {
        var bar = RenderAt("");

        Assert.Equal("Inès", bar.Find(".mename").TextContent);
        Assert.Equal("IC", bar.Find(".av").TextContent);
        Assert.Contains("c", bar.Find(".av").ClassList);
    }

    [Fact]
    public void A_visitor_is_offered_to_sign_in_and_nothing_else()
    {
        var bar = Render<TopBar>(bar => bar.Add(topBar => topBar.Here, ""));

        Assert.Equal(["", "connexion"], bar.FindAll("a").Select(link => link.GetAttribute("href")!));
        Assert.Empty(bar.FindAll("form"));
    }

    private IRenderedComponent<TopBar> RenderAt(string address) => Render<TopBar>(bar => bar
        .Add(topBar => topBar.Me, new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "7"), new(ClaimTypes.Name, "Inès Chalendard")], "essai")))
        .Add(topBar => topBar.Here, address));
}
