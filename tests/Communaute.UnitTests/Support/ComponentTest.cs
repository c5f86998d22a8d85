using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace Communaute.UnitTests.Support;

/// <summary>Renders components with MudBlazor, a clock that the test sets and a member who is signed in or not.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<AntiforgeryStateProvider, FixedAntiforgeryToken>();
        Viewer = AddAuthorization();
    }

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    protected BunitAuthorizationContext Viewer { get; }

    private sealed class FixedAntiforgeryToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("jeton", "__RequestVerificationToken");
    }
}
