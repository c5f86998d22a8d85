using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

public sealed class AskQuestionTests(CommunauteApp app)
{
    [Fact]
    public async Task A_question_is_read_by_another_as_it_was_asked()
    {
        var author = await app.AddMemberAsync(firstName: "Maud", lastName: "Villeneuve");

        var id = await app.AskAsync(author, "Refaire une carte grise", "Carte grise", "#ANTS");

        var view = await app.ReadAsync(id, await app.AddMemberAsync());
        Assert.Equal("Refaire une carte grise", view.Title);
        Assert.Contains("<p>Elle l’a reçu la semaine dernière.</p>", view.Html, StringComparison.Ordinal);
        Assert.Equal("Maud Villeneuve", view.Author.Name);
        Assert.Equal(["ants", "carte grise"], view.Tags.Select(tag => tag.Name));
        Assert.Equal(QuestionState.Unanswered, view.State);
        Assert.Equal((false, false), (view.IsMine, view.MayChange));
    }

    [Fact]
    public async Task A_visitor_cannot_ask() =>
        await Assert.ThrowsAsync<AccessDeniedException>(async () => await app.SendAsync(await app.AQuestionAsync(), sender: null));

    [Theory]
    [InlineData("", "Texte", "Écrivez votre question en une phrase.")]
    [InlineData("Titre", "   ", "Décrivez la situation")]
    public async Task A_question_without_a_title_or_a_text_is_refused(string title, string body, string message)
    {
        var question = await app.AQuestionAsync() with { Title = title, Body = body };

        var refusal = await Assert.ThrowsAsync<ValidationException>(async () => await app.SendAsync(question, await app.AddMemberAsync()));

        Assert.StartsWith(message, Assert.Single(refusal.Errors).ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_no_longer_exists_is_refused_at_its_field()
    {
        var question = await app.AQuestionAsync() with { ThemeIds = [999_999] };

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(async () => await app.SendAsync(question, await app.AddMemberAsync()));

        Assert.Equal(nameof(AskQuestion.ThemeIds), refusal.Field);
    }

    [Fact]
    public async Task A_question_without_a_kind_is_refused()
    {
        var question = await app.AQuestionAsync() with { KindId = null };

        var refusal = await Assert.ThrowsAsync<ValidationException>(async () => await app.SendAsync(question, await app.AddMemberAsync()));

        Assert.Equal(nameof(AskQuestion.KindId), Assert.Single(refusal.Errors).PropertyName);
    }

    [Fact]
    public async Task A_kind_that_does_not_exist_is_refused_at_its_field()
    {
        var question = await app.AQuestionAsync() with { KindId = 999_999 };

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(async () => await app.SendAsync(question, await app.AddMemberAsync()));

        Assert.Equal(nameof(AskQuestion.KindId), refusal.Field);
    }

    [Fact]
    public async Task A_template_alone_is_no_question()
    {
        var template = await app.ReadAsync(db => db.QuestionKinds.Where(kind => kind.Label == "Matériel").Select(kind => kind.Template).SingleAsync());
        var question = await app.AQuestionAsync() with { KindId = await app.AKindAsync("Matériel"), Body = template.ReplaceLineEndings("\r\n") + "\n" };

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(async () => await app.SendAsync(question, await app.AddMemberAsync()));

        Assert.Equal(nameof(AskQuestion.Body), refusal.Field);
    }

    [Fact]
    public async Task Headings_of_the_template_left_empty_are_not_published_and_a_retry_still_publishes_once()
    {
        var author = await app.AddMemberAsync();
        var template = await app.ReadAsync(db => db.QuestionKinds.Where(kind => kind.Label == "Matériel").Select(kind => kind.Template).SingleAsync());
        var filled = $"{template.Split('\n')[0]}\n\nUne imprimante.";
        var question = await app.AQuestionAsync() with { KindId = await app.AKindAsync("Matériel"), Body = filled + template[template.IndexOf('\n', StringComparison.Ordinal)..] };

        var id = await app.SendAsync(question, author);

        Assert.Equal(filled, (await app.FindQuestionAsync(id)).Body.Markdown);
        Assert.Equal(id, await app.SendAsync(question, author));
    }

    [Fact]
    public async Task Published_ten_times_at_once_a_question_is_asked_once_and_its_draft_is_gone()
    {
        var author = await app.AddMemberAsync();
        var question = await app.AQuestionAsync("Un double clic", "double-clic");
        await app.SendAsync(new SaveDraft("question", question.Submission, "Un double clic", "{}", 1), author);

        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.SendAsync(question, author))));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await app.ReadAsync(db => db.Questions.CountAsync(asked => asked.AuthorId == author.Id)));
        Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(QuestionAsked) && entry.SubjectId == ids[0])));
        Assert.Null(await app.SendAsync(new ReadDraft("question"), author));
    }

    [Fact]
    public async Task Of_two_tabs_with_one_draft_the_second_never_loses_the_text_it_wrote()
    {
        var author = await app.AddMemberAsync();
        var first = await app.AQuestionAsync("Écrit dans le premier onglet");
        var second = first with { Title = "Écrit dans le second" };
        var id = await app.SendAsync(first, author);

        await Assert.ThrowsAsync<AlreadyPublishedException>(() => app.SendAsync(second, author));

        Assert.NotEqual(id, await app.SendAsync(second with { Submission = Guid.NewGuid() }, author));
    }

    [Fact]
    public async Task A_draft_saved_again_after_publishing_goes_away_with_the_retry()
    {
        var author = await app.AddMemberAsync();
        var question = await app.AQuestionAsync();
        var id = await app.SendAsync(question, author);
        await app.SendAsync(new SaveDraft("question", question.Submission, "CESU", "{}", 1), author);

        Assert.Equal(id, await app.SendAsync(question, author));

        Assert.Null(await app.SendAsync(new ReadDraft("question"), author));
    }

    [Fact]
    public async Task Two_members_who_coin_the_same_tag_at_once_share_it()
    {
        var (camille, ines) = (await app.AddMemberAsync(), await app.AddMemberAsync());

        await Task.WhenAll(
            Task.Run(() => app.AskAsync(camille, "Une panne", "Wi-Fi public")),
            Task.Run(() => app.AskAsync(ines, "Une autre panne", "wifi public", "WI FI PUBLIC")));

        Assert.Equal(1, await app.ReadAsync(db => db.Tags.CountAsync(tag => tag.FoldedName == "wi fi public")));
        Assert.Equal(1, await app.ReadAsync(db => db.Tags.CountAsync(tag => tag.FoldedName == "wifi public")));
    }

    [Fact]
    public async Task Hostile_Markdown_stays_inert()
    {
        var question = await app.AQuestionAsync() with
        {
            Body = "<script>alert(1)</script> [clic](javascript:alert(1)) ![x](x \"y\" onerror=alert(1)) <img src=x onerror=alert(1)>",
        };

        var id = await app.SendAsync(question, await app.AddMemberAsync());

        var html = (await app.FindQuestionAsync(id)).Body.Html;
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=\"x\" onerror", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_Markdown_stays_inert_on_the_page()
    {
        var member = await app.AddMemberAsync();
        var question = await app.AQuestionAsync("<script>alert('titre')</script>") with { Body = "<script>alert('corps')</script>" };
        var id = await app.SendAsync(question, member);

        using var page = await app.VisitAsync($"/questions/{id}/script-alert-titre-script", member);
        var html = await page.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }
}
