using Communaute.IntegrationTests.Support;
using Communaute.Library;
using Communaute.Web.Features.Library;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Library;

public sealed class PublishResourceTests(CommunauteApp app)
{
    [Fact]
    public async Task Of_many_who_publish_in_the_same_instant_one_does()
    {
        var nadege = await app.AddCoordinatorAsync();
        var id = await app.WriteResourceAsync(nadege, publish: false);

        var ends = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => app.SendAsync(new PublishResource(id), nadege)))));

        Assert.Single(ends, end => end is null);
        Assert.Equal(4, ends.OfType<BusinessRuleException>().Count());
        Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.SubjectId == id && entry.Kind == nameof(ResourcePublished))));
    }

    [Fact]
    public async Task A_draft_is_not_archived()
    {
        var nadege = await app.AddCoordinatorAsync();
        var id = await app.WriteResourceAsync(nadege, publish: false);

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new ArchiveResource(id), nadege));
    }

    [Fact]
    public async Task An_archived_resource_comes_back_with_its_first_date()
    {
        var nadege = await app.AddCoordinatorAsync();
        var id = await app.WriteResourceAsync(nadege);
        var first = (await app.SendAsync(new ReadResource(id), nadege))!.PublishedAt;
        await app.SendAsync(new ArchiveResource(id), nadege);
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        await app.SendAsync(new PublishResource(id), nadege);

        var read = await app.SendAsync(new ReadResource(id), nadege);
        Assert.Equal((ResourceState.Published, first, null), (read!.State, read.PublishedAt, read.ArchivedAt));
    }
}
