using Bunit;
using Bunit.TestDoubles;
using Communaute.Web.Features.Notifications.Bell;
using Communaute.Web.Platform.Live;
using Communaute.Web.Platform.Markdown;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace Communaute.UnitTests.Support;

/// <summary>
/// Renders components with MudBlazor, the real validators and Markdown, a clock that the test sets, a member who is signed in
/// or not, and a mediator that only listens.
/// </summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<MarkdownRenderer>();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<AntiforgeryStateProvider, FixedAntiforgeryToken>();
        Services.AddValidatorsFromAssemblyContaining<Program>(includeInternalTypes: true);
        Services.AddSingleton<IMediator>(Mediator);
        Services.AddSingleton<LiveFeed>();
        Mediator.Answers<CountNotifications>(0);
        Mediator.Answers<ReadNotificationsOf>(MediatR.Unit.Value);
        Viewer = AddAuthorization();
    }

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    protected FakeMediator Mediator { get; } = new();

    protected BunitAuthorizationContext Viewer { get; }

    /// <summary>The circuit is up: forms can be sent. After it, no service can be added.</summary>
    protected void OpenCircuit() => SetRendererInfo(new RendererInfo("Server", isInteractive: true));

    private sealed class FixedAntiforgeryToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("jeton", "__RequestVerificationToken");
    }
}
