using Communaute.Forum.Editing;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Editing;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Home;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Editing;

public sealed class ProposalTests(CommunauteApp app)
{
    private const string Better = "Elle l’a reçu la semaine dernière, par courrier.";

    [Fact]
    public async Task A_proposal_changes_nothing_before_its_author_accepts_and_then_credits_who_made_it()
    {
        var (author, member) = await PeopleAsync();
        var id = await app.AskAsync(author);
        var proposal = await app.ProposeAsync(id, member, Better);

        Assert.NotEqual(Better, (await app.FindQuestionAsync(id)).Body.Markdown);
        Assert.Equal(1, (await app.ReadAsync(id, author)).Proposals);
        Assert.Equal([new ProposedView(id, null, "CESU : le code reçu par courrier est refusé", 1)], (await app.SendAsync(new ShowHome(), author)).Proposed);
        var shown = Assert.Single((await app.ProposalsAsync(id, author)).Proposals);
        Assert.Equal(("Karim Benali", true), (shown.ProposerName, shown.CanBeAccepted));
        Assert.Contains("par courrier</ins>", shown.Compared!.Html, StringComparison.Ordinal);

        await app.SendAsync(new AcceptProposal(proposal), author);

        Assert.Equal(Better, (await app.FindQuestionAsync(id)).Body.Markdown);
        var newest = (await app.HistoryAsync(id, member)).Revisions[0];
        Assert.Equal(("Karim Benali", "Maud Villeneuve"), (newest.EditorName, newest.AcceptedBy));
        Assert.Equal((0, ProposalState.Accepted), ((await app.ReadAsync(id, author)).Proposals, (await app.ReadAsync(id, member)).MyProposal));
        Assert.Empty((await app.SendAsync(new ShowHome(), author)).Proposed);
        Assert.Equal(
            [nameof(EditProposed), nameof(ProposalAccepted)],
            await app.ReadAsync(db => db.Journal.Where(entry => entry.Subject == nameof(EditProposal) && entry.SubjectId == proposal).OrderBy(entry => entry.Id).Select(entry => entry.Kind).ToListAsync()));
    }

