using Bunit;
using Communaute.Web.Platform.Markdown;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Communaute.UnitTests.Support;

/// <summary>Renders components with MudBlazor and the real Markdown renderer; scripts only listen.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<MarkdownRenderer>();
    }
}
