using System.Reflection;
using Communaute.Web.Features.Advisors.Profiles;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Privacy;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Communaute.UnitTests;

public sealed class RequestConventionTests
{
    private static readonly string[] KnownPolicies = [Policies.Member, Policies.Coordinator, Policies.Administrator];

    private static readonly Type[] Program = typeof(Program).Assembly.GetTypes();

    public static TheoryData<Type> Requests =>
        [.. Program.Where(type => type is { IsAbstract: false, IsInterface: false } && typeof(IBaseRequest).IsAssignableFrom(type))];

    public static TheoryData<Type> Pages => [.. Program.Where(type => type.IsDefined(typeof(RouteAttribute)))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_request_says_who_may_send_it(Type request)
    {
        var policy = request.GetCustomAttribute<AuthorizeAttribute>()?.Policy;

        Assert.True(
            request.IsDefined(typeof(AllowAnonymousAttribute), inherit: false) || KnownPolicies.Contains(policy),
            $"{request.Name} wears neither [AllowAnonymous] nor [Authorize] with a policy of ours.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_says_who_may_open_it(Type page) =>
        Assert.True(
            page.IsDefined(typeof(AllowAnonymousAttribute)) || KnownPolicies.Contains(page.GetCustomAttribute<AuthorizeAttribute>()?.Policy),
            $"{page.Name} wears neither [AllowAnonymous] nor [Authorize] with a policy of ours.");

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_takes_from_its_address_is_text_since_a_mistyped_number_would_fail_it(Type page) =>
        Assert.All(
            page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property => property.IsDefined(typeof(SupplyParameterFromQueryAttribute))),
            property => Assert.Equal(typeof(string), property.PropertyType));

    [Fact]
    public void Every_text_that_is_drafted_for_others_to_read_is_guarded() =>
        Assert.All(
            Program.Where(type => type is { IsAbstract: false, IsInterface: false } && typeof(IDrafted).IsAssignableFrom(type) && type != typeof(EditProfile)),
            type => Assert.True(typeof(IGuarded).IsAssignableFrom(type), $"{type.Name} may publish the public's personal data: let it be IGuarded."));

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_request_has_one_handler(Type request)
    {
        var contract = request.GetInterfaces().Single(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequest<>));
        var handler = typeof(IRequestHandler<,>).MakeGenericType(request, contract.GetGenericArguments()[0]);

        Assert.Single(Program, type => !type.IsAbstract && handler.IsAssignableFrom(type));
    }
}
