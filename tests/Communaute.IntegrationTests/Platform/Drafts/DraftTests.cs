using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Platform.Drafts;

public sealed class DraftTests(CommunauteApp app)
{
    private static SaveDraft ADraft(string content, long sequence) =>
        new("question", Guid.NewGuid(), "Une question", content, sequence);

    [Fact]
    public async Task A_draft_is_found_again_as_it_was_left()
    {
        var camille = await app.AddMemberAsync();

        await app.SendAsync(ADraft("{}", 1), camille);
        await app.SendAsync(ADraft("""{"Title":"CESU"}""", 2), camille);

        var draft = await app.SendAsync(new ReadDraft("question"), camille);
        Assert.Equal("""{"Title":"CESU"}""", draft?.Content);
    }

    [Fact]
    public async Task The_list_shows_the_words_of_a_draft_without_their_marks()
    {
        var camille = await app.AddMemberAsync();
        await app.SendAsync(ADraft("{}", 1) with { Label = $"Voici **un essai**.\n\n> Une citation\n\n{new string('é', Draft.MaxContentLength)}" }, camille);

        var label = await app.ReadAsync(db => db.Drafts.Where(draft => draft.MemberId == camille.Id).Select(draft => draft.Label).SingleAsync());

        Assert.StartsWith("Voici un essai. Une citation é", label, StringComparison.Ordinal);
        Assert.True(label.Length <= Draft.MaxLabelLength);
    }

    [Fact]
    public async Task A_save_that_arrives_late_never_overwrites_a_newer_text()
    {
        var camille = await app.AddMemberAsync();
        await app.SendAsync(ADraft("nouveau", 20), camille);

        Assert.False(await app.SendAsync(ADraft("ancien", 10), camille));

        Assert.Equal("nouveau", (await app.SendAsync(new ReadDraft("question"), camille))?.Content);
    }

    [Fact]
    public async Task A_draft_keeps_its_submission_through_every_save()
    {
        var camille = await app.AddMemberAsync();
        var first = ADraft("a", 1);
        await app.SendAsync(first, camille);
        await app.SendAsync(ADraft("b", 2), camille);

        Assert.Equal(first.Submission, (await app.SendAsync(new ReadDraft("question"), camille))?.Submission);
    }

    [Fact]
    public async Task Nobody_reads_the_draft_of_another()
    {
        await app.SendAsync(ADraft("secret", 1), await app.AddMemberAsync());

        Assert.Null(await app.SendAsync(new ReadDraft("question"), await app.AddCoordinatorAsync()));
    }

    [Fact]
    public async Task Saves_that_arrive_together_leave_one_draft()
    {
        var camille = await app.AddMemberAsync();

        await Task.WhenAll(Enumerable.Range(1, 10).Select(sequence => app.SendAsync(ADraft($"texte {sequence}", sequence), camille)));

        Assert.Equal(1, await app.ReadAsync(db => db.Drafts.CountAsync(draft => draft.MemberId == camille.Id)));
    }

    [Fact]
    public Task A_visitor_keeps_no_draft() =>
        Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(ADraft("x", 1), sender: null));
}
