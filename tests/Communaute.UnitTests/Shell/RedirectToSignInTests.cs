using Communaute.UnitTests.Support;
using Communaute.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.UnitTests.Shell;

public sealed class RedirectToSignInTests : ComponentTest
{
    [Fact]
    public void A_visitor_signs_in_and_comes_back_to_the_page_that_was_asked_for()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("questions/12/carte-grise?reponse=3");

        Render<RedirectToSignIn>();

        Assert.Equal("http://localhost/connexion?retour=%2Fquestions%2F12%2Fcarte-grise%3Freponse%3D3", navigation.Uri);
    }

    [Fact]
    public void A_page_whose_session_ended_says_so_on_the_way()
    {
        OpenCircuit();

        Render<RedirectToSignIn>();

        Assert.Equal("http://localhost/connexion?retour=%2F&session=finie", Services.GetRequiredService<NavigationManager>().Uri);
    }
}
