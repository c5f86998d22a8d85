using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Ageing;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Home;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Ageing;

/// <summary>Months pass in a community of its own: others would find their questions old.</summary>
public sealed class VerificationTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    /// <summary>Longer than six months, whichever they are.</summary>
    private const int HalfAYear = 185;

    private const string AuthorSubject = "Toujours vrai";
    private const string CoordinatorSubject = "À revérifier";

    [Fact]
    public async Task After_six_months_a_solution_is_to_be_verified_wherever_it_shows()
    {
        var scene = await app.SolvedAsync("Prolonger un titre de transport scolaire");
        var reader = await app.AddMemberAsync();
        Assert.Equal((Freshness.Verified, Freshness.Verified), await ShownAsync(scene, reader));

        await app.LeapAsync(HalfAYear);

        Assert.Equal((Freshness.ToVerify, Freshness.ToVerify), await ShownAsync(scene, reader));
        var similar = (await app.SendAsync(new FindSimilar("Prolonger le titre de transport scolaire"), reader)).Questions;
        Assert.Equal(Freshness.ToVerify, Assert.Single(similar, question => question.Id == scene.Question).Freshness);
        Assert.Contains("À revérifier, vérifiée le", await app.ReadPageAsync($"/questions/{scene.Question}/prolonger-un-titre-de-transport-scolaire", reader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_author_is_asked_once_at_home_and_by_mail_then_one_coordinator_once_however_long_it_takes()
    {
        var coordinators = new[] { await app.AddCoordinatorAsync(), await app.AddCoordinatorAsync() };
        var scene = await app.SolvedAsync();
        await app.LeapAsync(HalfAYear);
        Assert.Equal(1, app.Told(scene.Helper, scene.Question, AuthorSubject));
        Assert.Equal(scene.Answer, Assert.Single((await app.SendAsync(new ShowHome(), scene.Helper)).ToVerify).AnswerId);

        await app.LiveAsync(6);
        Assert.Equal(0, coordinators.Sum(coordinator => app.Told(coordinator, scene.Question, CoordinatorSubject)));

        await app.LiveAsync(40);
        Assert.Equal(1, app.Told(scene.Helper, scene.Question, AuthorSubject));
        Assert.Equal(1, await EveryCoordinatorAsync(scene));
        var asked = (await app.VerificationAsync(scene.Answer)).CoordinatorId;
        var coordinator = await app.ReadAsync(db => db.Members.SingleAsync(member => member.Id == asked));
        Assert.Contains((await app.SendAsync(new ShowHome(), coordinator)).ToVerify, row => row.AnswerId == scene.Answer && !row.IsMine);
    }

    [Fact]
    public async Task Two_nodes_at_once_and_a_restart_ask_nobody_twice()
    {
        var scenes = new[] { await app.SolvedAsync(), await app.SolvedAsync(), await app.SolvedAsync() };
        app.Clock.Advance(TimeSpan.FromDays(HalfAYear));

        for (var day = 0; day < 12; day++)
        {
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(AnotherNodeAsync)));
            app.Clock.Advance(TimeSpan.FromDays(1));
        }

        var consumer = app.Services.GetServices<JournalConsumer>().Single(one => one.Name == "verification");
        await app.Services.GetRequiredService<JournalReader>().ReplayAsync(consumer, CancellationToken.None);
        await app.AgeAsync();

        foreach (var scene in scenes)
        {
            Assert.Equal(1, app.Told(scene.Helper, scene.Question, AuthorSubject));
            Assert.InRange(await EveryCoordinatorAsync(scene), 0, 1);
            var id = (await app.VerificationAsync(scene.Answer)).Id;
            Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(VerificationAsked) && entry.SubjectId == id)));
        }
    }

    [Fact]
    public async Task Still_true_gives_a_new_date_and_a_new_time_and_says_so_once()
    {
        var scene = await app.SolvedAsync();
        await app.LeapAsync(HalfAYear);

        await app.SendAsync(new ConfirmAnswer(scene.Answer), scene.Helper);
        await app.SendAsync(new ConfirmAnswer(scene.Answer), scene.Helper);

        Assert.Equal(app.Now, (await app.ReadAsync(scene.Question, scene.Author)).Answers.Single().Age.VerifiedAt());
        Assert.Equal((Freshness.Verified, Freshness.Verified), await ShownAsync(scene, scene.Author));
        Assert.Empty((await app.SendAsync(new ShowHome(), scene.Helper)).ToVerify);
        Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(AnswerConfirmed) && entry.SubjectId == scene.Answer)));

        await app.LiveAsync(10);
        Assert.Equal(0, await EveryCoordinatorAsync(scene));
        await app.LeapAsync(HalfAYear);
        Assert.Equal(2, app.Told(scene.Helper, scene.Question, AuthorSubject));
    }

    [Fact]
    public async Task Correcting_it_vouches_for_it_again()
    {
        var scene = await app.SolvedAsync();
        await app.LeapAsync(HalfAYear);

        var edit = (await app.SendAsync(new StartAnswerEdit(scene.Answer), scene.Helper))!;
        await app.SendAsync(edit with { Body = "Le bouton est maintenant en haut à droite." }, scene.Helper);

        Assert.Equal((Freshness.Verified, Freshness.Verified), await ShownAsync(scene, scene.Author));
    }

    [Fact]
    public async Task Out_of_date_is_no_longer_shown_as_the_solution_leaves_the_question_solved_and_may_be_taken_back()
    {
        var (scene, coordinator) = (await app.SolvedAsync(), await app.AddCoordinatorAsync());
        var second = await app.AnswerAsync(scene.Question, coordinator);
        Assert.Equal(scene.Answer, (await app.ReadAsync(scene.Question, scene.Author)).Answers[0].Id);

        await app.SendAsync(new OutdateAnswer(scene.Answer), coordinator);

        var view = await app.ReadAsync(scene.Question, scene.Author);
        Assert.Equal((QuestionState.Solved, Freshness.Outdated), (view.State, view.Freshness));
        Assert.Equal([second, scene.Answer], view.Answers.Select(answer => answer.Id));
        Assert.True(view.Answers[1].Age.IsOutdated());

        await app.SendAsync(new ConfirmAnswer(scene.Answer), scene.Helper);
        Assert.Equal((Freshness.Verified, Freshness.Verified), await ShownAsync(scene, scene.Author));
        Assert.Equal(scene.Answer, (await app.ReadAsync(scene.Question, scene.Author)).Answers[0].Id);
    }

    [Fact]
    public async Task Only_its_author_and_coordinators_say_whether_a_solution_holds_and_only_of_a_solution()
    {
        var scene = await app.SolvedAsync();
        var other = await app.AnswerAsync(scene.Question, scene.Helper);

        foreach (var stranger in new[] { scene.Author, await app.AddMemberAsync() })
        {
            await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new ConfirmAnswer(scene.Answer), stranger));
            await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new OutdateAnswer(scene.Answer), stranger));
        }

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new ConfirmAnswer(other), scene.Helper));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new ConfirmAnswer(999_999), scene.Helper));
    }

    [Fact]
    public async Task Two_members_who_call_it_out_of_date_have_it_verified_at_once_and_one_does_not()
    {
        var (scene, one, other) = (await app.SolvedAsync(), await app.AddMemberAsync(), await app.AddMemberAsync());

        await app.ReactAsync(scene.Answer, one, ReactionKind.Outdated);
        Assert.Equal((Freshness.Verified, Freshness.Verified), await ShownAsync(scene, one));
        await app.ReactAsync(scene.Answer, other, ReactionKind.Outdated);

        Assert.Equal((Freshness.ToVerify, Freshness.ToVerify), await ShownAsync(scene, one));
        await app.AgeAsync();
        Assert.Equal(1, app.Told(scene.Helper, scene.Question, AuthorSubject));

        await app.SendAsync(new ConfirmAnswer(scene.Answer), scene.Helper);
        Assert.Equal((Freshness.Verified, Freshness.Verified), await ShownAsync(scene, one));
    }

    [Fact]
    public async Task Two_who_say_it_in_the_same_instant_count_as_two()
    {
        var (scene, one, other) = (await app.SolvedAsync(), await app.AddMemberAsync(), await app.AddMemberAsync());

        await Task.WhenAll(new[] { one, other }.Select(member => Task.Run(() => app.ReactAsync(scene.Answer, member, ReactionKind.Outdated))));

        Assert.Equal((Freshness.ToVerify, Freshness.ToVerify), await ShownAsync(scene, one));
    }

    [Fact]
    public async Task Coordinators_say_after_how_long_and_never_means_never()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var kind = await app.SendAsync(new SaveKind { Label = $"Genre {Guid.NewGuid():N}", Help = "Un essai.", Months = null }, coordinator);
        var scene = await app.SolvedAsync();
        var edit = (await app.SendAsync(new StartQuestionEdit(scene.Question), scene.Author))!;
        edit.KindId = kind;
        await app.SendAsync(edit, scene.Author);
        await app.AgeAsync();
        await app.LeapAsync(3 * 365);
        Assert.Equal((Freshness.Verified, Freshness.Verified), await ShownAsync(scene, scene.Author));

        var saved = (await app.SendAsync(new ListEditableKinds(), coordinator)).Single(one => one.Id == kind);
        Assert.Null(saved.Months);
        await app.SendAsync(new SaveKind { KindId = kind, Revision = saved.Revision, Label = saved.Label, Help = saved.Help, Months = 24 }, coordinator);
        await app.AgeAsync();

        Assert.Equal((Freshness.ToVerify, Freshness.ToVerify), await ShownAsync(scene, scene.Author));
        Assert.Equal(1, app.Told(scene.Helper, scene.Question, AuthorSubject));
        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() =>
            app.SendAsync(new SaveKind { Label = "Trop long", Help = "Un essai.", Months = QuestionKind.MaxMonths + 1 }, coordinator));
    }

    [Fact]
    public async Task Taking_a_solution_back_leaves_nothing_to_verify_and_everything_as_it_was()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var question = await app.AskAsync(author, $"Une question {Guid.NewGuid():N}");
        var answer = await app.AnswerAsync(question, helper);
        var (view, before) = (await app.ReadAsync(question, author), await app.FindQuestionAsync(question));

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.SendAsync(new AcceptAnswer(answer), author);
        await app.AgeAsync();
        await app.SendAsync(new UnacceptAnswer(answer), author);
        await app.AgeAsync();

        var after = await app.FindQuestionAsync(question);
        Assert.Equal((before.State, before.SolvedAt, before.LastActivityAt, before.AcceptedCount), (after.State, after.SolvedAt, after.LastActivityAt, after.AcceptedCount));
        var seen = (await app.ReadAsync(question, author)).Answers.Single();
        Assert.Equal((view.Answers[0].Age, view.Answers[0].Reactions), (seen.Age, seen.Reactions));
        await app.LeapAsync(2 * HalfAYear);
        Assert.Equal(0, app.Told(helper, question, AuthorSubject));
    }

    [Fact]
    public async Task An_author_who_left_is_not_waited_for_and_one_with_many_answers_is_asked_one_a_day()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var left = await app.SolvedAsync();
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(member => member.Id == left.Helper.Id)).Depart(coordinator.Id, app.Now));
        var (first, helper) = (await app.SolvedAsync(), await app.AddMemberAsync());
        var answers = new[] { await app.AnswerAsync(first.Question, helper), await app.AnswerAsync(first.Question, helper) };
        await app.SendAsync(new AcceptAnswer(answers[0]), first.Author);
        await app.SendAsync(new AcceptAnswer(answers[1]), first.Author);
        await app.AgeAsync();

        await app.LeapAsync(HalfAYear);
        Assert.Equal(0, app.Told(left.Helper, left.Question, AuthorSubject));
        Assert.NotNull((await app.VerificationAsync(left.Answer)).AuthorAskedAt);
        Assert.Equal(1, app.Told(helper, first.Question, AuthorSubject));
        await app.LiveAsync(2);
        Assert.Equal(2, app.Told(helper, first.Question, AuthorSubject));
    }

    private async Task AnotherNodeAsync()
    {
        var verifier = app.Services.GetRequiredService<Verifier>();
        await app.ReadJournalAsync();

        while (await verifier.StepNextAsync(CancellationToken.None))
        {
        }

        await app.DeliverAsync();
    }

    private async Task<int> EveryCoordinatorAsync(SolvedScene scene)
    {
        var coordinators = await app.ReadAsync(db => db.Members.Where(member => member.Role == Communaute.Members.Role.Coordinator).ToListAsync());
        return coordinators.Sum(coordinator => app.Told(coordinator, scene.Question, CoordinatorSubject));
    }

    /// <summary>On its page, and in the list.</summary>
    private async Task<(Freshness Page, Freshness Row)> ShownAsync(SolvedScene scene, Communaute.Members.Member reader)
    {
        var list = await app.SendAsync(new ListQuestions(QuestionTab.Solved), reader);
        return ((await app.ReadAsync(scene.Question, reader)).Freshness, list.Rows.Single(row => row.Id == scene.Question).Freshness);
    }
}
