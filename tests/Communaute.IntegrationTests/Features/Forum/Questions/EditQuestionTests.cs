using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

public sealed class EditQuestionTests(CommunauteApp app)
{
    [Fact]
    public async Task An_edit_shows_to_everyone_and_takes_its_draft_away()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author, "Avant", "ancienne");
        var edit = await StartAsync(id, author);
        await app.SendAsync(new SaveDraft($"modifier:question:{id}", edit.Submission, "Après", "{}", 1), author);

        await app.SendAsync(edit with { Title = "Après", Body = "**Précisé**", Tags = ["nouvelle"] }, author);

        var view = await app.ReadAsync(id, await app.AddMemberAsync());
        Assert.Equal("Après", view.Title);
        Assert.Contains("<strong>Précisé</strong>", view.Html, StringComparison.Ordinal);
        Assert.Equal(["nouvelle"], view.Tags.Select(tag => tag.Name));
        Assert.NotNull(view.EditedAt);
        Assert.Null(await app.SendAsync(new ReadDraft($"modifier:question:{id}"), author));
    }

    [Fact]
    public async Task An_edit_changes_the_kind_and_another_who_edits_is_shown_it()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);
        var (first, second) = (await StartAsync(id, author), await StartAsync(id, author));

        await app.SendAsync(first with { KindId = await app.AKindAsync("Matériel") }, author);

        Assert.Equal("Matériel", (await app.ReadAsync(id, author)).Kind?.Label);
        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(second with { Body = "Autre chose" }, author));
        Assert.Contains("Genre : Matériel", conflict.SavedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_older_than_the_kinds_is_edited_without_one()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);
        await app.ReadAsync(db => db.Questions.Where(question => question.Id == id).ExecuteUpdateAsync(question => question.SetProperty(q => q.KindId, (int?)null)));

        await app.SendAsync(await StartAsync(id, author) with { Body = "Précisé" }, author);

        Assert.Null((await app.ReadAsync(id, author)).Kind);
    }

    [Fact]
    public async Task Another_member_can_neither_open_the_form_nor_save()
    {
        var id = await app.AskAsync(await app.AddMemberAsync());
        var other = await app.AddMemberAsync();

        Assert.Null(await app.SendAsync(new StartQuestionEdit(id), other));
        var edit = await app.AQuestionAsync();
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(
            new EditQuestion { QuestionId = id, Title = "Volée", Body = "x", ThemeIds = edit.ThemeIds }, other));

        Assert.NotEqual("Volée", (await app.FindQuestionAsync(id)).Title);
    }

    [Fact]
    public async Task A_coordinator_may_edit_any_question()
    {
        var id = await app.AskAsync(await app.AddMemberAsync());
        var coordinator = await app.AddCoordinatorAsync();

        await app.SendAsync(await StartAsync(id, coordinator) with { Title = "Titre plus clair" }, coordinator);

        Assert.Equal("Titre plus clair", (await app.FindQuestionAsync(id)).Title);
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_one_saves_and_the_other_is_shown_what_was_saved()
    {
        var author = await app.AddMemberAsync(firstName: "Maud", lastName: "Villeneuve");
        var coordinator = await app.AddCoordinatorAsync();
        var id = await app.AskAsync(author);
        var (first, second) = (await StartAsync(id, author), await StartAsync(id, coordinator));
        await app.SendAsync(first with { Body = "La version de Maud" }, author);

        var conflict = await Assert.ThrowsAsync<EditConflictException>(() =>
            app.SendAsync(second with { Body = "La version de Nadège" }, coordinator));

        Assert.StartsWith("Maud Villeneuve", conflict.Message, StringComparison.Ordinal);
        Assert.Contains("La version de Maud", conflict.SavedText, StringComparison.Ordinal);

        // Having compared, they save over it knowingly.
        await app.SendAsync(second with { Body = "Les deux réunies", Revision = conflict.Revision }, coordinator);
        Assert.Equal("Les deux réunies", (await app.FindQuestionAsync(id)).Body.Markdown);
    }

    [Fact]
    public async Task Ten_edits_in_the_same_instant_lose_none_in_silence()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);
        var edit = await StartAsync(id, author);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(async () =>
        {
            try
            {
                await app.SendAsync(edit with { Body = $"Version {number}" }, author);
                return $"Version {number}";
            }
            catch (EditConflictException)
            {
                return null;
            }
        })));

        Assert.Equal((await app.FindQuestionAsync(id)).Body.Markdown, Assert.Single(outcomes, outcome => outcome is not null));
    }

    [Fact]
    public async Task The_same_edit_sent_twice_is_no_conflict()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author, "Titre", "étiquette");
        var edit = await StartAsync(id, author) with { Body = "Une fois" };

        await app.SendAsync(edit, author);
        await app.SendAsync(edit, author);

        Assert.Equal(1, (await app.FindQuestionAsync(id)).Revision);
    }

    [Fact]
    public async Task What_does_not_exist_cannot_be_edited() =>
        await Assert.ThrowsAsync<NotFoundException>(async () => await app.SendAsync(
            new EditQuestion { QuestionId = 999_999, Title = "x", Body = "x", ThemeIds = [await app.AThemeAsync()] }, await app.AddMemberAsync()));

    private async Task<EditQuestion> StartAsync(int id, Member editor) =>
        await app.SendAsync(new StartQuestionEdit(id), editor) ?? throw new InvalidOperationException("The form does not open.");
}
