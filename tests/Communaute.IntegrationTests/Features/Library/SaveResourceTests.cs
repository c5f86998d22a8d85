using Communaute.IntegrationTests.Support;
using Communaute.Library;
using Communaute.Web.Features.Library;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Library;

public sealed class SaveResourceTests(CommunauteApp app)
{
    [Fact]
    public async Task An_advisor_may_neither_write_publish_nor_archive_a_resource()
    {
        var id = await app.WriteResourceAsync(await app.AddCoordinatorAsync());
        var camille = await app.AddMemberAsync();
        var resource = await app.AResourceAsync();

        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(resource, camille));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new OpenResource(id), camille));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new PublishResource(id), camille));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ArchiveResource(id), camille));
    }

    [Fact]
    public async Task What_was_written_is_opened_again_as_it_was()
    {
        var nadege = await app.AddCoordinatorAsync();
        var (first, second) = (await app.KeepFileAsync(nadege), await app.KeepFileAsync(nadege, [.. LibraryScenes.Pdf, 1], "fiche.pdf"));
        var written = await app.AResourceAsync();
        written.Tags = ["Smartphone", "premier pas"];
        written.AudienceIds = await app.ReadAsync(db => db.Audiences.Select(audience => audience.Id).Take(2).ToListAsync());
        written.Files = [new(second.Id, "La fiche", second.Name, second.Size), new(first.Id, "Le déroulé", first.Name, first.Size)];

        var id = await app.SendAsync(written, nadege);

        var opened = (await app.SendAsync(new OpenResource(id), nadege))!;
        Assert.Equal(ResourceState.Published, opened.State);
        Assert.Equal(written.Body, opened.Text.Body);
        Assert.Equal(written.ThemeIds, opened.Text.ThemeIds);
        Assert.Equal(written.AudienceIds.Order(), opened.Text.AudienceIds.Order());
        Assert.Equal(["premier pas", "smartphone"], opened.Text.Tags);
        Assert.Equal(written.Files, opened.Text.Files);
    }

    [Fact]
    public async Task Files_change_title_and_order_and_one_goes_away()
    {
        var nadege = await app.AddCoordinatorAsync();
        var (a, b, c) = (await app.KeepFileAsync(nadege), await app.KeepFileAsync(nadege), await app.KeepFileAsync(nadege));
        var written = await app.AResourceAsync();
        written.Files = [new(a.Id, "A", a.Name, a.Size), new(b.Id, "B", b.Name, b.Size), new(c.Id, "C", c.Name, c.Size)];
        var id = await app.SendAsync(written, nadege);
        var edit = (await app.SendAsync(new OpenResource(id), nadege))!.Text;

        edit.Files = [edit.Files[2], edit.Files[0] with { Title = "A, corrigé" }];
        await app.SendAsync(edit, nadege);

        var read = await app.SendAsync(new ReadResource(id), nadege);
        Assert.Equal(["C", "A, corrigé"], read!.Files.Select(file => file.Title));
    }

    [Fact]
    public async Task Sending_the_same_form_many_times_at_once_writes_one_resource()
    {
        var nadege = await app.AddCoordinatorAsync();
        var resource = await app.AResourceAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.SendAsync(resource, nadege))));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await app.ReadAsync(db => db.Resources.CountAsync(saved => saved.AuthorId == nadege.Id)));
        Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.ActorId == nadege.Id && entry.Kind == nameof(ResourcePublished))));
    }

    [Fact]
    public async Task Of_two_coordinators_who_save_at_once_the_second_is_shown_what_the_first_saved()
    {
        var (nadege, hugo) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync(Members.Role.Coordinator, "Hugo", "Perret"));
        var id = await app.WriteResourceAsync(nadege);
        var first = (await app.SendAsync(new OpenResource(id), nadege))!.Text;
        var second = (await app.SendAsync(new OpenResource(id), hugo))!.Text;
        first.Body = "Le texte de Nadège";
        second.Body = "Le texte de Hugo";
        await app.SendAsync(first, nadege);

        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(second, hugo));

        Assert.Contains("Nadège Fournel", conflict.Message, StringComparison.Ordinal);
        Assert.Contains("Le texte de Nadège", conflict.SavedText, StringComparison.Ordinal);

        second.Revision = conflict.Revision;
        await app.SendAsync(second, hugo);
        Assert.Equal("Le texte de Hugo", (await app.SendAsync(new OpenResource(id), nadege))!.Text.Body);
    }

    [Fact]
    public async Task Of_many_who_save_in_the_same_instant_one_wins_and_all_others_are_told()
    {
        var nadege = await app.AddCoordinatorAsync();
        var id = await app.WriteResourceAsync(nadege);
        var texts = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => (await app.SendAsync(new OpenResource(id), nadege))!.Text));

        var ends = await Task.WhenAll(texts.Select(text => Task.Run(async () => await Record.ExceptionAsync(() => app.SendAsync(text, nadege)))));

        Assert.Single(ends, end => end is null);
        Assert.Equal(4, ends.OfType<EditConflictException>().Count());
    }

    [Fact]
    public async Task A_draft_needs_a_title_only_and_a_publication_says_what_is_missing()
    {
        var nadege = await app.AddCoordinatorAsync();
        var bare = new SaveResource { Submission = Guid.NewGuid(), Title = "Une idée", Publish = false };
        var id = await app.SendAsync(bare, nadege);

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new PublishResource(id), nadege));
        Assert.Contains("résumé", refusal.Message, StringComparison.Ordinal);

        bare.Publish = true;
        var invalid = await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(bare, nadege));
        Assert.Equal(
            [nameof(bare.Body), nameof(bare.Summary), nameof(bare.ThemeIds)],
            invalid.Errors.Select(error => error.PropertyName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Saving_removes_what_was_kept_while_it_was_written()
    {
        var nadege = await app.AddCoordinatorAsync();
        var resource = await app.AResourceAsync(publish: false);
        await app.SendAsync(new SaveDraft("ressource", resource.Submission, "Un titre", "{}", 1), nadege);

        await app.SendAsync(resource, nadege);

        Assert.Null(await app.SendAsync(new ReadDraft("ressource"), nadege));
    }

    [Fact]
    public async Task A_theme_that_is_gone_is_refused_at_its_field()
    {
        var resource = await app.AResourceAsync();
        resource.ThemeIds = [.. resource.ThemeIds, int.MaxValue];

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(async () => await app.SendAsync(resource, await app.AddCoordinatorAsync()));

        Assert.Equal(nameof(resource.ThemeIds), refusal.Field);
    }

    [Fact]
    public async Task A_resource_that_does_not_exist_cannot_be_changed()
    {
        var nadege = await app.AddCoordinatorAsync();
        var resource = await app.AResourceAsync();
        resource.Id = int.MaxValue;

        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(resource, nadege));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new PublishResource(int.MaxValue), nadege));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new ArchiveResource(int.MaxValue), nadege));
        Assert.Null(await app.SendAsync(new OpenResource(int.MaxValue), nadege));
    }
}
