using AngleSharp.Html.Parser;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Library;
using Communaute.Web.Platform.References;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Platform.References;

public sealed class ReferenceTests(CommunauteApp app)
{
    [Fact]
    public async Task A_question_that_a_text_refers_to_bears_its_title_of_today()
    {
        var author = await app.AddMemberAsync();
        var target = await app.AskAsync(author, "Le titre d’avant");
        var page = await app.AskAsync(author);
        await app.AnswerAsync(page, author, $"Voir [question {target}](/questions/{target}) et /questions/{target}.");

        await app.SendAsync((await app.SendAsync(new StartQuestionEdit(target), author))! with { Title = "Le titre <b>d’aujourd’hui</b>" }, author);

        Assert.Equal("Voir Le titre <b>d’aujourd’hui</b> et /questions/" + target + ".", await AnswerAsync(page, author));
    }

    [Fact]
    public async Task What_was_withdrawn_has_no_title_and_no_link_for_anybody()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var target = await app.AskAsync(author, "Une affaire à ne plus lire");
        var page = await app.AskAsync(author);
        await app.AnswerAsync(page, author, $"Voir [](/questions/{target}/une-affaire-a-ne-plus-lire).");
        await app.SendAsync(new DeleteQuestion(target), author);

        foreach (var reader in new[] { author, coordinator })
        {
            var html = await app.ReadPageAsync("/" + QuestionAddress.Of(page, (await app.ReadAsync(page, reader)).Title), reader);
            Assert.DoesNotContain("ne plus lire", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("ne-plus-lire", html, StringComparison.OrdinalIgnoreCase);
            Assert.Equal($"Voir {ReferenceWords.Unavailable}.", await AnswerAsync(page, reader));
        }
    }

    [Fact]
    public async Task A_question_merged_into_another_bears_the_title_one_will_read()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var (merged, kept) = (await app.AskAsync(author, "Celle qui disparaît"), await app.AskAsync(author, "Celle qui reste"));
        var page = await app.AskAsync(author);
        await app.AnswerAsync(page, author, $"[question {merged}](/questions/{merged})");
        await app.MergeAsync(merged, kept, coordinator);

        Assert.Equal("Celle qui reste", await AnswerAsync(page, author));
        Assert.Contains(">Celle qui reste</a>", ReferenceWords.Write(ReferenceWords.Mark(new Reference(ReferenceKind.Question, merged), ""),
            await app.SendAsync(new NameReferences([new Reference(ReferenceKind.Question, merged)]), author)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_still_being_written_is_named_to_those_who_may_read_it_alone()
    {
        var (coordinator, advisor) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync());
        var resource = await app.WriteResourceAsync(coordinator, publish: false);
        var page = await app.AskAsync(coordinator);
        await app.AnswerAsync(page, coordinator, $"[ressource {resource}](/ressources/{resource})");

        Assert.Equal("Premiers pas avec son smartphone", await AnswerAsync(page, coordinator));
        Assert.Equal(ReferenceWords.Unavailable, await AnswerAsync(page, advisor));
    }

    [Fact]
    public async Task A_member_is_shown_under_their_own_name_whatever_was_written()
    {
        var (author, named) = (await app.AddMemberAsync(), await app.AddMemberAsync(firstName: "Linda", lastName: "Chavassieux"));
        var page = await app.AskAsync(author);
        await app.AnswerAsync(page, author, $"[@Nadège Fournel](membre:{named.Id}) [@X](membre:999999999)");
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(member => member.Id == named.Id)).Rename("Linda", "Montagny"));

