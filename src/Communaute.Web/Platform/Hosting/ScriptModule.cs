using Microsoft.JSInterop;

namespace Communaute.Web.Platform.Hosting;

internal static class ScriptModule
{
    /// <summary>
    /// Lets a script go, after a last call. The page may be gone, or its line cut until the call is given up: what is thrown
    /// while a component leaves ends the whole circuit, and neither is worth the page.
    /// </summary>
    public static async ValueTask LeaveAsync(this IJSObjectReference? module, string? lastCall = null, params object?[] arguments)
    {
        if (module is null)
        {
            return;
        }

        try
        {
            await (lastCall is null ? ValueTask.CompletedTask : module.InvokeVoidAsync(lastCall, arguments));
            await module.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // What the script listened to went with its page, or is let go when the page is drawn again.
        }
    }
}
