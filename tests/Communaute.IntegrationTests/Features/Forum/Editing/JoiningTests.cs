using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Forms;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Editing;

/// <summary>Two people write in one text at the same time.</summary>
public sealed class JoiningTests(CommunauteApp app)
{
    private const string Body = "La situation.\n\nCe que j’ai essayé.\n\nLa question.";

    [Fact]
    public async Task Edits_of_different_paragraphs_are_proposed_as_one_text_which_is_saved_once_read()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.SendAsync(await app.AQuestionAsync("Un titre", "commune") with { Body = Body }, author);
        var (mine, theirs) = (await app.StartEditAsync(id, author), await app.StartEditAsync(id, coordinator));
        await app.SendAsync(theirs with { Title = "Un meilleur titre", Body = Body.Replace("La question.", "La question, précisée.", StringComparison.Ordinal), Tags = ["commune", "ajoutée"], KindId = await app.AKindAsync("Matériel") }, coordinator);

        var edit = mine with { Body = Body.Replace("La situation.", "La situation d’hier.", StringComparison.Ordinal), Tags = [], ThemeIds = [await app.AThemeAsync(1)] };
        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(edit, author));

        Assert.Equal("Nadège Fournel a modifié cette question pendant que vous écriviez. Nous avons réuni vos deux textes\u00A0: relisez puis enregistrez.", conflict.Message);
        Assert.DoesNotContain("hier", (await app.FindQuestionAsync(id)).Body.Markdown, StringComparison.Ordinal);
        edit.Take((EditQuestion)conflict.Joining!.WithMine);
        Assert.Equal("Un meilleur titre", edit.Title);
        Assert.Equal("La situation d’hier.\n\nCe que j’ai essayé.\n\nLa question, précisée.", edit.Body);
        Assert.Equal(["ajoutée"], edit.Tags);
        Assert.Equal([await app.AThemeAsync(1)], edit.ThemeIds);
        Assert.Equal(await app.AKindAsync("Matériel"), edit.KindId);

        await app.SendAsync(edit, author);
        Assert.Equal(edit.Body, (await app.FindQuestionAsync(id)).Body.Markdown);
        Assert.Equal(3, (await app.HistoryAsync(id, author)).Revisions.Count);
    }

    [Fact]
    public async Task The_same_paragraph_changed_by_both_is_shown_in_both_versions_and_mine_is_intact()
    {
        var (author, helper, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var answer = await app.AnswerAsync(await app.AskAsync(author), helper, Body);
        var (mine, theirs) = (await app.StartAnswerEditAsync(answer, helper), await app.StartAnswerEditAsync(answer, coordinator));
        await app.SendAsync(theirs with { Body = "La situation relue.\n\nCe que j’ai essayé.\n\nLa question relue." }, coordinator);

        var edit = mine with { Body = "La situation changée.\n\nCe que j’ai essayé.\n\nLa question." };
        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(edit, helper));

        Assert.Equal(("La situation relue.", "La situation changée."), Assert.Single(conflict.Joining!.Disputed) is var both ? (both.Theirs, both.Mine) : default);
        Assert.Equal("La situation changée.\n\nCe que j’ai essayé.\n\nLa question relue.", ((EditAnswer)conflict.Joining.WithMine).Body);
        Assert.Equal("La situation relue.\n\nCe que j’ai essayé.\n\nLa question relue.", ((EditAnswer)conflict.Joining.WithTheirs).Body);
        Assert.Equal(edit.Body, conflict.Joining.OwnText);

        await app.SendAsync((EditAnswer)conflict.Joining.WithMine, helper);
        Assert.EndsWith("La question relue.", (await app.FindAnswerAsync(answer)).Body.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_titles_are_shown_when_both_changed_it()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author, "Un titre");
        var (mine, theirs) = (await app.StartEditAsync(id, author), await app.StartEditAsync(id, coordinator));
        await app.SendAsync(theirs with { Title = "Le sien" }, coordinator);

        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(mine with { Title = "Le mien" }, author));

        Assert.Equal([("Le sien", "Le mien")], conflict.Joining!.Disputed.Select(both => (both.Theirs, both.Mine)));
        Assert.Equal(("Le mien", "Le sien"), (((EditQuestion)conflict.Joining.WithMine).Title, ((EditQuestion)conflict.Joining.WithTheirs).Title));
    }

    [Fact]
    public async Task Of_eight_who_edit_paragraphs_of_their_own_at_once_none_is_lost()
    {
        var author = await app.AddMemberAsync();
        var origin = string.Join("\n\n", Enumerable.Range(0, 8).Select(number => $"Paragraphe {number}."));
        var answer = await app.AnswerAsync(await app.AskAsync(await app.AddMemberAsync()), author, origin);
        var started = await app.StartAnswerEditAsync(answer, author);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => SaveAsync(started with { Body = origin.Replace($"Paragraphe {number}.", $"Relu {number}.", StringComparison.Ordinal) }))));

        Assert.Equal(origin.Replace("Paragraphe", "Relu", StringComparison.Ordinal), (await app.FindAnswerAsync(answer)).Body.Markdown);

        async Task SaveAsync(EditAnswer edit)
        {
            for (var isSaved = false; !isSaved;)
            {
                try
                {
                    await app.SendAsync(edit, author);
                    isSaved = true;
                }
                catch (EditConflictException conflict)
                {
                    edit = (EditAnswer)conflict.Joining!.WithMine;
                }
            }
        }
    }
}
