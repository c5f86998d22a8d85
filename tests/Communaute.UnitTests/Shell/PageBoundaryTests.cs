using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.UnitTests.Shell;

public sealed class PageBoundaryTests : ComponentTest
{
    [Fact]
    public void A_page_that_fails_shows_a_reference_and_never_the_reason()
    {
        var page = RenderFailing();

        Assert.Matches("^[0-9a-f]{32}$", page.Find("code").TextContent);
        Assert.DoesNotContain("secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Trying_again_shows_the_page_when_it_no_longer_fails()
    {
        var page = RenderFailing();
        FailingPage.Fails = false;

        page.Find("button").Click();

        Assert.Equal("Tout va bien", page.Find("p").TextContent);
    }

    [Fact]
    public void Another_page_is_not_hidden_by_the_failure_of_the_one_before()
    {
        var page = RenderFailing();

        Services.GetRequiredService<NavigationManager>().NavigateTo("annuaire");
        page.Render(parameters => parameters.AddChildContent("<p>Annuaire</p>"));

        Assert.Equal("Annuaire", page.Find("p").TextContent);
    }

    private IRenderedComponent<PageBoundary> RenderFailing()
    {
        FailingPage.Fails = true;
        return Render<PageBoundary>(parameters => parameters.AddChildContent<FailingPage>());
    }

    private sealed class FailingPage : ComponentBase
    {
        [ThreadStatic] private static bool _fails;

        public static bool Fails { get => _fails; set => _fails = value; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (Fails)
            {
                throw new InvalidOperationException("secret");
            }

            builder.AddMarkupContent(0, "<p>Tout va bien</p>");
        }
    }
}
