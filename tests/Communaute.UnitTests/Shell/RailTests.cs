using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.UnitTests.Shell;

public sealed class RailTests : ComponentTest
{
    public RailTests() => Viewer.SetAuthorized("Inès Chalendard");

    [Theory]
    [InlineData("", "Accueil")]
    [InlineData("questions", "Questions")]
    [InlineData("questions?theme=4", "Questions")]
    [InlineData("questions/12/carte-grise", "Questions")]
    [InlineData("collections/3/demarches", "Ressources")]
    [InlineData("lieux", "Annuaire")]
    [InlineData("mes-brouillons", "Brouillons")]
    public void The_rail_marks_the_section_one_is_in(string address, string section)
    {
        GoTo(address);

        Assert.Equal(section, Assert.Single(Render<Rail>().FindAll("[aria-current=page]")).TextContent.Trim());
    }

    [Fact]
    public void Asking_is_marked_in_the_bottom_bar_and_nowhere_else()
    {
        GoTo("questions/poser");

        Assert.Empty(Render<Rail>().FindAll("[aria-current]"));
        Assert.Equal("Poser", Assert.Single(Render<BottomBar>().FindAll("[aria-current=page]")).TextContent);
    }

    [Fact]
    public void The_mark_follows_the_reader()
    {
        var rail = Render<Rail>();

        GoTo("annuaire");

        rail.WaitForAssertion(() => Assert.Equal("Annuaire", rail.Find("[aria-current=page]").TextContent));
    }

    [Fact]
    public void An_advisor_sees_neither_coordination_nor_administration()
    {
        var rail = Render<Rail>().Markup;

        Assert.DoesNotContain("invitations", rail, StringComparison.Ordinal);
        Assert.DoesNotContain("imports", rail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coordinator_sees_the_invitations_and_not_the_imports()
    {
        Viewer.SetPolicies(Policies.Coordinator);

        var rail = Render<Rail>();

        Assert.Equal("Invitations", rail.Find("a[href='coordination/invitations']").TextContent);
        Assert.Empty(rail.FindAll("a[href='administration/imports']"));
    }

    [Fact]
    public void An_administrator_sees_both()
    {
        Viewer.SetPolicies(Policies.Coordinator, Policies.Administrator);

        Assert.Equal(2, Render<Rail>().FindAll("a[href='coordination/invitations'], a[href='administration/imports']").Count);
    }

    private void GoTo(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);
}
