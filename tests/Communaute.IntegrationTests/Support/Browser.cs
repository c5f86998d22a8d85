using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Communaute.IntegrationTests.Support;

/// <summary>A browser without scripts: it keeps cookies, and posts a form with all that the form holds.</summary>
public sealed class Browser(WebApplicationFactory<Program> app) : IDisposable
{
    private readonly HttpClient _client = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    public async Task<Visit> OpenAsync(string path) => await Visit.OfAsync(await _client.GetAsync(path));

    public async Task<Visit> PostAsync(string path, params (string Name, string Value)[] fields) =>
        await Visit.OfAsync(await _client.PostAsync(path, Content(fields)));

    /// <summary>Opens the page and sends the form that holds a field, or a button, of this name.</summary>
    public async Task<Visit> SubmitAsync(string path, string selector, params (string Name, string Value)[] fields) =>
        await SubmitAsync(await OpenAsync(path), path, selector, fields);

    public Task<Visit> SubmitAsync(Visit page, string path, string selector, params (string Name, string Value)[] fields)
    {
        var form = (IHtmlFormElement?)page.Page.QuerySelector(selector)?.Closest("form")
            ?? throw new InvalidOperationException($"{path} holds no form with {selector}: {page.Page.Body?.TextContent}");
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(input => input.Name is not null)
            .Select(input => (input.Name!, input.Value));

        return PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? "/" + action.TrimStart('/') : path, [.. hidden, .. fields]);
    }

    public Task<Visit> SignInAsync(string? email, string password = AccountScenes.Password, string path = "/connexion") =>
        SubmitAsync(path, "input[name='Form.Password']", ("Form.Email", email ?? ""), ("Form.Password", password));

    public async Task<bool> IsSignedInAsync() => (await OpenAsync("/compte")).Status == HttpStatusCode.OK;

    public void Dispose() => _client.Dispose();

    private static FormUrlEncodedContent Content((string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}

public sealed record Visit(HttpStatusCode Status, string? Location, IHtmlDocument Page, IReadOnlyList<string> Cookies)
{
    public string Text => Page.QuerySelector("main")?.TextContent ?? "";

    public string Title => Page.QuerySelector("h1")?.TextContent ?? "";

    public string? Alert => Page.QuerySelector("[role=alert]")?.TextContent.Trim();

    public static async Task<Visit> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var location = response.Headers.Location;
            return new Visit(
                response.StatusCode,
                location is { IsAbsoluteUri: true } ? location.Host == "localhost" ? location.PathAndQuery : location.ToString() : location?.ToString(),
                new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()),
                response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []);
        }
    }
}
