using System.Collections.Concurrent;
using System.Reflection;
using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using Xunit.v3;

[assembly: CloseAfterTest]

namespace Communaute.BrowserTests.Support;

/// <summary>Closes what a test opened: pages left open keep their circuits, and slow down every test that follows.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class CloseAfterTestAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Contexts = new();

    public static void Opened(IBrowserContext context) =>
        Contexts.GetOrAdd(TestContext.Current.Test!.UniqueID, _ => []).Add(context);

    /// <summary>The next test does not wait for it.</summary>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Contexts.TryRemove(test.UniqueID, out var opened))
        {
            _ = Task.WhenAll(opened.Select(CloseAsync));
        }
    }

    /// <summary>Page by page, as people do: each says goodbye to its circuit, which would count among its member's twenty for ten minutes.</summary>
    public static async Task CloseAsync(IBrowserContext context)
    {
        await Task.WhenAll(context.Pages.ToList().Select(page => page.CloseAsync()));
        await context.CloseAsync();
    }
}
