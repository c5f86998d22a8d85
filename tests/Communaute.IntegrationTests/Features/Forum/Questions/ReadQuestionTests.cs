using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

public sealed class ReadQuestionTests(CommunauteApp app)
{
    [Fact]
    public async Task Solutions_come_first_then_what_was_validated_then_what_was_most_useful()
    {
        var (author, helper, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        var first = await app.AnswerAsync(id, helper);
        var useful = await app.AnswerAsync(id, helper);
        var validated = await app.AnswerAsync(id, helper);
        var solution = await app.AnswerAsync(id, helper);
        await app.SendAsync(new VoteForAnswer(useful, true), author);
        await app.SendAsync(new ValidateAnswer(validated), coordinator);
        await app.SendAsync(new AcceptAnswer(solution), author);

        var view = await app.ReadAsync(id, author);

        Assert.Equal([solution, validated, useful, first], view.Answers.Select(answer => answer.Id));
        Assert.Equal("Nadège Fournel", view.Answers[1].ValidatedBy);
        Assert.True(view.Answers[2].HasMyVote);
    }

    [Fact]
    public async Task Comments_stand_under_what_they_speak_of()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, author);
        var onQuestion = await app.CommentAsync(id, author);
        var onAnswer = await app.CommentAsync(id, author, answer);

        var view = await app.ReadAsync(id, author);

        Assert.Equal(onQuestion, Assert.Single(view.CommentsOf(null)).Id);
        Assert.Equal(onAnswer, Assert.Single(view.CommentsOf(answer)).Id);
    }

    [Fact]
    public async Task Questions_on_the_same_subject_are_offered_those_of_the_same_tag_first()
    {
        var author = await app.AddMemberAsync();
        var sameTag = await app.AskAsync(author, "De la même étiquette", "proche");
        var gone = await app.AskAsync(author, "Retirée", "proche");
        await app.SendAsync(new DeleteQuestion(gone), author);
        var sameTheme = await app.AskAsync(author, "De la même thématique");

        var near = (await app.ReadAsync(await app.AskAsync(author, "Celle-ci", "proche"), author)).Near.Select(question => question.Id).ToList();

        Assert.Equal(sameTag, near[0]);
        Assert.Contains(sameTheme, near);
        Assert.DoesNotContain(gone, near);
        Assert.InRange(near.Count, 2, 5);
    }

    [Fact]
    public async Task Very_many_answers_are_read_page_after_page_without_a_gap()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        await app.ChangeAsync(async db =>
        {
            var question = await db.Questions.SingleAsync(asked => asked.Id == id);
            for (var number = 0; number < 430; number++)
            {
                var answer = question.Answer(helper.Id, new FormattedText("r", "<p>r</p>"), Guid.NewGuid(), app.Now);
                answer.CountVote(number % 7);
                db.Answers.Add(answer);
            }
        });

        var (read, after) = (new List<int>(), (int?)null);
        do
        {
            var view = await app.SendAsync(new ReadQuestion(id, after), author);
            read.AddRange(view!.Answers.Select(answer => answer.Id));
            after = view.NextAnswers;
        }
        while (after is not null);

        Assert.Equal(430, read.Distinct().Count());
        Assert.Equal(430, read.Count);
    }

    [Fact]
    public async Task A_wrong_name_in_the_address_leads_to_the_right_one()
    {
        var member = await app.AddMemberAsync();
        var id = await app.AskAsync(member, "Où trouver l’e-photo ?");

        using var response = await app.VisitAsync($"/questions/{id}/un-ancien-titre", member);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.EndsWith($"questions/{id}/ou-trouver-l-e-photo", response.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_called_like_the_form_that_edits_it_can_still_be_read()
    {
        var member = await app.AddMemberAsync();
        var id = await app.AskAsync(member, "Modifier");

        Assert.Contains("<h1", await app.ReadPageAsync($"/{QuestionAddress.Of(id, "Modifier")}", member), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/questions/999999")]
    [InlineData("/questions/999999/modifier")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        using var response = await app.VisitAsync(address, await app.AddMemberAsync());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public Task A_visitor_reads_nothing() =>
        Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ReadQuestion(1), sender: null));
}
