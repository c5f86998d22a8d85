using System.Security.Claims;
using Bunit;
using Communaute.Members;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Moderation;
using Communaute.Web.Shell;
using Xunit;

namespace Communaute.UnitTests.Shell;

public sealed class RailTests : ComponentTest
{
    public RailTests() => Mediator.Answers<CountReports>(0);

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
        Assert.Equal(section, Assert.Single(RailAt(address).FindAll("[aria-current=page]")).TextContent.Trim());
    }

    [Fact]
    public void Asking_is_marked_in_the_bottom_bar_and_nowhere_else()
    {
        Assert.Empty(RailAt("questions/poser").FindAll("[aria-current]"));
        Assert.Equal("Poser", Assert.Single(Render<BottomBar>(bar => bar.Add(bottomBar => bottomBar.Here, "questions/poser")).FindAll("[aria-current=page]")).TextContent);
    }

    [Fact]
    public void An_advisor_sees_neither_coordination_nor_administration()
    {
        var rail = RailAt("").Markup;

        Assert.DoesNotContain("coordination", rail, StringComparison.Ordinal);
        Assert.DoesNotContain("imports", rail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coordinator_sees_the_invitations_and_not_the_imports()
    {
        var rail = RailAt("", Role.Coordinator);

        Assert.Equal("Invitations", rail.Find("a[href='coordination/invitations']").TextContent);
        Assert.Equal("Genres", rail.Find("a[href='coordination/genres']").TextContent);
        Assert.Empty(rail.FindAll("a[href='administration/imports']"));
    }

    [Theory]
    [InlineData(1, "Modération (1)", "Modération, 1 texte signalé")]
    [InlineData(12, "Modération (12)", "Modération, 12 textes signalés")]
    [InlineData(0, "Modération", null)]
    public void A_coordinator_sees_how_many_reports_wait(int reports, string words, string? heard)
    {
        Mediator.Answers<CountReports>(reports);

        var link = RailAt("", Role.Coordinator).Find("a[href='moderation']");

        Assert.Equal((words, heard), (link.TextContent, link.GetAttribute("aria-label")));
    }

    [Fact]
    public void An_administrator_sees_both()
    {
        Assert.Equal(2, RailAt("", Role.Administrator).FindAll("a[href='coordination/invitations'], a[href='administration/imports']").Count);
    }

    private IRenderedComponent<Rail> RailAt(string address, Role role = Role.Advisor) => Render<Rail>(rail => rail
        .Add(bar => bar.Me, new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "7"), new(ClaimTypes.Role, role.ToString())], "essai")))
        .Add(bar => bar.Here, address));
}
