using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.UnitTests.Shell;

public sealed class FrameTests : ComponentTest
{
    [Fact]
    public void The_whole_frame_follows_the_reader_from_page_to_page()
    {
        Viewer.SetAuthorized("Inès Chalendard");
        GoTo("questions");
        var frame = Render<Frame>(frame => frame.AddChildContent("Les questions"));

        Assert.Contains("primary", frame.Find(".ask").ClassList);
        Assert.Equal(["Questions", "Questions"], frame.FindAll("[aria-current=page]").Select(link => link.TextContent));

        GoTo("recherche?q=caf");
        frame.Render(parameters => parameters.AddChildContent("Les résultats"));

        Assert.DoesNotContain("primary", frame.Find(".ask").ClassList);
        Assert.Empty(frame.FindAll("[aria-current=page]"));
        Assert.Equal("caf", frame.Find("#q").GetAttribute("value"));
        Assert.Equal("/recherche?q=caf#contenu", frame.Find(".skip").GetAttribute("href"));
    }

    private void GoTo(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);
}
