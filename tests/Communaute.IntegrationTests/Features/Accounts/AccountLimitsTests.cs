using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Accounts;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Communaute.IntegrationTests.Features.Accounts;

[Collection(AccountsCommunity.Name)]
public sealed class AccountLimitsTests(CommunauteApp app)
{
    [Theory]
    [InlineData("/connexion", "203.0.113.10")]
    [InlineData("/mot-de-passe-oublie", "203.0.113.11")]
    [InlineData("/mot-de-passe/1", "203.0.113.12")]
    [InlineData("/invitation/x", "203.0.113.13")]
    public async Task One_address_that_posts_without_end_is_asked_to_wait(string path, string address)
    {
        for (var i = 0; i < AccountLimits.PostsPerMinute; i++)
        {
            Assert.NotEqual(StatusCodes.Status429TooManyRequests, (await PostAsync(path, address)).Response.StatusCode);
        }

        var answer = (await PostAsync(path, address)).Response;

        Assert.Equal(StatusCodes.Status429TooManyRequests, answer.StatusCode);
        Assert.Equal("60", answer.Headers.RetryAfter);
        Assert.Equal("text/html; charset=utf-8", answer.ContentType);
        Assert.Contains("Attendez une minute", await new StreamReader(answer.Body).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Its_neighbours_and_its_readers_are_not()
    {
        for (var i = 0; i <= AccountLimits.PostsPerMinute; i++)
        {
            await PostAsync("/connexion", "203.0.113.20");
        }

        Assert.Equal(StatusCodes.Status429TooManyRequests, (await PostAsync("/connexion", "203.0.113.20")).Response.StatusCode);
        Assert.NotEqual(StatusCodes.Status429TooManyRequests, (await PostAsync("/connexion", "203.0.113.21")).Response.StatusCode);
        Assert.Equal(StatusCodes.Status200OK, (await SendAsync(HttpMethods.Get, "/connexion", "203.0.113.20")).Response.StatusCode);
    }

    private Task<HttpContext> PostAsync(string path, string address) => SendAsync(HttpMethods.Post, path, address);

    private Task<HttpContext> SendAsync(string method, string path, string address) => app.Server.SendAsync(
        context =>
        {
            context.Request.Scheme = "https";
            context.Request.Host = new HostString("localhost");
            context.Request.Method = method;
            context.Request.Path = path;
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        },
        TestContext.Current.CancellationToken);
}
