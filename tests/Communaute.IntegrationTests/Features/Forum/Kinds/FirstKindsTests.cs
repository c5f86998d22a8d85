using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Kinds;

/// <summary>In a community of its own, since it takes every kind away.</summary>
public sealed class FirstKindsTests
{
    [Fact]
    public async Task A_community_older_than_the_kinds_gets_them_when_it_starts_and_never_loses_the_last()
    {
        await using var app = new CommunauteApp();
        var coordinator = await app.AddCoordinatorAsync();
        var first = app.Services.GetServices<IFirstContent>().OfType<FirstKinds>().Single();
        await app.ReadAsync(db => db.QuestionKinds.ExecuteDeleteAsync());

        await first.EnsureAsync(CancellationToken.None);
        await first.EnsureAsync(CancellationToken.None);

        var ids = await app.ReadAsync(db => db.QuestionKinds.OrderBy(kind => kind.Position).Select(kind => kind.Id).ToListAsync());
        Assert.Equal(5, ids.Count);

        var refusals = await Task.WhenAll(ids.Select(id => Task.Run(async () => await Record.ExceptionAsync(async () => await app.SendAsync(new RetireKind(id), coordinator)))));

        Assert.IsType<BusinessRuleException>(Assert.Single(refusals, refusal => refusal is not null));
        Assert.Equal(1, await app.ReadAsync(db => db.QuestionKinds.CountAsync(kind => kind.RetiredAt == null)));
    }
}
