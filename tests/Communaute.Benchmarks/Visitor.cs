using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Communaute.Benchmarks;

/// <summary>What a browser does with a Blazor page, without the browser: loads it, opens its circuit, follows links inside it.</summary>
public sealed partial class Visitor(Uri address, string cookie) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private HubConnection? _hub;
    private TaskCompletionSource _rendered = NewWait();

    /// <summary>Opens a page and waits for the circuit's first render.</summary>
    public async Task EnterAsync(string path)
    {
        var html = await LoadAsync(path);
        var markers = Markers().Matches(html).Select(match => match.Groups[1].Value).Where(marker => marker.Contains("\"descriptor\"", StringComparison.Ordinal)).ToList();
        var state = State().Match(html).Groups[1].Value;

        _hub = Connect();
        await _hub.StartAsync();
        var circuit = await _hub.InvokeAsync<string>("StartCircuit", address.ToString(), new Uri(address, path).ToString(), "[]", "");

        if (string.IsNullOrEmpty(circuit) || markers.Count == 0)
        {
            throw new InvalidOperationException($"No circuit for {path}.");
        }

        var operations = markers.Select((marker, index) => new { type = "add", ssrComponentId = index + 1, marker = JsonDocument.Parse(marker).RootElement });
        await RenderAsync(() => _hub.SendAsync("UpdateRootComponents", JsonSerializer.Serialize(new { batchId = 1, operations }), state));
    }

    /// <summary>Follows a link inside the circuit, to its first render.</summary>
    public Task GoAsync(string path) =>
        RenderAsync(() => _hub!.SendAsync("OnLocationChanged", new Uri(address, path).ToString(), null, false));

    public async ValueTask DisposeAsync()
    {
        if (_hub is not null)
        {
            await _hub.DisposeAsync();
        }
    }

    private async Task<string> LoadAsync(string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));

        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    private HubConnection Connect()
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(address, "/_blazor"), HttpTransportType.WebSockets, options => options.Headers["Cookie"] = cookie);
        builder.Services.AddSingleton<IHubProtocol>(new BlazorProtocol());
        var hub = builder.Build();

        hub.On<long, byte[]>("JS.RenderBatch", async (batch, _) =>
        {
            await hub.SendAsync("OnRenderCompleted", batch, null);
            _rendered.TrySetResult();
        });
        hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (task, _, _, _, _, _) =>
            task == 0 ? Task.CompletedTask : hub.SendAsync("EndInvokeJSFromDotNet", task, true, $"[{task},true,null]"));
        hub.On<int, string>("JS.AttachComponent", (_, _) => { });
        hub.On<long>("JS.EndUpdateRootComponents", _ => { });
        hub.On<int, string>("JS.EndInvokeDotNet", (_, _) => { });
        hub.On<string>("JS.EndLocationChanging", _ => { });
        hub.On<string>("JS.Error", error => _rendered.TrySetException(new InvalidOperationException("The circuit failed: " + error)));
        return hub;
    }

    private async Task RenderAsync(Func<Task> act)
    {
        _rendered = NewWait();
        await act();
        await _rendered.Task.WaitAsync(Patience);
    }

    private static TaskCompletionSource NewWait() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [GeneratedRegex("""<!--Blazor:(\{.*?"type":"server".*?\})-->""")]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
