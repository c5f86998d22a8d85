using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Platform.Drafts;

public sealed class DraftTests(CommunauteApp app)
{
    private static SaveDraft ADraft(string content, long known = 0, Guid writer = default) =>
        new("question", Guid.NewGuid(), "Une question", content, known, writer);

    [Fact]
    public async Task A_draft_is_found_again_as_it_was_left()
    {
        var camille = await app.AddMemberAsync();

        var first = await app.SendAsync(ADraft("{}"), camille);
        await app.SendAsync(ADraft("""{"Title":"CESU"}""", first.Sequence), camille);

        var draft = await app.SendAsync(new ReadDraft("question"), camille);
        Assert.Equal(("""{"Title":"CESU"}""", first.Sequence + 1), (draft?.Content, draft?.Sequence));
    }

    [Fact]
    public async Task The_list_shows_the_words_of_a_draft_without_their_marks()
    {
        var camille = await app.AddMemberAsync();
        await app.SendAsync(ADraft("{}") with { Label = $"Voici **un essai**.\n\n> Une citation\n\n{new string('é', Draft.MaxContentLength)}" }, camille);

        var label = await app.ReadAsync(db => db.Drafts.Where(draft => draft.MemberId == camille.Id).Select(draft => draft.Label).SingleAsync());

        Assert.StartsWith("Voici un essai. Une citation é", label, StringComparison.Ordinal);
        Assert.True(label.Length <= Draft.MaxLabelLength);
    }

    [Fact]
    public async Task What_another_tab_saved_meanwhile_is_shown_and_never_overwritten()
    {
        var camille = await app.AddMemberAsync();
        var known = (await app.SendAsync(ADraft("commun"), camille)).Sequence;
        var theirs = await app.SendAsync(ADraft("du premier onglet", known), camille);

        var refused = await app.SendAsync(ADraft("du second", known), camille);

        Assert.False(refused.IsKept);
        Assert.Equal(("du premier onglet", theirs.Sequence), (refused.Other?.Content, refused.Other?.Sequence));
        Assert.Equal("du premier onglet", (await app.SendAsync(new ReadDraft("question"), camille))?.Content);
        Assert.True((await app.SendAsync(ADraft("du second", refused.Other!.Sequence), camille)).IsKept);
    }

    [Fact]
    public async Task Of_ten_saves_with_one_number_at_once_exactly_one_wins_and_the_others_are_told()
    {
        var camille = await app.AddMemberAsync();
        var known = (await app.SendAsync(ADraft("commun"), camille)).Sequence;

        var saved = await Task.WhenAll(Enumerable.Range(0, 10).Select(tab => Task.Run(() => app.SendAsync(ADraft($"onglet {tab}", known), camille))));

        Assert.Single(saved, one => one.IsKept);
        var kept = (await app.SendAsync(new ReadDraft("question"), camille))?.Content;
        Assert.Equal($"onglet {Array.FindIndex(saved, one => one.IsKept)}", kept);
        Assert.All(saved.Where(one => !one.IsKept), one => Assert.Equal(kept, one.Other?.Content));
    }

    [Fact]
    public async Task Of_ten_first_saves_at_once_exactly_one_wins()
    {
        var camille = await app.AddMemberAsync();

        var saved = await Task.WhenAll(Enumerable.Range(0, 10).Select(tab => Task.Run(() => app.SendAsync(ADraft($"onglet {tab}"), camille))));

        Assert.Single(saved, one => one.IsKept);
        Assert.Equal(1, await app.ReadAsync(db => db.Drafts.CountAsync(draft => draft.MemberId == camille.Id)));
    }

    [Fact]
    public async Task A_form_that_missed_the_answer_to_its_own_save_goes_on_from_it()
    {
        var (camille, tab) = (await app.AddMemberAsync(), Guid.NewGuid());
        await app.SendAsync(ADraft("avant la coupure", 0, tab), camille);

        Assert.True((await app.SendAsync(ADraft("après la coupure", 0, tab), camille)).IsKept);
        Assert.False((await app.SendAsync(ADraft("d’un autre", 0, Guid.NewGuid()), camille)).IsKept);
    }

    [Fact]
    public async Task The_same_text_saved_by_two_tabs_leaves_nothing_to_choose()
    {
        var camille = await app.AddMemberAsync();
        var first = await app.SendAsync(ADraft("pareil"), camille);

        var second = await app.SendAsync(ADraft("pareil"), camille);

        Assert.Equal((true, first.Sequence, first.Submission), (second.IsKept, second.Sequence, second.Submission));
    }

