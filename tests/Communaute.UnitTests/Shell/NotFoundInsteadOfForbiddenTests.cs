using Communaute.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Communaute.UnitTests.Shell;

public sealed class NotFoundInsteadOfForbiddenTests
{
    private static readonly AuthorizationPolicy Policy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    private readonly DefaultHttpContext _context = new();

    [Fact]
    public async Task What_a_member_may_not_see_does_not_exist()
    {
        await HandleAsync(PolicyAuthorizationResult.Forbid());

        Assert.Equal(404, _context.Response.StatusCode);
    }

    [Fact]
    public async Task What_a_member_may_see_is_served()
    {
        await HandleAsync(PolicyAuthorizationResult.Success());

        Assert.Equal(299, _context.Response.StatusCode);
    }

    private Task HandleAsync(PolicyAuthorizationResult result) => new NotFoundInsteadOfForbidden().HandleAsync(
        context =>
        {
            context.Response.StatusCode = 299;
            return Task.CompletedTask;
        },
        _context,
        Policy,
        result);
}
