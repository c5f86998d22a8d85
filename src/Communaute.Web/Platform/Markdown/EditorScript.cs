using Communaute.Web.Platform.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Communaute.Web.Platform.Markdown;

/// <summary>editor.js for one editor of a page.</summary>
internal sealed class EditorScript<TPage>(IJSObjectReference module, ElementReference editor, DotNetObjectReference<TPage> page) : IAsyncDisposable
    where TPage : class
{
    public static async Task<EditorScript<TPage>> AttachAsync(IJSRuntime script, string address, ElementReference editor, TPage page)
    {
        var module = await script.InvokeAsync<IJSObjectReference>("import", address);
        var attached = new EditorScript<TPage>(module, editor, DotNetObjectReference.Create(page));
        await module.InvokeVoidAsync("attach", editor, attached.Page);
        return attached;
    }

    private DotNetObjectReference<TPage> Page => page;

    public ValueTask ShowUndescribedAsync() => module.InvokeVoidAsync("showUndescribed", editor);

    public ValueTask DisposeAsync()
    {
        page.Dispose();
        return module.LeaveAsync("detach", editor);
    }
}