    [Fact]
    public async Task A_draft_keeps_its_submission_through_every_save()
    {
        var camille = await app.AddMemberAsync();
        var first = ADraft("a");
        await app.SendAsync(first, camille);
        var second = await app.SendAsync(ADraft("b", 1), camille);

        Assert.Equal(first.Submission, second.Submission);
        Assert.Equal(first.Submission, (await app.SendAsync(new ReadDraft("question"), camille))?.Submission);
    }

    [Fact]
    public async Task A_late_save_never_brings_back_what_was_published()
    {
        var camille = await app.AddMemberAsync();
        var question = await app.AQuestionAsync("Publiée depuis un autre onglet");
        var draft = new SaveDraft("question", question.Submission, "Publiée", DraftContent.Of(question), 0);
        var known = (await app.SendAsync(draft, camille)).Sequence;
        await app.SendAsync(question, camille);

        var late = await app.SendAsync(draft with { Content = "en retard", Known = known }, camille);

        Assert.Equal(app.Now, late.PublishedAt);
        Assert.Null(await app.SendAsync(new ReadDraft("question"), camille));
        Assert.Equal("", await app.ReadAsync(db => db.Drafts.Where(one => one.MemberId == camille.Id).Select(one => one.Content).SingleAsync()));
    }

    [Fact]
    public async Task Saves_and_publications_that_race_leave_the_question_and_no_draft()
    {
        var camille = await app.AddMemberAsync();
        var question = await app.AQuestionAsync("Publiée pendant que j’écris");
        var draft = new SaveDraft("question", question.Submission, "Publiée", "{}", 0, Guid.NewGuid());
        await app.SendAsync(draft, camille);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
            number == 4 ? await app.SendAsync(question, camille) : (await app.SendAsync(draft with { Content = $"frappe {number}" }, camille)).Sequence)));

        Assert.Null(await app.SendAsync(new ReadDraft("question"), camille));
        Assert.Equal(1, await app.ReadAsync(db => db.Questions.CountAsync(asked => asked.AuthorId == camille.Id)));
    }

    [Fact]
    public async Task After_publishing_the_next_text_is_a_draft_of_its_own()
    {
        var camille = await app.AddMemberAsync();
        var question = await app.AQuestionAsync();
        await app.SendAsync(new SaveDraft("question", question.Submission, "CESU", "{}", 0), camille);
        await app.SendAsync(question, camille);

        var next = ADraft("une autre question");

        Assert.True((await app.SendAsync(next, camille)).IsKept);
        Assert.Equal((next.Submission, next.Content), await app.SendAsync(new ReadDraft("question"), camille) is { } read ? (read.Submission, read.Content) : default);
        Assert.False((await app.SendAsync(ADraft("d’un autre onglet"), camille)).IsKept);
    }

    [Fact]
    public async Task A_draft_given_up_is_gone_and_its_number_goes_on()
    {
        var camille = await app.AddMemberAsync();
        var known = (await app.SendAsync(ADraft("à effacer"), camille)).Sequence;
        await app.SendAsync(new DiscardDraft("question"), camille);
        Assert.Null(await app.SendAsync(new ReadDraft("question"), camille));

        var next = await app.SendAsync(ADraft("recommencé"), camille);

        Assert.True(next.IsKept && next.Sequence > known + 1);
        Assert.False((await app.SendAsync(ADraft("à effacer, encore ouvert ailleurs", known), camille)).IsKept);
    }

    [Fact]
    public async Task A_very_long_text_and_a_hostile_one_are_kept_letter_for_letter_and_one_too_long_is_refused_in_words()
    {
        var camille = await app.AddMemberAsync();
        var typed = "<script>alert('x')</script>'; DROP TABLE Drafts;--\0\u202e\ud83d\udc69‍🌾 " + new string('é', 150_000);
        var hostile = DraftContent.Of(new AnswerQuestion { Body = typed });
        await app.SendAsync(ADraft(hostile), camille);

        var read = new AnswerQuestion();
        DraftContent.Restore(read, (await app.SendAsync(new ReadDraft("question"), camille))!.Content);
        Assert.Equal(typed, read.Body);
        var refused = await app.SendAsync(ADraft(hostile + "!"), camille);
        Assert.Equal(hostile, refused.Other?.Content);
        await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(ADraft(new string('x', Draft.MaxContentLength + 1)), camille));
    }

    [Fact]
    public async Task Nobody_reads_the_draft_of_another()
    {
        await app.SendAsync(ADraft("secret"), await app.AddMemberAsync());
        var coordinator = await app.AddCoordinatorAsync();

        Assert.Null(await app.SendAsync(new ReadDraft("question"), coordinator));
        Assert.Null((await app.SendAsync(ADraft("le sien"), coordinator)).Other);
    }

    [Fact]
    public Task A_visitor_keeps_no_draft() =>
        Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(ADraft("x"), sender: null));
}