        Assert.Equal("@Linda Montagny @membre inconnu", await AnswerAsync(page, author));
    }

    [Fact]
    public async Task Words_of_the_author_s_own_stay()
    {
        var author = await app.AddMemberAsync();
        var target = await app.AskAsync(author, "Le titre");
        var page = await app.AskAsync(author);
        await app.AnswerAsync(page, author, $"[la même chose](/questions/{target})");

        Assert.Equal("la même chose", await AnswerAsync(page, author));
    }

    [Fact]
    public async Task A_resource_names_what_it_refers_to()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var target = await app.AskAsync(coordinator, "Une question utile");
        var text = await app.AResourceAsync();
        text.Body = $"Née de [question {target}](/questions/{target}).";
        var resource = await app.SendAsync(text, coordinator);

        Assert.Contains(">Une question utile</a>", (await app.SendAsync(new ReadResource(resource), coordinator))!.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_full_of_references_costs_no_more()
    {
        var author = await app.AddMemberAsync();
        var target = await app.AskAsync(author);
        var page = await app.SendAsync(await app.AQuestionAsync("Une page pleine de liens") with { Body = string.Join('\n', Enumerable.Range(1, 300).Select(id => $"[](/questions/{id}) [](/ressources/{id}) [x](membre:{id})")) }, author);
        await app.AnswerAsync(page, author, $"[](/questions/{target})");
        Assert.Contains(ReferenceWords.Unavailable, await app.ReadPageAsync($"/questions/{page}/une-page-pleine-de-liens", author), StringComparison.Ordinal);

        var commands = await app.CountSqlAsync(() => app.ReadPageAsync($"/questions/{page}/une-page-pleine-de-liens", author));

        Assert.True(commands.Count is > 0 and <= 6, string.Join("\n---\n", commands));
    }

    [Fact]
    public async Task Members_are_found_by_the_beginning_of_their_names_without_accents_and_never_those_who_left()
    {
        var reader = await app.AddMemberAsync();
        var word = DirectoryScenes.AWord();
        var elodie = await app.AddMemberAsync(firstName: "Élodie", lastName: $"{word} [*x*]");
        var gone = await app.AddMemberAsync(firstName: "Élodie", lastName: word);
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(member => member.Id == gone.Id)).Depart(reader.Id, app.Now));

        var found = Assert.Single(await app.SendAsync(new SuggestMembers($"elo {word[..6]}"), reader), one => one.Words.Contains(word, StringComparison.Ordinal));

        Assert.Equal(elodie.DisplayName, found.Words);
        Assert.Equal($@"[@Élodie {word} \[\*x\*\]](membre:{elodie.Id})", found.Text);
        Assert.Empty(await app.SendAsync(new SuggestMembers("lodie%_"), reader));
    }

    [Fact]
    public async Task Eight_are_proposed_at_most()
    {
        var reader = await app.AddMemberAsync();
        var word = DirectoryScenes.AWord();

        for (var i = 0; i < 10; i++)
        {
            await app.AddMemberAsync(lastName: word);
            await app.AskAsync(reader, $"Une question {word} {i}");
        }

        Assert.Equal(Suggestion.MaxCount, (await app.SendAsync(new SuggestMembers(word), reader)).Count);
        Assert.Equal(Suggestion.MaxCount, (await app.SendAsync(new SuggestPages(word), reader)).Count);
    }

    [Fact]
    public async Task Questions_and_resources_are_found_by_their_titles_with_their_state_and_never_what_one_may_not_see()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var word = DirectoryScenes.AWord();
        var question = await app.AskAsync(author, $"L’attestation {word} à éditer");
        var deleted = await app.AskAsync(author, $"L’attestation {word} retirée");
        await app.SendAsync(new DeleteQuestion(deleted), author);
        await app.SendAsync(await app.AResourceAsync($"Fiche {word}", publish: false), coordinator);
        var resource = await app.SendAsync(await app.AResourceAsync($"Fiche {word}"), coordinator);

        Assert.Equal(
            [($"L’attestation {word} à éditer", "Question sans réponse", $"[question {question}](/questions/{question})"), ($"Fiche {word}", "Ressource", $"[ressource {resource}](/ressources/{resource})")],
            (await app.SendAsync(new SuggestPages(word.ToLowerInvariant()), coordinator)).Select(one => (one.Words, one.Detail, one.Text)));
        Assert.Contains(await app.SendAsync(new SuggestPages($"{question}"), author), one => one.Words == $"L’attestation {word} à éditer");
        Assert.DoesNotContain(await app.SendAsync(new SuggestPages($"{deleted}"), author), one => one.Text.EndsWith($"questions/{deleted})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_author_of_a_question_without_a_name_is_quoted_without_it_by_everybody()
    {
        var (author, coordinator) = (await app.AddMemberAsync(firstName: "Zébulon", lastName: "Quintefeuille"), await app.AddCoordinatorAsync());
        var page = await app.SendAsync(await app.AQuestionAsync() with { WithoutName = true }, author);
        var answer = await app.AnswerAsync(page, author);
        var other = await app.AnswerAsync(page, coordinator);
        await app.CommentAsync(page, author, answer);
        await app.SendAsync(new LiftAnonymity { QuestionId = page, Reason = "Une personne paraît en danger." }, coordinator);

        foreach (var reader in new[] { author, coordinator })
        {
            var view = await app.ReadAsync(page, reader);
            Quote[] quotes = [Quote.Of(view), Quote.Of(view, view.Answers.Single(one => one.Id == answer)), Quote.Of(view, view.Comments.Single())];
            Assert.All(quotes, quote => Assert.Equal(Byline.Nameless, quote.Author));
            Assert.Equal(coordinator.DisplayName, Quote.Of(view, view.Answers.Single(one => one.Id == other)).Author);
        }
    }

    private async Task<string> AnswerAsync(int question, Member reader) =>
        new HtmlParser().ParseDocument((await app.ReadAsync(question, reader)).Answers.Single().Html).Body!.TextContent.Trim();
}
