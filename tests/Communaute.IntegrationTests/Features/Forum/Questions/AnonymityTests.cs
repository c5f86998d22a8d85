using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

/// <summary>Who may ask without a name, show it, lift it. What others then see is in <see cref="AnonymityOnEveryPageTests"/>.</summary>
public sealed class AnonymityTests(CommunauteApp app)
{
    [Fact]
    public async Task The_author_reads_that_they_ask_without_their_name_and_keeps_every_right()
    {
        var author = await app.AddMemberAsync();
        var id = await AskAsync(author);

        var view = await app.ReadAsync(id, author);

        Assert.Equal((true, true, true, false), (view.IsAnonymous, view.IsMine, view.MayChange, view.MayLift));
        Assert.Equal((null, Byline.NamelessMe), (view.Author.MemberId, view.Author.Name));
        Assert.NotNull(await app.SendAsync(new StartQuestionEdit(id), author));
    }

    [Fact]
    public async Task A_named_question_never_becomes_anonymous()
    {
        var author = await app.AddMemberAsync();
        var named = await app.AskAsync(author);
        var shown = await AskAsync(author);
        await app.SendAsync(new ShowMyName(shown), author);

        Assert.DoesNotContain(typeof(EditQuestion).GetProperties(), property => property.Name == nameof(AskQuestion.WithoutName));
        Assert.All([await app.FindQuestionAsync(named), await app.FindQuestionAsync(shown)], question => Assert.Null(question.AnonymousSince));
    }

    [Fact]
    public async Task One_draft_published_with_a_name_and_again_without_is_not_taken_for_the_first()
    {
        var author = await app.AddMemberAsync();
        var question = await app.AQuestionAsync("Deux onglets, un seul sans nom");
        await app.SendAsync(question, author);

        await Assert.ThrowsAsync<AlreadyPublishedException>(() => app.SendAsync(question with { WithoutName = true }, author));
    }

    [Fact]
    public async Task The_author_shows_their_name_once_and_everything_they_wrote_there_bears_it()
    {
        var (author, reader) = (await app.AddMemberAsync(firstName: "Basile", lastName: "Montrond"), await app.AddMemberAsync());
        var id = await AskAsync(author);
        await app.AnswerAsync(id, author);

        await app.SendAsync(new ShowMyName(id), author);
        await app.SendAsync(new ShowMyName(id), author);

        var view = await app.ReadAsync(id, reader);
        Assert.Equal(("Basile Montrond", author.Id, false), (view.Author.Name, view.Author.MemberId, view.IsAnonymous));
        Assert.Equal("Basile Montrond", Assert.Single(view.Answers).Author.Name);
        Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(AuthorShown) && entry.SubjectId == id)));
    }

    [Fact]
    public async Task Nobody_else_shows_it_for_them()
    {
        var id = await AskAsync(await app.AddMemberAsync());

        foreach (var other in new[] { await app.AddMemberAsync(), await app.AddCoordinatorAsync() })
        {
            await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new ShowMyName(id), other));
        }

        Assert.NotNull((await app.FindQuestionAsync(id)).AnonymousSince);
    }

    [Fact]
    public async Task Lifting_shows_the_name_to_coordinators_alone_and_tells_the_author_who_and_why()
    {
        var author = await app.AddMemberAsync(firstName: "Basile", lastName: "Montrond");
        var (coordinator, other) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync(Role.Coordinator, "Samira", "Ouali"));
        var id = await AskAsync(author, "Une situation inquiétante");
        Assert.True((await app.ReadAsync(id, coordinator)).MayLift);

        await app.SendAsync(new LiftAnonymity { QuestionId = id, Reason = "Une personne paraît en danger." }, coordinator);
        await app.DeliverAsync();

        var seen = await app.ReadAsync(id, other);
        Assert.Equal(("Basile Montrond", author.Id, false), (seen.Author.Name, seen.Author.MemberId, seen.MayLift));
        Assert.Equal(("Nadège Fournel", "Une personne paraît en danger."), (seen.Lift!.By, seen.Lift.Reason));

        var member = await app.ReadAsync(id, await app.AddMemberAsync());
        Assert.Equal((null, Byline.Nameless), (member.Author.MemberId, member.Author.Name));
        Assert.Equal((null, null), (member.Lift!.By, member.Lift.Reason));

        var mine = await app.ReadAsync(id, author);
        Assert.Equal((Byline.NamelessMe, "Nadège Fournel", "Une personne paraît en danger."), (mine.Author.Name, mine.Lift!.By, mine.Lift.Reason));

        var mail = Assert.Single(app.MailsTo(author.Email!));
        Assert.Contains("Nadège Fournel a levé l’anonymat", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Une personne paraît en danger.", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal($"/questions/{id}/une-situation-inquietante", AccountScenes.PathIn(mail));
        Assert.Equal(coordinator.Id, await app.ReadAsync(db => db.Journal.Where(entry => entry.Kind == nameof(AnonymityLifted) && entry.SubjectId == id).Select(entry => entry.ActorId).SingleAsync()));
    }

    [Fact]
    public async Task An_advisor_lifts_nothing_not_even_their_own()
    {
        var author = await app.AddMemberAsync();
        var id = await AskAsync(author);

        foreach (var member in new[] { author, await app.AddMemberAsync() })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new LiftAnonymity { QuestionId = id, Reason = "Par curiosité" }, member));
        }

        Assert.Null((await app.FindQuestionAsync(id)).LiftedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Lifting_without_a_reason_is_refused(string reason)
    {
        var id = await AskAsync(await app.AddMemberAsync());

        var refusal = await Assert.ThrowsAsync<ValidationException>(async () =>
            await app.SendAsync(new LiftAnonymity { QuestionId = id, Reason = reason }, await app.AddCoordinatorAsync()));

        Assert.Equal(nameof(LiftAnonymity.Reason), Assert.Single(refusal.Errors).PropertyName);
        Assert.Null((await app.FindQuestionAsync(id)).LiftedAt);
    }

    [Fact]
    public async Task Sent_ten_times_at_once_it_is_lifted_once_and_another_reason_comes_too_late()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await AskAsync(author);
        var lift = new LiftAnonymity { QuestionId = id, Reason = "Une personne paraît en danger." };

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.SendAsync(lift, coordinator))));
        await app.DeliverAsync();

        Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(AnonymityLifted) && entry.SubjectId == id)));
        Assert.Single(app.MailsTo(author.Email!));
        await Assert.ThrowsAsync<BusinessRuleException>(async () => await app.SendAsync(lift, await app.AddCoordinatorAsync()));
    }

    [Fact]
    public async Task Neither_a_named_question_nor_ones_own_is_lifted()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var named = await app.AskAsync(await app.AddMemberAsync());
        var own = await AskAsync(coordinator);

        foreach (var id in new[] { named, own })
        {
            await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new LiftAnonymity { QuestionId = id, Reason = "Motif" }, coordinator));
        }

        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new LiftAnonymity { QuestionId = 999_999, Reason = "Motif" }, coordinator));
    }

    private async Task<int> AskAsync(Member author, string title = "Posée sans nom") =>
        await app.SendAsync(await app.AQuestionAsync(title) with { WithoutName = true }, author);
}
