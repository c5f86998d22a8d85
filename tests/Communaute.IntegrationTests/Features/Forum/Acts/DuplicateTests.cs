using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Acts;

public sealed class DuplicateTests(CommunauteApp app)
{
    [Fact]
    public async Task A_duplicate_leads_to_the_other_says_so_in_lists_and_is_no_duplicate_after_all()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var (id, original) = (await app.AskAsync(author, "Le double", "doublonvu"), await app.AskAsync(author, "L’original"));
        await app.PointAsync(id, $"http://localhost/questions/{original}/l-original#reponse-3", coordinator);

        var view = await app.ReadAsync(id, author);
        Assert.Equal(($"questions/{original}/l-original", "L’original"), (view.Facts.Duplicate?.Address, view.Facts.Duplicate?.Title));
        Assert.Equal(Aside.Duplicate, (await app.SendAsync(new ListQuestions(Tag: "doublonvu"), author)).Rows.Single().Aside);
        Assert.Equal(Question.DuplicateWords, (await Assert.ThrowsAsync<BusinessRuleException>(async () => await app.AnswerAsync(id, await app.AddMemberAsync()))).Message);
        Assert.Contains("Doublon de", await app.ReadPageAsync($"/questions/{id}/le-double", author), StringComparison.Ordinal);

        await app.SendAsync(new UndoDuplicate(id), coordinator);
        Assert.Null((await app.ReadAsync(id, author)).Facts.Duplicate);
        Assert.Equal(QuestionState.Unanswered, (await app.FindQuestionAsync(id)).State);
        await app.PointAsync(id, $"{original}", coordinator);
    }

    [Fact]
    public async Task A_resource_may_be_the_original_and_a_draft_may_not()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var id = await app.AskAsync(await app.AddMemberAsync());
        var (published, draft) = (await app.WriteResourceAsync(coordinator), await app.WriteResourceAsync(coordinator, publish: false));

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.PointAsync(id, $"/ressources/{draft}", coordinator));
        await app.PointAsync(id, $"/ressources/{published}/premiers-pas", coordinator);

        Assert.Equal("Premiers pas avec son smartphone", (await app.ReadAsync(id, coordinator)).Facts.Duplicate?.Title);
    }

    [Fact]
    public async Task Neither_a_question_nor_a_chain_comes_back_to_itself()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var (a, b, c) = (await app.AskAsync(author), await app.AskAsync(author), await app.AskAsync(author));

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.PointAsync(a, $"{a}", coordinator));
        await app.PointAsync(a, $"{b}", coordinator);
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.PointAsync(b, $"{a}", coordinator));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.PointAsync(c, $"{a}", coordinator));
        await app.PointAsync(b, $"{c}", coordinator);
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.PointAsync(c, $"{b}", coordinator));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.PointAsync(c, $"{a}", coordinator));

        // What pointed to the middle points to the end: nobody follows two links.
        Assert.Equal(c, (await app.ReadAsync(a, author)).Facts.Duplicate?.QuestionId);
    }

    [Fact]
    public async Task Two_coordinators_who_point_two_questions_at_each_other_make_no_loop()
    {
        var (author, one, two) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync(), await app.AddCoordinatorAsync());

        for (var round = 0; round < 5; round++)
        {
            var (a, b) = (await app.AskAsync(author), await app.AskAsync(author));
            await Task.WhenAll(
                Task.Run(() => TryAsync(() => app.PointAsync(a, $"{b}", one))),
                Task.Run(() => TryAsync(() => app.PointAsync(b, $"{a}", two))));

            Assert.Equal(1, await app.ReadAsync(db => db.QuestionLinks.CountAsync(link => link.QuestionId == a || link.QuestionId == b)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("bonjour")]
    [InlineData("https://exemple.fr/ailleurs/3")]
    [InlineData("questions/99999999999999")]
    public async Task What_is_no_address_is_refused_at_its_field(string target)
    {
        var (coordinator, id) = (await app.AddCoordinatorAsync(), await app.AskAsync(await app.AddMemberAsync()));

        var refusal = await Assert.ThrowsAsync<ValidationException>(() => app.PointAsync(id, target, coordinator));

        Assert.Equal(nameof(MarkDuplicate.Target), Assert.Single(refusal.Errors).PropertyName);
    }

    [Fact]
    public async Task A_member_marks_nothing()
    {
        var author = await app.AddMemberAsync();
        var (a, b) = (await app.AskAsync(author), await app.AskAsync(author));

        await Assert.ThrowsAsync<AccessDeniedException>(() => app.PointAsync(a, $"{b}", author));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new UndoDuplicate(a), author));
    }

    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (BusinessRuleException)
        {
            // The second of the two.
        }
    }
}