    [Fact]
    public async Task A_proposal_is_between_its_member_the_author_and_coordinators()
    {
        var (author, member) = await PeopleAsync();
        var (other, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, other);
        var proposal = await app.ProposeAsync(id, member, "Le code porte un O.", answer);

        // The author of the question has no say in another's answer.
        foreach (var stranger in new[] { author, await app.AddMemberAsync() })
        {
            Assert.Empty((await app.ProposalsAsync(id, stranger, answer)).Proposals);
            Assert.Equal((0, (ProposalState?)null), (await app.ReadAsync(id, stranger)).Answers.Single() is var seen ? (seen.Proposals, seen.MyProposal) : default);
            await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new AcceptProposal(proposal), stranger));
            await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new RefuseProposal { ProposalId = proposal }, stranger));
            await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new WithdrawProposal(proposal), stranger));
        }

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new AcceptProposal(proposal), member));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new RefuseProposal { ProposalId = proposal }, member));
        Assert.Single((await app.ProposalsAsync(id, coordinator, answer)).Proposals);
        Assert.Equal(1, (await app.ReadAsync(id, other)).Answers.Single().Proposals);
        Assert.Equal(ProposalState.Open, (await app.ReadAsync(id, member)).Answers.Single().MyProposal);
    }

    [Fact]
    public async Task A_refusal_says_why_and_a_withdrawal_leaves_nothing_to_decide()
    {
        var (author, member) = await PeopleAsync();
        var id = await app.AskAsync(author);
        var refused = await app.ProposeAsync(id, member, Better);
        await app.SendAsync(new RefuseProposal { ProposalId = refused, Reason = "C’était un courriel." }, author);
        await app.SendAsync(new RefuseProposal { ProposalId = refused, Reason = "C’était un courriel." }, author);
        Assert.Equal("C’était un courriel.", Assert.Single((await app.ProposalsAsync(id, member)).Proposals).RefusalReason);
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new AcceptProposal(refused), author));

        var withdrawn = await app.ProposeAsync(id, member, Better);
        await app.SendAsync(new WithdrawProposal(withdrawn), member);
        await app.SendAsync(new WithdrawProposal(withdrawn), member);
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new AcceptProposal(withdrawn), author));
        Assert.Empty((await app.ProposalsAsync(id, author)).Proposals);
        Assert.Equal(0, (await app.FindQuestionAsync(id)).Revision);
    }

    [Fact]
    public async Task What_was_decided_is_told_for_a_week()
    {
        var (author, member) = await PeopleAsync();
        var id = await app.AskAsync(author);
        await app.SendAsync(new RefuseProposal { ProposalId = await app.ProposeAsync(id, member, Better) }, author);
        Assert.Equal(ProposalState.Refused, (await app.ReadAsync(id, member)).MyProposal);

        app.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Null((await app.ReadAsync(id, member)).MyProposal);
    }

    [Fact]
    public async Task Two_who_accept_at_once_accept_once()
    {
        var (author, member) = await PeopleAsync();
        var deciders = new[] { author, await app.AddCoordinatorAsync(), await app.AddCoordinatorAsync() };
        var id = await app.AskAsync(author);
        var proposal = await app.ProposeAsync(id, member, Better);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => app.SendAsync(new AcceptProposal(proposal), deciders[number % 3]))));

        Assert.Equal(1, (await app.FindQuestionAsync(id)).Revision);
        Assert.Equal(2, (await app.HistoryAsync(id, author)).Revisions.Count);
        Assert.Single(await app.ReadAsync(db => db.Journal.Where(entry => entry.Kind == nameof(ProposalAccepted) && entry.SubjectId == proposal).ToListAsync()));
    }

    [Fact]
    public async Task Accepted_and_refused_at_once_it_is_one_or_the_other()
    {
        var (author, member) = await PeopleAsync();
        var coordinator = await app.AddCoordinatorAsync();
        var id = await app.AskAsync(author);
        var proposal = await app.ProposeAsync(id, member, Better);

        var outcomes = await Task.WhenAll(
            Task.Run(() => FormRefusals.OfAsync(() => app.SendAsync(new AcceptProposal(proposal), author))),
            Task.Run(() => FormRefusals.OfAsync(() => app.SendAsync(new RefuseProposal { ProposalId = proposal }, coordinator))));

        Assert.Single(outcomes, outcome => outcome.Any);
        var isAccepted = (await app.FindProposalAsync(proposal)).State == ProposalState.Accepted;
        Assert.Equal(isAccepted ? 1 : 0, (await app.FindQuestionAsync(id)).Revision);
    }

    [Fact]
    public async Task Accepted_after_an_edit_elsewhere_it_is_joined_and_after_one_of_the_same_passage_it_is_refused_and_stays()
    {
        var (author, member) = await PeopleAsync();
        var other = await app.AddMemberAsync();
        var id = await app.AskAsync(author);
        await app.EditAsync(id, author, "Un.\n\nDeux.");
        var (joined, outdated) = (await app.ProposeAsync(id, member, "Un.\n\nDeux, mieux."), await app.ProposeAsync(id, other, "Un, autrement.\n\nDeux."));
        await app.EditAsync(id, author, "Un, précisé.\n\nDeux.");

        await app.SendAsync(new AcceptProposal(joined), author);
        Assert.Equal("Un, précisé.\n\nDeux, mieux.", (await app.FindQuestionAsync(id)).Body.Markdown);

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new AcceptProposal(outdated), author));
        Assert.Equal(ProposalState.Open, (await app.FindProposalAsync(outdated)).State);
        Assert.Equal("Un, précisé.\n\nDeux, mieux.", (await app.FindQuestionAsync(id)).Body.Markdown);
        Assert.False(Assert.Single((await app.ProposalsAsync(id, author)).Proposals).CanBeAccepted);
    }

    [Fact]
    public async Task A_post_edited_while_one_writes_a_proposal_is_shown_joined()
    {
        var (author, member) = await PeopleAsync();
        var id = await app.AskAsync(author);
        await app.EditAsync(id, author, "Un.\n\nDeux.");
        var started = await app.StartProposalAsync(id, member);
        await app.EditAsync(id, author, "Un, précisé.\n\nDeux.");

        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(started with { Body = "Un.\n\nDeux, mieux." }, member));

        Assert.Equal("Un, précisé.\n\nDeux, mieux.", ((ProposeEdit)conflict.Joining!.WithMine).Body);
        await app.SendAsync((ProposeEdit)conflict.Joining.WithMine, member);
        Assert.Single((await app.ProposalsAsync(id, author)).Proposals);
    }

    [Fact]
    public async Task Sent_ten_times_at_once_it_is_one_proposal_and_a_second_waits_for_the_first()
    {
        var (author, member) = await PeopleAsync();
        var id = await app.AskAsync(author);
        var proposal = await app.StartProposalAsync(id, member) with { Body = Better };

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.SendAsync(proposal, member))));
        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(proposal with { Body = "Encore mieux.", Submission = Guid.NewGuid() }, member));

        Assert.Contains("déjà proposé", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await app.ReadAsync(id, author)).Proposals);
    }

    [Fact]
    public async Task A_member_has_ten_open_at_most_and_those_on_what_is_gone_do_not_count()
    {
        var (author, member) = await PeopleAsync();
        var ids = new List<int>();
        for (var number = 0; number <= EditProposal.MostOpen; number++)
        {
            ids.Add(await app.AskAsync(author, $"Question {number}"));
            app.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        // All at once, so that two might take the last place.
        var outcomes = await Task.WhenAll(ids.Select(id => Task.Run(() => FormRefusals.OfAsync(() => app.ProposeAsync(id, member, Better)))));
        Assert.Contains("10\u00a0propositions", Assert.Single(outcomes, outcome => outcome.Any).Message, StringComparison.Ordinal);

        var open = await app.ReadAsync(db => db.EditProposals.Where(made => made.ProposerId == member.Id && made.ClosedAt == null).Select(made => made.QuestionId).ToListAsync());
        Assert.Equal(EditProposal.MostOpen, open.Count);
        await app.SendAsync(new DeleteQuestion(open[0]), author);
        await app.ProposeAsync(ids.Except(open).Single(), member, Better);
    }

    [Fact]
    public async Task Neither_the_author_nor_a_coordinator_proposes_and_nothing_changed_is_nothing_proposed()
    {
        var (author, member) = await PeopleAsync();
        var id = await app.AskAsync(author);

        foreach (var decider in new[] { author, await app.AddCoordinatorAsync() })
        {
            Assert.Null(await app.SendAsync(new StartProposal(id), decider));
            await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new ProposeEdit { QuestionId = id, Title = "Titre", Body = Better }, decider));
        }

        var same = await app.StartProposalAsync(id, member);
        Assert.Equal(nameof(ProposeEdit.Body), (await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(same, member))).Field);
        await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(same with { Body = "" }, member));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(same with { QuestionId = 999_999 }, member));
    }

    [Fact]
    public async Task Personal_data_is_refused_in_the_text_and_in_the_reason()
    {
        var (author, member) = await PeopleAsync();
        var started = await app.StartProposalAsync(await app.AskAsync(author), member);

        var text = await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(started with { Body = "Rappeler au 06 12 34 56 78." }, member));
        var reason = await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(started with { Body = Better, Reason = "Elle répond au 06 12 34 56 78." }, member));

        Assert.Equal([nameof(ProposeEdit.Body), nameof(ProposeEdit.Reason)], [text.Errors.Single().PropertyName, reason.Errors.Single().PropertyName]);
    }

    [Fact]
    public async Task Whoever_proposes_for_a_question_without_name_never_learns_whose_it_is()
    {
        var (author, member) = (await app.AddMemberAsync(firstName: "Zébulon", lastName: "Quintefeuille"), await app.AddMemberAsync());
        var id = await app.SendAsync(await app.AQuestionAsync() with { WithoutName = true }, author);
        var (accepted, refused) = (await app.ProposeAsync(id, member, Better), await app.ProposeAsync(id, await app.AddMemberAsync(), "Autrement."));
        await app.SendAsync(new AcceptProposal(accepted), author);
        await app.SendAsync(new RefuseProposal { ProposalId = refused }, author);

        var newest = (await app.HistoryAsync(id, member)).Revisions[0];
        Assert.Equal(Byline.Nameless, newest.AcceptedBy);
        foreach (var address in new[] { $"/questions/{id}/cesu-le-code-recu-par-courrier-est-refuse/historique", $"/questions/{id}/propositions" })
        {
            Assert.DoesNotContain("Quintefeuille", await app.ReadPageAsync(address, member), StringComparison.Ordinal);
        }
    }

    private async Task<(Member Author, Member Member)> PeopleAsync() =>
        (await app.AddMemberAsync(firstName: "Maud", lastName: "Villeneuve"), await app.AddMemberAsync(firstName: "Karim", lastName: "Benali"));
}
