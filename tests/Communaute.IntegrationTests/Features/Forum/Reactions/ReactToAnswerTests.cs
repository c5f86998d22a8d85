using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Reactions;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Reactions;

public sealed class ReactToAnswerTests(CommunauteApp app)
{
    [Fact]
    public async Task Each_member_says_one_thing_of_an_answer_may_change_it_and_take_it_back()
    {
        var (scene, reader) = (await app.SolvedAsync(), await app.AddMemberAsync());

        await app.ReactAsync(scene.Answer, reader, ReactionKind.Works);
        await app.ReactAsync(scene.Answer, reader, ReactionKind.Works);
        await app.ReactAsync(scene.Answer, scene.Author, ReactionKind.Works);
        Assert.Equal(new ReactionsView(2, 0, 0, ReactionKind.Works, null), await SeenAsync(scene, reader));

        await app.ReactAsync(scene.Answer, reader, ReactionKind.Outdated, "Le bouton a changé de place.");
        Assert.Equal(new ReactionsView(1, 1, 0, ReactionKind.Outdated, "Le bouton a changé de place."), await SeenAsync(scene, reader));

        await app.SendAsync(new WithdrawReaction(scene.Answer), reader);
        await app.SendAsync(new WithdrawReaction(scene.Answer), reader);
        Assert.Equal(new ReactionsView(1, 0, 0, null, null), await SeenAsync(scene, reader));
    }

    [Fact]
    public async Task Nobody_judges_their_own_answer_nor_one_that_is_gone()
    {
        var scene = await app.SolvedAsync();

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.ReactAsync(scene.Answer, scene.Helper, ReactionKind.Works));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ReactToAnswer { AnswerId = scene.Answer, Kind = ReactionKind.Works }, sender: null));
        await app.SendAsync(new DeleteAnswer(scene.Answer), scene.Helper);
        await Assert.ThrowsAsync<NotFoundException>(() => app.ReactAsync(scene.Answer, scene.Author, ReactionKind.Works));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task A_danger_needs_a_reason_which_is_asked_at_its_field(string reason)
    {
        var scene = await app.SolvedAsync();

        var refusal = await Assert.ThrowsAsync<ValidationException>(() => app.ReactAsync(scene.Answer, scene.Author, ReactionKind.Dangerous, reason));

        Assert.Equal(nameof(ReactToAnswer.Reason), Assert.Single(refusal.Errors).PropertyName);
        await Assert.ThrowsAsync<ValidationException>(() => app.ReactAsync(scene.Answer, scene.Author, ReactionKind.Dangerous, new string('x', AnswerReaction.MaxReasonLength + 1)));
        await Assert.ThrowsAsync<ValidationException>(() => app.ReactAsync(scene.Answer, scene.Author, (ReactionKind)9));
        await app.ReactAsync(scene.Answer, scene.Author, ReactionKind.Dangerous, new string('x', AnswerReaction.MaxReasonLength));
    }

    [Fact]
    public async Task A_danger_warns_every_reader_with_its_reason_and_leaves_a_trace_for_coordinators()
    {
        var (scene, reader) = (await app.SolvedAsync(), await app.AddMemberAsync(firstName: "Lucie", lastName: "Oblette"));

        await app.ReactAsync(scene.Answer, reader, ReactionKind.Dangerous, "<script>alert(1)</script> Ce lien mène à un faux site.");

        var html = await app.ReadPageAsync(await AddressAsync(scene), await app.AddMemberAsync());
        Assert.Contains("Signalée comme dangereuse", html, StringComparison.Ordinal);
        Assert.Contains("par Lucie Oblette", html, StringComparison.Ordinal);
        Assert.Contains("Ce lien mène à un faux site.", html, StringComparison.Ordinal);
        using (var raw = await app.VisitAsync(await AddressAsync(scene), scene.Author))
        {
            Assert.DoesNotContain("<script>alert", await raw.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        var entry = await app.ReadAsync(db => db.Journal.SingleAsync(line => line.Kind == nameof(AnswerCalledDangerous) && line.SubjectId == scene.Answer));
        Assert.Equal(("Answer", reader.Id), (entry.Subject, entry.ActorId));
        Assert.DoesNotContain("faux site", entry.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_clicks_at_once_count_once_and_two_members_at_once_both_count()
    {
        var (scene, one, other) = (await app.SolvedAsync(), await app.AddMemberAsync(), await app.AddMemberAsync());

        await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.ReactAsync(scene.Answer, one, ReactionKind.Dangerous, "Faux site.")))
                .Append(Task.Run(() => app.ReactAsync(scene.Answer, other, ReactionKind.Dangerous, "Demande la carte bancaire."))));

        Assert.Equal(new ReactionsView(0, 0, 2, ReactionKind.Dangerous, "Faux site."), await SeenAsync(scene, one));
        Assert.Equal(2, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(AnswerCalledDangerous) && entry.SubjectId == scene.Answer)));
        Assert.Equal(2, (await app.ReadAsync(scene.Question, scene.Author)).Answers.Single().Remarks.Count);
    }

    [Fact]
    public async Task The_publics_data_is_refused_in_a_reason() =>
        Assert.Equal(nameof(ReactToAnswer.Reason), (await Assert.ThrowsAsync<ValidationException>(async () =>
            await app.ReactAsync((await app.SolvedAsync()).Answer, await app.AddMemberAsync(), ReactionKind.Outdated, "Appelez madame au 06 12 34 56 78."))).Errors.Single().PropertyName);

    private async Task<ReactionsView> SeenAsync(SolvedScene scene, Communaute.Members.Member reader) =>
        (await app.ReadAsync(scene.Question, reader)).Answers.Single(answer => answer.Id == scene.Answer).Reactions;

    private async Task<string> AddressAsync(SolvedScene scene) =>
        "/" + Communaute.Web.Features.Forum.Questions.QuestionAddress.Of(scene.Question, (await app.FindQuestionAsync(scene.Question)).Title);
}
